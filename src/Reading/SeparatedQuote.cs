namespace Shisaku.Reading;

/// <summary>A cell in quotes between commas or semicolons.</summary>
/// <remarks>Unlike between tabs (<see cref="QuotedCell"/>), any cell may stand in quotes here. But an opening quote whose
/// closing one is not where it should be must not swallow the rows that follow: then both are literal.</remarks>
internal static class SeparatedQuote
{
    /// <summary>The quoted cell that begins at a place, which must be the start of a cell; null where it is not quoted.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="start">The place.</param>
    /// <param name="mark">What parts the cells.</param>
    /// <param name="mostLines">Over how many lines it may run.</param>
    public static QuotedCell? At(string text, int start, char mark, int mostLines)
    {
        var open = SkipBlanks(text, start);
        if (open == text.Length || text[open] != '"' || ClosingQuote(text, open, mark, mostLines) is not { } close)
        {
            return null;
        }

        var inside = text[(open + 1)..close].Replace("\"\"", "\"", StringComparison.Ordinal);
        return new QuotedCell(CellText.OnOneLine(inside), SkipBlanks(text, close + 1));
    }

    private static int? ClosingQuote(string text, int open, char mark, int mostLines)
    {
        var lines = 1;
        var limit = (int)Math.Min(text.Length, open + (long)ReadingLimits.LineLength);
        for (var at = open + 1; at < limit; at++)
        {
            var length = text.AsSpan(at, limit - at).IndexOfAny("\"\n\r\f");
            if (length < 0)
            {
                return null;
            }

            at += length;
            if (text[at] == '\f' || (text[at] != '"' && !text.AsSpan(at).StartsWith("\r\n")
                && ++lines > mostLines))
            {
                return null;
            }

            if (text[at] == '"')
            {
                if (at + 1 < text.Length && text[at + 1] == '"')
                {
                    at++;
                    continue;
                }

                var behind = SkipBlanks(text, at + 1);
                return behind == text.Length || text[behind] == mark || text[behind] is '\n' or '\r' or '\f' ? at : null;
            }
        }

        return null;
    }

    private static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        return at;
    }
}
