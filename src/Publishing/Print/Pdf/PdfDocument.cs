using System.Globalization;
using System.Security;
using System.Text;

namespace Shisaku.Publishing;

/// <summary>A PDF document under way: its pages, bookmarks and tags.</summary>
internal sealed class PdfDocument
{
    private readonly PdfFile file;
    private readonly PdfLetters letters;
    private readonly int pages, fonts;
    private readonly List<int> all = [];
    private readonly PdfBookmarks bookmarks;

    public PdfDocument(PdfFile file, PdfLetters letters)
    {
        (this.file, this.letters) = (file, letters);
        (pages, fonts) = (file.Reserve(), file.Reserve());
        bookmarks = new PdfBookmarks(file);
        Tags = new TagTree(file);
        Whole = Tags.Begin("Document");
    }

    /// <summary>What the parts are.</summary>
    public TagTree Tags { get; }

    /// <summary>The element of the whole document.</summary>
    public Tag Whole { get; }

    /// <summary>How many pages were begun.</summary>
    public int Pages => all.Count;

    /// <summary>Begins a page.</summary>
    public PageCanvas Begin(Paper paper)
    {
        all.Add(file.Reserve());
        return new PageCanvas(letters, paper, all[^1]);
    }

    /// <summary>Writes a page.</summary>
    public void End(PageCanvas canvas, Paper paper)
    {
        var content = file.WriteStream("", canvas.Content);
        var parts = Tags.AddPage(canvas.Elements);
        file.Write(Of(
            $"<</Type/Page/Parent {pages} 0 R/MediaBox[0 0 {paper.Width:0.##} {paper.Height:0.##}]/Resources<</Font {fonts} 0 R>>/Contents {content} 0 R/StructParents {parts}/Tabs/S>>"), canvas.Page);
    }

    /// <summary>Adds a bookmark.</summary>
    public void Bookmark(string text, int page, double top, bool isTable) => bookmarks.Add(text, page, top, isTable);

    /// <summary>Writes all that is left.</summary>
    /// <param name="title">The document's title.</param>
    /// <param name="language">Its language.</param>
    public void Finish(string title, string language)
    {
        Tags.End(Whole);
        Tags.Finish();
        var names = new StringBuilder();
        for (var at = 0; at < letters.Faces.Count; at++)
        {
            var font = file.Reserve();
            letters.Faces[at].Write(file, font);
            names.Append(CultureInfo.InvariantCulture, $"/F{at} {font} 0 R");
        }

        file.Write($"<<{names}>>", fonts);
        file.Write(Of($"<</Type/Pages/Count {all.Count}/Kids[{string.Join(' ', all.Select(page => Of($"{page} 0 R")))}]>>"), pages);
        var metadata = file.WriteStream("/Type/Metadata/Subtype/XML", Encoding.UTF8.GetBytes(Metadata(title, language)));
        var catalog = file.Write(Of(
            $"<</Type/Catalog/Pages {pages} 0 R/Lang({language})/MarkInfo<</Marked true>>/StructTreeRoot {Tags.Root} 0 R/Outlines {bookmarks.Finish()} 0 R/PageMode/UseOutlines/ViewerPreferences<</DisplayDocTitle true>>/Metadata {metadata} 0 R>>"));
        file.Finish(catalog, file.Write($"<</Title{PdfFile.TextOf(title)}/Producer(Shisaku)>>"));
    }

    private static string Metadata(string title, string language) =>
        $"""
        <?xpacket begin="{"\uFEFF"}" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{SecurityElement.Escape(title)}</rdf:li></rdf:Alt></dc:title>
        <dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
        </rdf:Description></rdf:RDF></x:xmpmeta>
        <?xpacket end="w"?>
        """;

    private static string Of(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
