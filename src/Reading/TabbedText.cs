using Shisaku.Budget;

namespace Shisaku.Reading;

/// <summary>Text whose cells stand between tabs, as spreadsheets copy it and table extraction writes it.</summary>
internal static class TabbedText
{
    /// <summary>The rows that are not blank.</summary>
    public static IEnumerable<PrintedRow> Rows(string text)
    {
        var cursor = new LineCursor(text);
        var row = new RowOfText();
        while (!cursor.AtEnd)
        {
            row.Begin(cursor.Line);
            var start = cursor.Position;
            while (AddCell(text, cursor, row))
            {
                cursor.SkipTo(cursor.Position + 1); // the tab
            }

            if (row.End(cursor.Position - start) is { } printed)
            {
                yield return printed;
            }

            cursor.TakeLineEnd();
        }
    }

    /// <summary>Adds the cell at the cursor and tells whether another follows in its row.</summary>
    private static bool AddCell(string text, LineCursor cursor, RowOfText row)
    {
        if (QuotedCell.At(text, cursor.Position) is { } quoted)
        {
            row.Add(quoted.Text);
            cursor.SkipTo(quoted.End);
        }
        else
        {
            var length = cursor.Rest.IndexOfAny("\t\n\r\f");
            var cell = length < 0 ? cursor.Rest : cursor.Rest[..length];
            row.Add(cell);
            cursor.SkipTo(cursor.Position + cell.Length);
        }

        return cursor.Rest.StartsWith('\t');
    }
}
