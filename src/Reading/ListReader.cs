using System.Runtime.CompilerServices;
using Shisaku.Budget;

namespace Shisaku.Reading;

/// <summary>Reads a list as it stands in its file: rows of cells, nothing interpreted yet.</summary>
/// <remarks>What a file is, is found from its content, never from its name: a workbook, a PDF with text, an HTML page, or text
/// with cells between tabs, commas, semicolons or bars, or else apart by two or more blanks.</remarks>
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
        var content = FileSignature.Of(file.Span) switch
        {
            null when JsonForm.IsIn(file.Span) => Document(file),
            null => PublishedForms.In(TextReading.Read(file.Span)),
            { Key: FileSignature.Html } => Page(file),
            { Key: FileSignature.Workbook } => Workbook(file),
            { Key: FileSignature.Pdf } => Pdf(file),
            { Key: FileSignature.Package } => Package(file),
            { } other => throw other.Refusal(),
        };
        var source = new SourceDocument(Path.GetFileName(name), sha256, content.MediaType) { Encoding = content.Encoding };
        return new PrintedList(source, content.Rows) { Notes = content.Notes, Layout = content.Layout };
    }

    // Kept apart, so that a text is read without the libraries for the other kinds of file being loaded.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ReadContent Page(FileBytes file) => HtmlReading.Read(file.Span);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ReadContent Document(FileBytes file) => JsonForm.Read(file.Memory);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ReadContent Package(FileBytes file) => PackageForm.Read(file);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ReadContent Pdf(FileBytes file)
    {
        var (rows, notes) = PdfList.Read(file.Memory);
        return new("application/pdf", Encoding: null, ReadContent.Collect(rows)) { Notes = notes };
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ReadContent Workbook(FileBytes file) => PublishedForms.In(WorkbookReading.Read(file));
}
