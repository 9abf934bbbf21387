using System.Collections.Immutable;
using System.Globalization;
using Shisaku.Budget;

namespace Shisaku.Reading;

/// <summary>What of a PDF could not be read with confidence, or was left out.</summary>
internal sealed class PdfNotes
{
    private readonly List<(int Page, string Text)> cut = [];
    private readonly List<int> rows = [];
    private readonly List<int> columns = [];

    /// <summary>Notes what the edges of cells cut off on a page.</summary>
    public void Cut(PageInk page) => cut.AddRange(page.Cut.Select(text => (page.Number, text)));

    /// <summary>Notes a row whose lines or columns are not clear.</summary>
    public void Row(int page, ZoneGrid zone, ZoneRow row)
    {
        if (row.IsUnclear)
        {
            rows.Add(page);
        }

        if (zone.IsUnruled && row.Texts.Count > 1)
        {
            columns.AddRange(row.Texts.Where(text => zone.RunsOver(text)).Select(_ => page));
        }
    }

    /// <summary>The notes.</summary>
    public ImmutableArray<ReadingNote> All(List<ZoneGrid> zones)
    {
        // A cell that goes on over a page is printed whole on both, each time cut off where the other page shows it.
        var seen = cut.Count == 0 ? [] : zones.SelectMany(zone => zone.Zone.Lines).SelectMany(line => line).Select(text => text.Text).ToHashSet();
        return
        [
            .. Note(ReadingNote.CutTexts, [.. cut.Where(each => !seen.Contains(each.Text)).Select(each => each.Page)]),
            .. Note(ReadingNote.UnclearRows, rows),
            .. Note(ReadingNote.UnclearColumns, columns),
        ];
    }

    private static IEnumerable<ReadingNote> Note(string key, List<int> pages)
        => pages.Count == 0 ? []
            : [new(key, pages.Count, null, string.Join(", ", NumberRanges.Of([.. pages.Distinct()], page => page.ToString(CultureInfo.InvariantCulture))))];
}
