namespace Shisaku.Bench;

/// <summary>Two neighbouring amounts of a listing that ran together in one cell without a space: <c>4,0522,026</c>.</summary>
/// <remarks>The cell of the second amount is then blank, or (one in two) it fell out and the row's tail moved left.</remarks>
internal static class GluedCells
{
    /// <summary>Glues one pair in each of <paramref name="count"/> rows.</summary>
    public static DamagedList? Apply(DamagedList list, ulong seed, int count)
    {
        var chance = new Chance(seed);
        var pairs = list.Amounts(PrintRowKind.Listing).Where(place => IsAmount(list, place.Row, place.Cell + 1)).ToList();
        var rows = chance.Distinct(pairs.Select(pair => pair.Row).Distinct(), count);
        foreach (var row in rows)
        {
            list = Glue(list, chance.OneOf([.. pairs.Where(pair => pair.Row == row)]), chance);
        }

        return rows.Count == count ? list : null;
    }

    private static bool IsAmount(DamagedList list, int row, int cell) =>
        cell < list.Print.Rows[row].Cells.Length && list.Print.Rows[row].Cells[cell].IsAmount;

    private static DamagedList Glue(DamagedList list, AmountPlace place, Chance chance)
    {
        var row = list.Print.Rows[place.Row];
        var (one, other) = (row.Cells[place.Cell], row.Cells[place.Cell + 1]);
        var cells = row.Cells.SetItem(place.Cell, one with { Text = one.Text + other.Text });
        cells = chance.Percent(50)
            ? cells.RemoveAt(place.Cell + 1)
            : cells.SetItem(place.Cell + 1, other with { Text = "" });

        // What moved left with the tail left its column too.
        var moved = Enumerable.Range(place.Cell, row.Cells.Length - place.Cell)
            .Where(cell => row.Cells[cell].IsAmount && (cell <= place.Cell + 1 || cells.Length < row.Cells.Length))
            .Select(cell => list.CellAt(place.Row, cell));
        return list.WithRow(place.Row, row with { Cells = cells }, moved);
    }
}
