using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Shisaku.Reading;

/// <summary>Reads the tables of an HTML page, and the titles and remarks around them.</summary>
/// <remarks>The page is only parsed: no script in it runs, and nothing it refers to is fetched.</remarks>
internal static class HtmlReading
{
    /// <summary>The rows of all tables, in the order of the page.</summary>
    public static ReadContent Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > ReadingLimits.HtmlBytes)
        {
            throw UnreadableListException.Because(
                UnreadableReason.TooLarge, ("limit", ReadingLimits.HtmlBytes), ("megabytes", ReadingLimits.HtmlBytes / ReadingLimits.Megabyte));
        }

        var (text, encoding) = HtmlDecoding.Decode(bytes);
        ControlCharacters.Refuse(text);
        using var page = Parse(text);
        var body = page.Body;
        var tables = page.QuerySelectorAll("table");
        if (body is null || tables.Length == 0)
        {
            throw UnreadableListException.Because(UnreadableReason.NoTable);
        }

        // Where a page marks its main part, the rest is the site's.
        var main = page.QuerySelector("main, [role=main]");
        var rows = new HtmlRows(page.Title ?? "");
        rows.AddPart(main is not null && tables.All(table => table.Ancestors().Contains(main)) ? main : body);
        return new ReadContent("text/html", encoding, ReadContent.Collect(rows.Rows)) { Notes = rows.Notes };
    }

    private static IDocument Parse(string text)
    {
        var elements = 0;
        IElement? last = null;
        var parser = new HtmlParser(new HtmlParserOptions
        {
            IsKeepingSourceReferences = true,
            OnCreated = (element, position) =>
            {
                // An element is put into its place only after this; so it is the one before that tells how deep they stand.
                if (++elements > ReadingLimits.Elements || Depth(last) > ReadingLimits.ElementsNested)
                {
                    throw UnreadableListException.Because(
                        UnreadableReason.TooManyElements, ("line", position.Line),
                        ("limit", ReadingLimits.Elements), ("nested", ReadingLimits.ElementsNested));
                }

                last = element;
            },
        });
        return parser.ParseDocument(text);
    }

    private static int Depth(INode? node)
    {
        var depth = 0;
        for (; node is not null && depth <= ReadingLimits.ElementsNested; node = node.Parent)
        {
            depth++;
        }

        return depth;
    }
}
