using Shisaku.Budget;

namespace Shisaku.Reading;

/// <summary>Reads a file that is text: finds its encoding and what parts its cells.</summary>
internal static class TextReading
{
    /// <summary>Where tabs are this rare, they stand within cells and part none.</summary>
    private const int LinesForOneTab = 10;

    /// <summary>The rows of the text.</summary>
    public static ReadContent Read(ReadOnlySpan<byte> bytes)
    {
        var (text, encoding) = TextDecoding.Decode(bytes);
        ControlCharacters.Refuse(text);
        var (mediaType, rows) = Rows(text);
        return new ReadContent(mediaType, encoding, ReadContent.Collect(rows));
    }

    private static (string MediaType, IEnumerable<PrintedRow> Rows) Rows(string text)
    {
        if (PublishedForms.SeparatorIn(text) is { } ofForm)
        {
            return ("text/csv", SeparatedText.Rows(text, ofForm));
        }

        var tabs = text.AsSpan().Count('\t');
        if (tabs > 0 && tabs * (long)LinesForOneTab >= text.AsSpan().Count('\n'))
        {
            return ("text/tab-separated-values", TabbedText.Rows(text));
        }

        return CellSeparator.In(text) switch
        {
            { Mark: CellSeparator.Pipe } => ("text/plain", PipedText.Rows(text)),
            { } separator => ("text/csv", SeparatedText.Rows(text, separator)),
            null when tabs > 0 => ("text/tab-separated-values", TabbedText.Rows(text)),
            null => ("text/plain", AlignedText.Rows(text)),
        };
    }
}
