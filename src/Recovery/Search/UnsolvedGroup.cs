namespace Shisaku.Recovery;

/// <summary>The readings of groups whose sums tell nothing.</summary>
internal static class UnsolvedGroup
{
    /// <summary>No total covers these rows: each is read by itself.</summary>
    public static List<GroupReading> Uncovered(TotalsGroup group)
    {
        var (least, change, widest) = (new List<RowReading[]>(), Change.None, 1);
        foreach (var member in group.Members)
        {
            least.Add([.. member.TakeWhile(reading => reading.Change == member[0].Change)]);
            change += member[0].Change;
            widest = Math.Max(widest, least[^1].Length);
        }

        var readings = new List<GroupReading>();
        for (var index = 0; index < widest; index++)
        {
            readings.Add(new GroupReading(
                change, null, null, [.. least.Select(each => each[Math.Min(index, each.Length - 1)])], null));
        }

        return readings;
    }

    /// <summary>Nothing makes the sums hold: the print stays, and its broken sums are reported.</summary>
    public static GroupReading AsPrinted(TotalsGroup group)
    {
        RowReading[] members = [.. group.Members.Select(AsPrinted)];
        var (total, withRelistings) = (AsPrinted(group.Total), group.HasWithRelistings ? AsPrinted(group.WithRelistings) : null);
        var change = total.Change + (withRelistings?.Change ?? Change.None);
        foreach (var member in members)
        {
            change += member.Change;
        }

        return new GroupReading(change + (group.SumCount * Change.BrokenSum), total, withRelistings, members, null);
    }

    private static RowReading AsPrinted(RowReading[] readings) =>
        readings.FirstOrDefault(reading => reading.Change.Mended == 0) ?? readings[0];
}
