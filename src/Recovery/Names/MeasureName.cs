namespace Shisaku.Recovery;

/// <summary>A measure as printed in the first column.</summary>
/// <param name="Name">Without bullet, wraps and the remark on re-listings.</param>
/// <param name="IncludesRelistings">Whether that remark stands there.</param>
/// <param name="Bullet">The bullet, where one is printed.</param>
internal sealed record MeasureName(string Name, bool IncludesRelistings, char? Bullet)
{
    /// <summary>Reads a measure cell.</summary>
    public static MeasureName Read(string printed)
    {
        var name = Widths.WithoutWraps(Numbering.Without(printed));
        char? bullet = name.Length > 0 && PrintedWords.Bullets.Contains(name[0]) ? name[0] : null;
        name = bullet is null ? name : name[1..].Trim();
        var half = Widths.Half(name);
        foreach (var remark in PrintedWords.IncludingRelistings)
        {
            var at = half.IndexOf(remark, StringComparison.Ordinal);
            if (at >= 0)
            {
                return new MeasureName(name.Remove(at, remark.Length).Trim(), IncludesRelistings: true, bullet);
            }
        }

        return new MeasureName(name, IncludesRelistings: false, bullet);
    }
}
