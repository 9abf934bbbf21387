using System.Globalization;

namespace Shisaku.Publishing;

/// <summary>The bookmarks of a document: every table, and under it its policies and its total.</summary>
internal sealed class PdfBookmarks(PdfFile file)
{
    private readonly int root = file.Reserve();
    private readonly List<Entry> tables = [];

    /// <summary>Adds a bookmark.</summary>
    /// <param name="text">What it says.</param>
    /// <param name="page">The object of its page.</param>
    /// <param name="top">Where on the page it points, in points from the lower edge.</param>
    /// <param name="isTable">Whether it is a table; else it stands under the last one.</param>
    public void Add(string text, int page, double top, bool isTable) =>
        (isTable ? tables : tables[^1].Under).Add(new Entry(file.Reserve(), text, page, top));

    /// <summary>Writes them all.</summary>
    public int Finish()
    {
        var count = tables.Count + tables.Sum(table => table.Under.Count);
        WriteAll(tables, root);
        file.Write(string.Create(
            CultureInfo.InvariantCulture, $"<</Type/Outlines/First {tables[0].Number} 0 R/Last {tables[^1].Number} 0 R/Count {count}>>"), root);
        return root;
    }

    private void WriteAll(List<Entry> entries, int parent)
    {
        for (var at = 0; at < entries.Count; at++)
        {
            var entry = entries[at];
            var before = at > 0 ? Of($"/Prev {entries[at - 1].Number} 0 R") : "";
            var after = at < entries.Count - 1 ? Of($"/Next {entries[at + 1].Number} 0 R") : "";
            var under = entry.Under.Count == 0 ? ""
                : Of($"/First {entry.Under[0].Number} 0 R/Last {entry.Under[^1].Number} 0 R/Count {entry.Under.Count}");
            file.Write(Of(
                $"<</Title{PdfFile.TextOf(entry.Text)}/Parent {parent} 0 R{before}{after}{under}/Dest[{entry.Page} 0 R/XYZ null {entry.Top:0.##} null]>>"), entry.Number);
            WriteAll(entry.Under, entry.Number);
        }
    }

    private static string Of(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed record Entry(int Number, string Text, int Page, double Top)
    {
        public List<Entry> Under { get; } = [];
    }
}
