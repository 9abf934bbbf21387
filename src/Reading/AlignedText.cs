using Shisaku.Budget;

namespace Shisaku.Reading;

/// <summary>Text whose cells are set apart by blanks, as a printed page looks when copied.</summary>
/// <remarks>Two or more blanks in a row, narrow or ideographic, part two cells. A single one does not, not even an ideographic
/// one: it stands within titles and within words that are spaced out to fill their column.</remarks>
internal static class AlignedText
{
    /// <summary>The rows that are not blank.</summary>
    public static IEnumerable<PrintedRow> Rows(string text)
    {
        var cursor = new LineCursor(text);
        var row = new RowOfText();
        while (!cursor.AtEnd)
        {
            row.Begin(cursor.Line);
            var line = cursor.TakeLine();
            AddCells(line.Trim(), row);
            if (row.End(line.Length) is { } printed)
            {
                yield return printed;
            }
        }
    }

    private static void AddCells(ReadOnlySpan<char> line, RowOfText row)
    {
        var start = 0;
        for (var at = 1; at < line.Length; at++)
        {
            if (char.IsWhiteSpace(line[at - 1]) && char.IsWhiteSpace(line[at]))
            {
                row.Add(line[start..at]);
                while (char.IsWhiteSpace(line[at]))
                {
                    at++; // stops, since a trimmed line does not end in a blank
                }

                start = at;
            }
        }

        row.Add(line[start..]);
    }
}
