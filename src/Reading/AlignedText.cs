using Shisaku.Budget;

namespace Shisaku.Reading;

/// <summary>Text whose cells are set apart by blanks, as a printed page looks when copied.</summary>
/// <remarks>Two or more blanks in a row, narrow or ideographic, part two cells. A single one does not, not even an ideographic
/// one: it stands within titles and within words that are spaced out to fill their column. In which column a cell stands is
/// told by its place in the line, over all lines of a block: so a cell that is blank stays one. Where the places contradict
/// one another, the cells are counted.</remarks>
internal static class AlignedText
{
    private const int LongestBlock = 5_000;
    private const int TriedLines = 2_000;

    // One line of so many may contradict the columns of its block.
    private const int ConflictsOf = 20;

    /// <summary>The rows that are not blank.</summary>
    public static IEnumerable<PrintedRow> Rows(string text)
    {
        // Editors show a full-width sign two places wide; some extractors count it as one.
        var isWide = text.AsSpan().IndexOfAnyInRange('\u1100', '\uFFE6') < 0
            || AlignedColumns.Disorder(Lines(text, isWide: true).Take(TriedLines).ToList()) <= AlignedColumns.Disorder(Lines(text, isWide: false).Take(TriedLines).ToList());
        var row = new RowOfText();
        var block = new List<AlignedLine>();
        var numbers = new List<AlignedColumn>();
        foreach (var paragraph in Paragraphs(Lines(text, isWide)))
        {
            var own = AlignedColumns.NumbersOf(paragraph);
            if (block.Count + paragraph.Count <= LongestBlock && AlignedColumn.Fit(numbers, own))
            {
                block.AddRange(paragraph);
                numbers = AlignedColumn.Join(numbers.Concat(own));
                continue;
            }

            foreach (var printed in RowsOf(block, row))
            {
                yield return printed;
            }

            (block, numbers) = (paragraph, own);
        }

        foreach (var printed in RowsOf(block, row))
        {
            yield return printed;
        }
    }

    private static IEnumerable<PrintedRow> RowsOf(List<AlignedLine> block, RowOfText row)
    {
        var columns = AlignedColumns.Of(block);
        var isOrdered = columns.Conflicts(block) * ConflictsOf <= block.Count;
        foreach (var line in block)
        {
            row.Begin(line.Number);
            foreach (var cell in isOrdered ? columns.Cells(line) : [.. line.Pieces.Select(piece => piece.Text)])
            {
                row.Add(cell);
            }

            if (row.End(line.Length) is { } printed)
            {
                yield return printed;
            }
        }
    }

    private static IEnumerable<AlignedLine> Lines(string text, bool isWide)
    {
        var cursor = new LineCursor(text);
        while (!cursor.AtEnd)
        {
            var number = cursor.Line;
            var line = cursor.TakeLine();
            yield return new AlignedLine(number, line.Length, TextPiece.Of(line.Length > ReadingLimits.LineLength ? line[..ReadingLimits.LineLength] : line, isWide));
        }
    }

    /// <summary>Lines without a blank one between them; those without any are left out.</summary>
    private static IEnumerable<List<AlignedLine>> Paragraphs(IEnumerable<AlignedLine> lines)
    {
        var paragraph = new List<AlignedLine>();
        foreach (var line in lines)
        {
            if (line.Pieces.Count > 0)
            {
                paragraph.Add(line);
            }

            if (paragraph.Count > 0 && (line.Pieces.Count == 0 || paragraph.Count >= LongestBlock))
            {
                yield return paragraph;
                paragraph = [];
            }
        }

        if (paragraph.Count > 0)
        {
            yield return paragraph;
        }
    }
}
