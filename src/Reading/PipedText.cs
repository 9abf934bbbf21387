using System.Buffers;
using Shisaku.Budget;

namespace Shisaku.Reading;

/// <summary>A table drawn with letters: bars between the cells, perhaps around the rows too, and lines of dashes.</summary>
internal static class PipedText
{
    private static readonly SearchValues<char> Ruling = SearchValues.Create("|+-=: ");

    /// <summary>The rows that are neither blank nor a ruled line.</summary>
    public static IEnumerable<PrintedRow> Rows(string text)
    {
        var cursor = new LineCursor(text);
        var row = new RowOfText();
        while (!cursor.AtEnd)
        {
            row.Begin(cursor.Line);
            var line = cursor.TakeLine();
            if (!IsRuled(line))
            {
                AddCells(line.Trim(), row);
                if (row.End(line.Length) is { } printed)
                {
                    yield return printed;
                }
            }
        }
    }

    // A cell may hold a dash for nothing, but never three.
    private static bool IsRuled(ReadOnlySpan<char> line)
        => !line.ContainsAnyExcept(Ruling)
            && (line.Contains("---", StringComparison.Ordinal) || line.Contains("===", StringComparison.Ordinal));

    private static void AddCells(ReadOnlySpan<char> line, RowOfText row)
    {
        if (line is [CellSeparator.Pipe, .. var inside, CellSeparator.Pipe])
        {
            line = inside;
        }

        while (line.IndexOf(CellSeparator.Pipe) is >= 0 and var length)
        {
            row.Add(line[..length]);
            line = line[(length + 1)..];
        }

        row.Add(line);
    }
}
