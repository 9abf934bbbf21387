using Shisaku.Budget;

namespace Shisaku.Reading;

/// <summary>Text whose cells stand between commas or semicolons (CSV).</summary>
internal static class SeparatedText
{
    /// <summary>The rows that are not blank.</summary>
    public static IEnumerable<PrintedRow> Rows(string text, CellSeparator separator)
    {
        var cursor = new LineCursor(text);
        var row = new RowOfText();
        while (!cursor.AtEnd)
        {
            row.Begin(cursor.Line);
            var cells = SeparatedRow.At(text, cursor.Position, separator.Mark, readsQuotes: true, separator.MostLines);
            if (!separator.IsWhollyQuoted && cells.HasQuotes && AreDittoMarks(text, cursor.Position, cells, separator))
            {
                cells = SeparatedRow.At(text, cursor.Position, separator.Mark, readsQuotes: false);
            }

            foreach (var cell in cells.Texts)
            {
                row.Add(cell);
            }

            if (row.End(cells.End - cursor.Position) is { } printed)
            {
                yield return printed;
            }

            cursor.SkipTo(cells.End);
            cursor.TakeLineEnd();
        }
    }

    /// <summary>Whether the quotes of a row are better taken for marks that mean nothing.</summary>
    /// <remarks>So they are where each closing one stands alone between separators, and every line that the row would run
    /// over has the usual number of cells by itself: two ditto marks with whole cells between them look like one cell.</remarks>
    private static bool AreDittoMarks(string text, int start, SeparatedRow row, CellSeparator separator)
    {
        var lines = 0;
        foreach (var line in text.AsSpan(start, row.End - start).EnumerateLines())
        {
            lines++;
            var cells = 0;
            foreach (var range in line.Split(separator.Mark))
            {
                cells++;
                if (line[range].Trim() is [_, .., '"'])
                {
                    return false;
                }
            }

            if (cells != separator.Cells)
            {
                return false;
            }
        }

        return lines > 1 || row.Texts.Count != separator.Cells;
    }
}
