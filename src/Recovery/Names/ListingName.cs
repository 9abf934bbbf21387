namespace Shisaku.Recovery;

/// <summary>A programme's name as printed, and what it says without mark and wraps.</summary>
/// <param name="Printed">As printed.</param>
/// <param name="Name">Without the re-listing mark and without wrap spaces.</param>
/// <param name="IsRelisted">Whether the mark stands there.</param>
internal sealed record ListingName(string Printed, string Name, bool IsRelisted)
{
    /// <summary>Reads a name cell.</summary>
    public static ListingName Read(string printed)
    {
        var name = Widths.WithoutWraps(printed);
        var half = Widths.Half(name); // the mark may be printed in full width
        foreach (var mark in PrintedWords.Relisted)
        {
            var at = half.IndexOf(mark, StringComparison.Ordinal);
            if (at >= 0)
            {
                return new ListingName(printed, name.Remove(at, mark.Length).Trim(), IsRelisted: true);
            }
        }

        return new ListingName(printed, name, IsRelisted: false);
    }

    /// <summary>The name as it is compared with others: half-width signs, no spaces.</summary>
    public string Key { get; } = KeyOf(Name);

    /// <summary>The form in which names are compared.</summary>
    public static string KeyOf(string name) => Widths.Tight(name);
}
