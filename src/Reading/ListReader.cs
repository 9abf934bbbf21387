using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Reading;

/// <summary>Reads a list as it stands in its file: rows of cells, nothing interpreted yet.</summary>
/// <remarks>What a file is, is found from its content, never from its name. This version reads PDFs with text, and
/// text: cells between tabs, or, in a file without any tab, cells that stand apart by two or more blanks.</remarks>
public static class ListReader
{
    /// <summary>Reads the stream to its end, or to the limit of <see cref="ReadingLimits.Bytes"/>.</summary>
    /// <param name="stream">The file; it need not be seekable, and it is left open.</param>
    /// <param name="name">Name of the file, of which the base name is kept, or <c>-</c> for standard input.</param>
    /// <returns>All rows that have at least one non-blank cell.</returns>
    /// <exception cref="UnreadableListException">The input can't be read; the message tells why and what to do.</exception>
    public static PrintedList Read(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);

        // The hash comes first, so that the bytes need not be kept while the rows are made.
        var file = FileBytes.Read(stream);
        var sha256 = file.Sha256;
        if (FileSignature.Of(file.Span) is { } signature)
        {
            throw signature.Refusal();
        }

        var source = Path.GetFileName(name);
        if (file.Span.StartsWith("%PDF-"u8))
        {
            return new PrintedList(new SourceDocument(source, sha256, "application/pdf"), Rows(PdfList.Rows(file.Memory)));
        }

        var text = TextDecoding.Decode(file.Span);
        ControlCharacters.Refuse(text);
        var tabbed = text.Contains('\t', StringComparison.Ordinal);
        var rows = Rows(tabbed ? TabbedText.Rows(text) : AlignedText.Rows(text));
        var mediaType = tabbed ? "text/tab-separated-values" : "text/plain";
        return new PrintedList(new SourceDocument(source, sha256, mediaType), rows);
    }

    private static ImmutableArray<PrintedRow> Rows(IEnumerable<PrintedRow> printed)
    {
        var rows = ImmutableArray.CreateBuilder<PrintedRow>();
        var cells = 0;
        foreach (var row in printed)
        {
            cells += row.Cells.Length;
            if (rows.Count == ReadingLimits.Rows)
            {
                throw UnreadableListException.Because(
                    UnreadableReason.TooManyRows, ("line", row.Line), ("limit", ReadingLimits.Rows));
            }

            if (cells > ReadingLimits.Cells)
            {
                throw UnreadableListException.Because(
                    UnreadableReason.TooManyCells, ("line", row.Line), ("limit", ReadingLimits.Cells));
            }

            rows.Add(row);
        }

        return rows.Count > 0
            ? rows.DrainToImmutable()
            : throw UnreadableListException.Because(UnreadableReason.Blank);
    }
}
