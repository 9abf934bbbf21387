namespace Shisaku.Bench;

/// <summary>One list with many damages: a misread digit, a lost amount, a lost re-listing mark, a totals row slid left, spaces in
/// one name in three, and one row in twelve slid.</summary>
internal static class Mixed
{
    /// <summary>Each damage <paramref name="count"/> times (the rows that slide are one in twelve anyway).</summary>
    public static DamagedList? Apply(DamagedList list, ulong seed, int count)
    {
        DamagedList? damaged = list;
        var step = 0UL;
        foreach (var (apply, density) in Parts(count))
        {
            damaged = damaged is null ? null : apply(damaged, Chance.SeedOf(seed, step++), density);
        }

        return damaged;
    }

    // Slid rows come last: a row can both slide and be misread.
    private static IEnumerable<(Func<DamagedList, ulong, int, DamagedList?> Apply, int Density)> Parts(int count) =>
    [
        (MisreadDigits.Apply, count),
        (LostAmounts.Apply, count),
        (LostRelistingMarks.Apply, count),
        (SlidTotals.Apply, count),
        (SpacedNames.Apply, 3),
        (SlidRows.Apply, 12),
    ];
}
