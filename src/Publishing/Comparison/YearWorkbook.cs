using System.Globalization;
using DocumentFormat.OpenXml;
using Shisaku.Budget;
using Shisaku.Publishing.OpenData;

namespace Shisaku.Publishing;

/// <summary>Writes a comparison as a workbook: headings frozen and repeated in print, amounts as numbers, texts wrapped.</summary>
internal static class YearWorkbook
{
    private const double Size = 10, LineHeight = 13, PointsOfDigit = 6;

    private static readonly OfficeRuler Ruler = new();

    /// <summary>Writes it.</summary>
    /// <param name="tables">The tables, a sheet each.</param>
    /// <param name="decimals">How many digits of every amount are decimals.</param>
    /// <param name="years">The years that stand beside a sheet's name at the foot of each page; null where there are none.</param>
    /// <param name="stream">Where it goes.</param>
    public static void Write(IReadOnlyList<YearTable> tables, int decimals, string? years, Stream stream)
    {
        using var archive = new FixedArchive(stream);
        for (var sheet = 0; sheet < tables.Count; sheet++)
        {
            var table = tables[sheet];
            archive.Add(WorkbookParts.PathOf(sheet + 1), part => WriteSheet(table, decimals, years, part));
        }

        WorkbookParts.Add(archive, [.. tables.Select(table => table.Name)], styles: part =>
        {
            using var writer = OpenXmlWriter.Create(part);
            writer.WriteStartDocument(standalone: true);
            writer.WriteElement(SheetStyle.Sheet([new SheetStyle(Size, decimals, IsJapanese: true)]));
        });
    }

    private static void WriteSheet(YearTable table, int decimals, string? years, Stream part)
    {
        using var xml = new SheetXml(part);
        xml.Within("sheetPr", () => xml.Whole("pageSetUpPr", ("fitToPage", "1")));
        xml.Within("sheetViews", () => xml.Within(
            "sheetView", () => xml.Whole("pane", ("ySplit", "1"), ("topLeftCell", "A2"), ("activePane", "bottomLeft"), ("state", "frozen")), ("workbookViewId", "0")));
        xml.Within("cols", () =>
        {
            for (var at = 0; at < table.Columns.Count; at++)
            {
                var column = (at + 1).ToString(CultureInfo.InvariantCulture);
                xml.Whole("col", ("min", column), ("max", column), ("width", table.Columns[at].Width.ToString(CultureInfo.InvariantCulture)), ("customWidth", "1"));
            }
        });
        xml.Within("sheetData", () =>
        {
            WriteRow(xml, table, [.. table.Columns.Select(column => YearCell.Of(column.Heading))], decimals, isHead: true);
            foreach (var row in table.Rows)
            {
                WriteRow(xml, table, row, decimals, isHead: false);
            }
        });
        xml.Whole("pageMargins", ("left", "0.4"), ("right", "0.4"), ("top", "0.5"), ("bottom", "0.6"), ("header", "0.3"), ("footer", "0.3"));
        xml.Whole("pageSetup", ("paperSize", Paper.A4.Code.ToString(CultureInfo.InvariantCulture)), ("orientation", "landscape"), ("fitToWidth", "1"), ("fitToHeight", "0"));
        xml.Within("headerFooter", () => xml.Whole("oddFooter", (years is null ? "&L&A" : $"&L&A ({years})") + "&C- &P -"));
    }

    private static void WriteRow(SheetXml xml, YearTable table, IReadOnlyList<YearCell> cells, int decimals, bool isHead)
    {
        // Not every program finds the height of wrapped texts by itself.
        var lines = cells.Zip(table.Columns).Max(each => each.First.Text is not { Length: > 0 } text ? 1
            : LineBreaks.Of(text, (int)(each.Second.Width * PointsOfDigit / Size * 1000) - (2 * TableMeasures.Padding), Ruler).Count);
        xml.Begin("row", ("ht", ((lines * LineHeight) + 3).ToString(CultureInfo.InvariantCulture)), ("customHeight", "1"));
        foreach (var cell in cells)
        {
            var look = isHead ? CellLook.Head : cell.Number is null ? CellLook.Text : cell.IsCount ? CellLook.Count : CellLook.Amount;
            xml.Begin("c", ("s", SheetStyle.Of(0, look).ToString(CultureInfo.InvariantCulture)));
            if (cell.Number is { } number)
            {
                xml.Number(Amount.Text(number, cell.IsCount ? 0 : decimals).Replace(",", "", StringComparison.Ordinal));
            }
            else if (cell.Text is { Length: > 0 } text)
            {
                xml.Text(SheetTexts.Allowed(text));
            }

            xml.End();
        }

        xml.End();
    }
}
