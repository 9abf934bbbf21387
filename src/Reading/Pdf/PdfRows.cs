using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Shisaku.Budget;

namespace Shisaku.Reading;

/// <summary>Makes printed rows of pages: a table that goes on over pages has the same columns on all of them.</summary>
internal static class PdfRows
{
    /// <summary>The rows that are not blank, page by page, and what was read otherwise than it stands there.</summary>
    public static (List<PrintedRow> Rows, ImmutableArray<ReadingNote> Notes) Of(IEnumerable<PageInk> pages)
    {
        var book = new GridBook();
        List<ZoneGrid> zones = [];
        var notes = new PdfNotes();
        var letters = 0;
        foreach (var page in pages)
        {
            notes.Cut(page);
            foreach (var zone in PageZone.Of(page))
            {
                zones.Add(new(zone, book));
                letters += zone.Lines.Sum(line => line.Sum(text => text.Text.Length));
            }

            PdfLimits.RefuseMore(letters, ReadingLimits.Letters, "pdf.letters-in-all");
        }

        for (var at = 1; at < zones.Count; at++)
        {
            zones[at].Join(zones[at - 1]);
            zones[^(at + 1)].Join(zones[^at]);
        }

        foreach (var grid in book.All)
        {
            grid.Finish();
        }

        zones.ForEach(zone => zone.Finish());
        foreach (var grid in book.All)
        {
            grid.Pitch.Finish();
        }

        List<PrintedRow> rows = [];
        var place = new RowPlace(0, null, 0);
        foreach (var zone in zones)
        {
            foreach (var row in ZoneRows.Of(zone))
            {
                var number = zone.Zone.Page.Number;
                notes.Row(number, zone, row);
                place = place with { Page = number, Row = place.Page == number ? place.Row + 1 : 1 };
                rows.Add(Printed(row, zone.Zone.Page.Turn, rows.Count + 1) with { Place = place });
            }
        }

        return rows.Count > 0 ? (rows, notes.All(zones)) : throw UnreadableListException.Because(UnreadableReason.PdfWithoutText);
    }

    private static PrintedRow Printed(ZoneRow row, PageTurn turn, int line)
    {
        if (row.Columns > ReadingLimits.CellsInRow)
        {
            throw UnreadableListException.Because(
                UnreadableReason.TooManyCellsInRow, ("line", line), ("limit", ReadingLimits.CellsInRow));
        }

        var cells = new string[row.Columns];
        var boxes = new CellBox?[row.Columns];
        for (var column = 0; column < cells.Length; column++)
        {
            var texts = row.Cell(column);
            cells[column] = PageText.Joined(texts).Trim();
            boxes[column] = texts.Count == 0 ? null
                : turn.Box(texts.Min(text => text.Left), texts.Min(text => text.Top), texts.Max(text => text.Right), texts.Max(text => text.Bottom));
        }

        return new(line, ImmutableCollectionsMarshal.AsImmutableArray(cells)) { Boxes = ImmutableCollectionsMarshal.AsImmutableArray(boxes) };
    }
}
