namespace Shisaku.Bench;

/// <summary>Totals rows that slid one cell to the left with their label, which then stands in the measure's column.</summary>
/// <remarks>As four of the fourteen totals rows of the sample: every amount of the row leaves its column.</remarks>
internal static class SlidTotals
{
    /// <summary>Slides <paramref name="count"/> totals rows.</summary>
    public static DamagedList? Apply(DamagedList list, ulong seed, int count)
    {
        var drawn = new Chance(seed).Distinct(list.PlacesOf(PrintRowKind.Totals), count);
        foreach (var place in drawn)
        {
            var row = list.Print.Rows[place];
            var amounts = Enumerable.Range(0, row.Cells.Length)
                .Where(cell => row.Cells[cell].IsAmount)
                .Select(cell => list.CellAt(place, cell));
            list = list.WithRow(
                place, row with { Cells = row.Cells.RemoveAt(0).Add(new PrintCell("", null)) }, amounts);
        }

        return drawn.Count == count ? list : null;
    }
}
