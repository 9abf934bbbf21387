using System.Globalization;

namespace Shisaku.Publishing;

/// <summary>Writes the sheet of a table: title, unit, heading, rows; and how it is to be printed.</summary>
internal sealed class TableSheet
{
    /// <summary>The row in which the heading begins, under title and unit.</summary>
    public const int HeadRow = 3;

    private const double PointsOfLetter = 6; // the width of a digit of the workbook's first font, 8 pixels

    private readonly PrintedTable table;
    private readonly TableMeasures measures;
    private readonly PageFlow flow;
    private readonly CellSetting setting;
    private readonly SheetXml xml;
    private readonly SheetCells cells;
    private readonly List<int> breaks = [];
    private int row;

    public TableSheet(PrintedTable table, TableMeasures measures, int sheet, bool withValues, SheetXml xml)
    {
        (this.table, this.measures, this.xml) = (table, measures, xml);
        flow = new PageFlow(table, measures, new OfficeRuler());
        setting = new CellSetting(table, measures, new OfficeRuler());
        cells = new SheetCells(table, sheet, xml, withValues ? null : new TotalFormulas(table, HeadRow + table.HeadRows));
    }

    /// <summary>Writes it.</summary>
    public void Write()
    {
        var frozen = HeadRow + table.HeadRows;
        xml.Within("sheetPr", () => xml.Whole("pageSetUpPr", ("fitToPage", "1")));
        xml.Within("sheetViews", () => xml.Within(
            "sheetView",
            () => xml.Whole("pane", ("ySplit", Number(frozen - 1)), ("topLeftCell", "A" + Number(frozen)), ("activePane", "bottomLeft"), ("state", "frozen")),
            ("showGridLines", "0"), ("workbookViewId", "0")));
        xml.Within("cols", () =>
        {
            for (var at = 0; at < measures.Widths.Length; at++)
            {
                var column = Number(at + 1);
                xml.Whole("col", ("min", column), ("max", column), ("width", Number(measures.Widths[at] / PointsOfLetter)), ("customWidth", "1"));
            }
        });
        xml.Begin("sheetData");
        WriteHead();
        foreach (var page in flow.Pages())
        {
            for (var at = 0; at < page.Rows.Count; at++)
            {
                var measure = page.Measures.FirstOrDefault(each => each.First == at);
                StartRow(page.Rows[at].Height);
                cells.Write(row, page.Rows[at].Row, measure);
                xml.End();
            }

            breaks.Add(row);
        }

        xml.End();
        WriteEnd();
    }

    private void WriteHead()
    {
        StartRow(setting.TitleHeight - (2 * measures.Size));
        cells.Across(row, table.Title, CellLook.Title);
        xml.End();
        StartRow(2 * measures.Size);
        cells.Across(row, table.UnitLine, CellLook.Unit);
        xml.End();
        for (var head = 0; head < table.HeadRows; head++)
        {
            StartRow(flow.HeadHeights()[head]);
            cells.Head(row, head);
            xml.End();
        }
    }

    private void WriteEnd()
    {
        xml.Within("mergeCells", () => cells.Merged.ForEach(range => xml.Whole("mergeCell", ("ref", range))));
        xml.Whole("printOptions", ("horizontalCentered", "1"));

        // Less than the pages were laid out for: printers differ a little, and the breaks set below must stand.
        xml.Whole("pageMargins", ("left", "0.45"), ("right", "0.45"), ("top", "0.4"), ("bottom", "0.55"), ("header", "0.2"), ("footer", "0.25"));

        // As many pages as it takes: the height is not fitted.
        xml.Whole("pageSetup", ("paperSize", Number(measures.Paper.Code)), ("orientation", "landscape"), ("fitToWidth", "1"), ("fitToHeight", "0"));
        xml.Within("headerFooter", () => xml.Whole("oddFooter", "&C- &P -"));
        if (breaks.Count > 1)
        {
            var count = Number(breaks.Count - 1);
            xml.Within(
                "rowBreaks",
                () => breaks.SkipLast(1).ToList().ForEach(at => xml.Whole("brk", ("id", Number(at)), ("max", "16383"), ("man", "1"))),
                ("count", count), ("manualBreakCount", count));
        }
    }

    private void StartRow(double height)
    {
        const double Highest = 409;
        xml.Begin("row", ("r", Number(++row)), ("ht", Number(Math.Min(Highest, height))), ("customHeight", "1"));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Number(double number) => Math.Round(number, 2).ToString(CultureInfo.InvariantCulture);
}
