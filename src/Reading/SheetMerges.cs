namespace Shisaku.Reading;

/// <summary>The merged cells of a sheet. Only the first of them is shown; what the others may still hold is not.</summary>
internal static class SheetMerges
{
    /// <summary>Blanks the cells that are covered.</summary>
    /// <param name="rows">The rows of the sheet, in order.</param>
    /// <param name="ranges">The merged cells: <c>A1:B2</c>.</param>
    /// <param name="notes">Is told of covered cells that were not blank.</param>
    public static void Blank(List<SheetRow> rows, List<string> ranges, SheetNotes notes)
    {
        var numbers = rows.ConvertAll(row => row.Number);
        var steps = 0L;
        foreach (var range in ranges)
        {
            var corners = range.Split(':');
            var (first, last) = (corners[0], corners[^1]);
            var (top, left) = (SheetReference.Row(first), SheetReference.Column(first));
            var (bottom, right) = (SheetReference.Row(last), SheetReference.Column(last));
            var at = numbers.BinarySearch(top);
            for (at = at < 0 ? ~at : at; at < rows.Count && numbers[at] <= bottom; at++)
            {
                var cells = rows[at].Cells;
                for (var column = left; column <= right && column < cells.Count; column++)
                {
                    // Merged cells never overlap, unless the file was made to keep its reader busy.
                    if (++steps > ReadingLimits.Cells)
                    {
                        throw new InvalidDataException("The merged cells overlap.");
                    }

                    if ((numbers[at] != top || column != left) && cells[column].Length > 0)
                    {
                        cells[column] = "";
                        notes.CoveredCell(SheetReference.ColumnName(column), numbers[at]);
                    }
                }
            }
        }
    }
}
