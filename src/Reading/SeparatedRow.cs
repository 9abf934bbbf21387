namespace Shisaku.Reading;

/// <summary>The cells between the separators of one row of a text.</summary>
/// <param name="Texts">The cells, those in quotes without them.</param>
/// <param name="End">The place behind the row, at its line end or at the end of the text.</param>
/// <param name="Quoted">How many cells were in quotes.</param>
internal sealed record SeparatedRow(List<string> Texts, int End, int Quoted)
{
    /// <summary>Whether any cell was in quotes.</summary>
    public bool HasQuotes => Quoted > 0;

    /// <summary>The row that begins at a place, which must be the start of a line.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="start">Where the row begins.</param>
    /// <param name="mark">What parts the cells.</param>
    /// <param name="readsQuotes">Whether a quote may open a cell, which then may hold separators and line ends.</param>
    /// <param name="mostLines">Over how many lines a cell in quotes may run.</param>
    public static SeparatedRow At(string text, int start, char mark, bool readsQuotes, int mostLines = ReadingLimits.LinesInQuotedCell)
    {
        var texts = new List<string>();
        var quoted = 0;
        for (var at = start; ; at++)
        {
            if (readsQuotes && SeparatedQuote.At(text, at, mark, mostLines) is { } cellInQuotes)
            {
                quoted++;
                texts.Add(cellInQuotes.Text);
                at = cellInQuotes.End;
            }
            else
            {
                var rest = text.AsSpan(at);
                var length = rest.IndexOfAny([mark, '\n', '\r', '\f']);
                var cell = length < 0 ? rest : rest[..length];
                at += cell.Length;

                // Whoever takes the row refuses a cell longer than a line; no need to copy more of it.
                texts.Add(cell[..Math.Min(cell.Length, ReadingLimits.LineLength + 1)].ToString());
            }

            if (at == text.Length || text[at] != mark || texts.Count > ReadingLimits.CellsInRow)
            {
                return new SeparatedRow(texts, at, quoted);
            }
        }
    }
}
