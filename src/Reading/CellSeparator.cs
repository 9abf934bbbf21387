using System.Text.RegularExpressions;

namespace Shisaku.Reading;

/// <summary>The mark that parts the cells of a text without tabs.</summary>
/// <param name="Mark">The mark.</param>
/// <param name="Cells">How many cells it parts most rows into.</param>
internal sealed partial record CellSeparator(char Mark, int Cells)
{
    /// <summary>The bar of a table drawn with letters.</summary>
    public const char Pipe = '|';

    /// <summary>Whether every cell is in quotes, as some programs write all of them.</summary>
    public bool IsWhollyQuoted { get; init; }

    /// <summary>Over how many lines a cell in quotes may run.</summary>
    public int MostLines => IsWhollyQuoted ? ReadingLimits.LinesInWhollyQuotedCell : ReadingLimits.LinesInQuotedCell;

    private const int FewestCells = 3;
    private const int FewestQuoted = 2;
    private const int FewestRows = 2;
    private const int MostRows = 1_000;

    /// <summary>The mark that parts most rows into about the same number of cells; null where none does.</summary>
    /// <remarks>Of several the one on which most rows agree: amounts with commas may stand between semicolons.</remarks>
    public static CellSeparator? In(string text)
    {
        foreach (var mark in (ReadOnlySpan<char>)[';', ','])
        {
            if (WhollyQuoted(text, mark) is { } quoted)
            {
                return quoted;
            }
        }

        CellSeparator? found = null;
        var foundRows = 0;
        foreach (var mark in (ReadOnlySpan<char>)[Pipe, ';', ','])
        {
            if (text.Contains(mark, StringComparison.Ordinal)
                && Vote(text, mark) is var (cells, rows) && rows > foundRows)
            {
                found = new CellSeparator(mark, cells);
                foundRows = rows;
            }
        }

        return found ?? Pairs(text, ';') ?? Pairs(text, ',');
    }

    /// <summary>The mark where every row has it once, neither within an amount nor as in a sentence: a table of two columns.</summary>
    private static CellSeparator? Pairs(string text, char mark)
    {
        var rows = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var at = line.IndexOf(mark);
            if (line.IsWhiteSpace())
            {
                continue;
            }

            var after = at + 1 < line.Length ? line[at + 1] : mark;
            if (at <= 0 || line[(at + 1)..].Contains(mark) || after == ' ' || (char.IsAsciiDigit(line[at - 1]) && char.IsAsciiDigit(after)))
            {
                return null;
            }

            rows++;
        }

        return rows >= FewestRows ? new CellSeparator(mark, FewestQuoted) : null;
    }

    /// <summary>The mark between cells that are all in quotes, of which every row has the same number; null where one is otherwise.</summary>
    private static CellSeparator? WhollyQuoted(string text, char mark)
    {
        var cursor = new LineCursor(text);
        var (usual, rows) = (0, 0);
        while (rows < MostRows && !cursor.AtEnd)
        {
            var row = SeparatedRow.At(text, cursor.Position, mark, readsQuotes: true, ReadingLimits.LinesInWhollyQuotedCell);
            var isBlank = text.AsSpan(cursor.Position, row.End - cursor.Position).IsWhiteSpace();
            if (!isBlank && (row.Quoted < Math.Max(row.Texts.Count, FewestQuoted) || (usual > 0 && row.Texts.Count != usual)))
            {
                return null;
            }

            (usual, rows) = isBlank ? (usual, rows) : (row.Texts.Count, rows + 1);
            cursor.SkipTo(row.End);
            cursor.TakeLineEnd();
        }

        return rows >= FewestRows ? new CellSeparator(mark, usual) { IsWhollyQuoted = true } : null;
    }

    private static (int Cells, int Rows)? Vote(string text, char mark)
    {
        var rowsOf = new SortedDictionary<int, int>();
        var rows = 0;
        foreach (var cells in CellsInRows(text, mark))
        {
            rowsOf[cells] = rowsOf.GetValueOrDefault(cells) + 1;
            rows++;
        }

        rowsOf.Remove(0);
        var parted = rowsOf.ToList();
        if (parted.Sum(count => count.Value) < FewestRows)
        {
            return null;
        }

        var (usual, agreeing) = parted.MaxBy(count => count.Value);
        var similar = parted.Where(count => Math.Abs(count.Key - usual) <= Math.Max(1, usual / 4)).Sum(count => count.Value);
        return 2 * similar > rows ? (usual, agreeing) : null;
    }

    /// <summary>How many cells each row has; 0 where it has too few to tell.</summary>
    private static IEnumerable<int> CellsInRows(string text, char mark)
    {
        var cursor = new LineCursor(text);
        for (var rows = 0; rows < MostRows && !cursor.AtEnd;)
        {
            var start = cursor.Position;
            var cells = SeparatedRow.At(text, start, mark, readsQuotes: mark != Pipe);
            cursor.SkipTo(cells.End);
            cursor.TakeLineEnd();
            var row = text.AsSpan(start, cells.End - start);
            if (!row.IsWhiteSpace())
            {
                rows++;
                var count = cells.Texts.Count - (mark == ',' ? CommasOfAmounts(row) : 0);

                // Two may be a sentence with its comma, but not where one is in quotes.
                yield return count >= (cells.HasQuotes ? FewestQuoted : FewestCells) ? count : 0;
            }
        }
    }

    // In text that blanks part, a comma belongs to an amount.
    private static int CommasOfAmounts(ReadOnlySpan<char> row)
    {
        var commas = 0;
        foreach (var amount in AmountAmongBlanks().EnumerateMatches(row))
        {
            commas += row.Slice(amount.Index, amount.Length).Count(',');
        }

        return commas;
    }

    [GeneratedRegex(@"(?<=\s)[^\w\s,""]{0,2}\d{1,3}(,\d{3})+[^\w\s,""]{0,2}(?=\s|$)|(?<![\d,""])\d{1,3}(,\d{3})+(?=\s)|(?<=\s)[^\w\s,""]{0,2}\d{1,3}([ .\u00A0\u202F]?\d{3})*,\d\d(?=\s|$)")]
    private static partial Regex AmountAmongBlanks();
}
