namespace Shisaku.Recovery;

/// <summary>The ways in which some neighbouring cells of a row may have slid by one: a blank fell out before them, or slipped in.</summary>
internal static class RowShifts
{
    /// <summary>The row with cells put back, in every way that loses no number.</summary>
    /// <param name="row">The row as printed.</param>
    /// <param name="columns">The columns of its table.</param>
    public static IEnumerable<GridRow> Of(GridRow row, TableColumns columns)
    {
        var (first, last) = (columns.Amounts[0], columns.Amounts[^1]);
        var from = Math.Max(Math.Max(first - 1, row.LabelCell < first ? row.LabelCell + 1 : 0), 0);
        for (var start = from; start <= last + 1; start++)
        {
            for (var end = start; end <= last + 1 && row.Row[start].Length > 0; end++)
            {
                if (row.Row[end].Length == 0)
                {
                    continue;
                }

                foreach (var by in (int[])[1, -1])
                {
                    var over = by > 0 ? end + 1 : start - 1;
                    if (over >= from && row.Row[over].Length == 0 && Shifted(row, columns, start, end, by) is { } shifted)
                    {
                        yield return shifted;
                    }
                }
            }
        }
    }

    private static GridRow? Shifted(GridRow row, TableColumns columns, int start, int end, int by)
    {
        var cells = (int[])row.Cells.Clone();
        for (var column = 0; column < cells.Length; column++)
        {
            var cell = columns.Amounts[column];
            cells[column] = cell - by >= start && cell - by <= end ? cell - by // what slid away from here
                : cell >= start && cell <= end ? -1
                : cell;
        }

        // A number that stood in a column of amounts stays in one.
        for (var cell = start; cell <= end; cell++)
        {
            if (Array.IndexOf(columns.Amounts, cell) >= 0 && row.Row[cell].Length > 0 && Array.IndexOf(cells, cell) < 0)
            {
                return null;
            }
        }

        var quantities = Array.ConvertAll(cells, cell => Quantity.InColumn(Quantity.Read(row.Row[cell]), row.Row[cell], columns.Decimals));
        return Array.TrueForAll(quantities, quantity => quantity is null or { Value: not null } or { IsNothing: true }) && !cells.AsSpan().SequenceEqual(row.Cells)
            ? row with { Cells = cells, Quantities = quantities }
            : null;
    }
}
