namespace Shisaku.Reading;

/// <summary>A cell that a spreadsheet put in quotes because of the tabs, line breaks, commas or quotes within it.</summary>
/// <remarks>In printed lists a <c>"</c> is more often a ditto mark, and taking one for an opening quote would swallow the
/// rows down to the next. So a quote opens a cell only where everything speaks for it; in any doubt it is literal.</remarks>
/// <param name="Text">The cell without its quotes, each line break or tab in it a single space.</param>
/// <param name="End">The place behind the closing quote.</param>
internal readonly record struct QuotedCell(string Text, int End)
{
    /// <summary>The quoted cell that begins at a place, which must be the start of a cell; null where it is not quoted.</summary>
    public static QuotedCell? At(string text, int start)
    {
        if (start >= text.Length || text[start] != '"' || ClosingQuote(text, start) is not { } close)
        {
            return null;
        }

        var inside = text.AsSpan(start + 1, close - start - 1);
        var doubled = inside.Contains("\"\"", StringComparison.Ordinal);
        var tab = inside.Contains('\t');
        var lineBreak = inside.ContainsAny('\n', '\r');

        // A spreadsheet quotes no other cell. And where a quote stands alone in its cell, or a row ends between the
        // quotes, they are two ditto marks.
        if (!(doubled || tab || lineBreak || inside.Contains(','))
            || inside.IsWhiteSpace() || inside[0] == '\t' || (tab && lineBreak))
        {
            return null;
        }

        return new QuotedCell(
            CellText.OnOneLine(inside.ToString().Replace("\"\"", "\"", StringComparison.Ordinal)), close + 1);
    }

    /// <summary>The first quote that ends a cell, or null where something before it speaks against quoting: a lone quote
    /// within the cell, a quote that begins a cell or line, the end of a page, or too many lines.</summary>
    private static int? ClosingQuote(string text, int start)
    {
        var lines = 1;
        var limit = Math.Min(text.Length, start + ReadingLimits.LineLength);
        for (var at = start + 1; at < limit; at++)
        {
            var length = text.AsSpan(at, limit - at).IndexOfAny("\"\n\r\f");
            if (length < 0)
            {
                return null;
            }

            at += length;
            if (text[at] == '"')
            {
                if (text[at - 1] is '\t' or '\n' or '\r')
                {
                    return null;
                }

                if (at + 1 == text.Length || text[at + 1] is '\t' or '\n' or '\r' or '\f')
                {
                    return at;
                }

                if (text[++at] != '"')
                {
                    return null;
                }
            }
            else if (text[at] == '\f' || (!text.AsSpan(at).StartsWith("\r\n") && ++lines > ReadingLimits.LinesInQuotedCell))
            {
                return null;
            }
        }

        return null;
    }
}
