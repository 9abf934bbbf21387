namespace Shisaku.Reading;

/// <summary>Makes rows of lines that are as near to one another as lines of one cell: a row with wrapped cells, or a heading of one
/// or more rows.</summary>
internal static class StackedRows
{
    // How far a text may be off the middle of the columns it is a heading of, in parts of their width.
    private const double OffMiddle = 0.15;

    /// <summary>Adds the rows of lines of which one at most has amounts.</summary>
    public static void Add(List<List<ZoneText>> levels, ZoneGrid placed, List<ZoneRow> rows)
    {
        var isHeading = !levels.Exists(level => level.Exists(text => text.Text.IsAmount));
        var texts = levels.SelectMany(level => level).ToList();
        List<Cell> cells = [];
        foreach (var text in texts)
        {
            var first = isHeading ? FirstBelow(text, texts, placed.Unruled) : null;
            var above = cells.FindLast(cell => cell.Column == text.Column && !cell.IsOver);
            if (first is null && above is not null
                && (LooseRows.Pitch(above.Texts[^1].Text, text.Text) <= placed.TightPitch || LooseRows.IsSameLine(above.Texts[^1].Text, text.Text)))
            {
                above.Texts.Add(text);
            }
            else
            {
                cells.Add(new(first ?? text.Column, first is not null, [text with { Column = first ?? text.Column }]));
            }
        }

        // What begins where some column has its second cell, or below, is of the row that begins there.
        var starts = cells.FindAll(cell => cells.Exists(other => other.Column == cell.Column && other.Top < cell.Top)).ConvertAll(cell => cell.Texts[0].Text);
        foreach (var row in cells.GroupBy(cell => starts.Count(start => start.Baseline <= cell.Top || LooseRows.IsSameLine(start, cell.Texts[0].Text)))
            .OrderBy(row => row.Key))
        {
            rows.Add(new(placed.Columns));
            rows[^1].Texts.AddRange(row.SelectMany(cell => cell.Texts));
        }
    }

    /// <summary>The first of the columns that a text is the common heading of: they have headings below it, none beside it, and it
    /// stands in their middle; null where it is no such heading.</summary>
    private static int? FirstBelow(ZoneText text, List<ZoneText> texts, List<PageColumn> columns)
    {
        bool IsBelow(int column) => column >= 0 && column < columns.Count
            && texts.Exists(other => other.Column == column && other.Text.Baseline > text.Text.Baseline)
            && !texts.Exists(other => other.Column == column && other.Text != text.Text && other.Text.Baseline <= text.Text.Baseline + (text.Text.Size / 2));
        var (first, last) = (text.Column, text.Column);
        while (IsBelow(first - 1))
        {
            first--;
        }

        while (IsBelow(last + 1))
        {
            last++;
        }

        if (first == last || !IsBelow(text.Column))
        {
            return null;
        }

        var (left, right) = (columns[first].Left, columns[last].Right);
        return Math.Abs(text.Text.Left + text.Text.Right - left - right) / 2 <= OffMiddle * (right - left) ? first : null;
    }

    /// <summary>The lines of a cell.</summary>
    /// <param name="Column">Its column.</param>
    /// <param name="IsOver">Whether it is the heading of several columns.</param>
    /// <param name="Texts">Its texts, from top to bottom.</param>
    private sealed record Cell(int Column, bool IsOver, List<ZoneText> Texts)
    {
        public double Top => Texts[0].Text.Baseline;
    }
}
