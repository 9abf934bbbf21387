namespace Shisaku.Reading;

/// <summary>Makes rows of lines that are as near to one another as lines of one cell: a row with wrapped cells, or a heading of one
/// or more rows.</summary>
internal static class StackedRows
{
    private const int MostLinesOfHeading = 30;

    /// <summary>Adds the rows of lines of which one at most has amounts.</summary>
    public static void Add(List<List<ZoneText>> levels, ZoneGrid placed, List<ZoneRow> rows)
    {
        var isHeading = levels.Count <= MostLinesOfHeading && !levels.Exists(level => level.Exists(text => text.Text.IsAmount));
        var texts = levels.SelectMany(level => level).ToList();
        List<Cell> cells = [];
        foreach (var text in texts)
        {
            var over = isHeading ? CommonHeading.Over(text, texts, placed) : null;
            var above = cells.FindLast(cell => cell.Column == text.Column && !cell.IsOver);
            if (over is null && above is not null
                && (LooseRows.Pitch(above.Texts[^1].Text, text.Text) <= placed.TightPitch || LooseRows.IsSameLine(above.Texts[^1].Text, text.Text)))
            {
                above.Texts.Add(text);
            }
            else
            {
                var (first, last) = over ?? (text.Column, text.Column);
                cells.Add(new(first, last, [text with { Column = first, Floats = over is not null }]));
            }
        }

        foreach (var row in cells.GroupBy(Rank(cells)).OrderBy(row => row.Key))
        {
            rows.Add(new(placed.Columns));
            rows[^1].Texts.AddRange(row.SelectMany(cell => cell.Texts));
        }
    }

    /// <summary>The row of a cell, from 0: what is below a common heading is in the second one, wherever the other headings stand
    /// beside both. Without such a heading, what begins where some column has its second cell, or below, is of the row that begins there.</summary>
    private static Func<Cell, int> Rank(List<Cell> cells)
    {
        if (cells.Exists(cell => cell.IsOver))
        {
            return cell => cells.Exists(other => other.IsOver && other.Column <= cell.Column && cell.Column <= other.Last && other.Top < cell.Top) ? 1 : 0;
        }

        var starts = cells.FindAll(cell => cells.Exists(other => other.Column == cell.Column && other.Top < cell.Top)).ConvertAll(cell => cell.Texts[0].Text);
        return cell => starts.Count(start => start.Baseline <= cell.Top || LooseRows.IsSameLine(start, cell.Texts[0].Text));
    }

    /// <summary>The lines of a cell.</summary>
    /// <param name="Column">Its column.</param>
    /// <param name="Last">The last one, if it is the heading of several.</param>
    /// <param name="Texts">Its texts, from top to bottom.</param>
    private sealed record Cell(int Column, int Last, List<ZoneText> Texts)
    {
        public bool IsOver => Last > Column;

        public double Top => Texts[0].Text.Baseline;
    }
}
