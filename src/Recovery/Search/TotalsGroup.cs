namespace Shisaku.Recovery;

/// <summary>Rows and the totals that cover them: a section with its subtotals, or the subtotals with the grand total.</summary>
/// <param name="Members">The readings of each row.</param>
/// <param name="Total">The readings of the total without re-listings; empty where none is printed.</param>
/// <param name="WithRelistings">The readings of the total with re-listings; empty where none is printed.</param>
/// <param name="Columns">How many amount columns.</param>
/// <param name="MayMissRow">Whether a row may be lost from the print.</param>
/// <param name="MostRowsOff">How many rows more than need be may be off their layout in the readings that are walked.</param>
internal sealed record TotalsGroup(
    IReadOnlyList<RowReading[]> Members,
    RowReading[] Total,
    RowReading[] WithRelistings,
    int Columns,
    bool MayMissRow,
    int MostRowsOff = SearchLimits.RowsOff)
{
    /// <summary>Whether a total with re-listings is printed.</summary>
    public bool HasWithRelistings => WithRelistings.Length > 0;

    /// <summary>How many sums its totals state.</summary>
    public int SumCount => HasWithRelistings ? 2 * Columns : Columns;
}

/// <summary>One reading of a whole group.</summary>
/// <param name="Change">What it changes, the totals' own change and broken sums included.</param>
/// <param name="Total">How the total without re-listings is read.</param>
/// <param name="WithRelistings">How the total with re-listings is read.</param>
/// <param name="Members">How each row is read.</param>
/// <param name="Lost">The row that must be missing, or null.</param>
internal sealed record GroupReading(
    Change Change, RowReading? Total, RowReading? WithRelistings, RowReading[] Members, LostRow? Lost);

/// <summary>The least-change readings of a group.</summary>
/// <param name="Readings">All of them; they change the same.</param>
/// <param name="IsStopped">Whether a limit stopped the search for less.</param>
internal sealed record GroupReadings(List<GroupReading> Readings, bool IsStopped);
