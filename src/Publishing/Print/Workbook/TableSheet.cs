using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

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
    private readonly OpenXmlWriter writer;
    private readonly SheetCells cells;
    private readonly List<int> breaks = [];
    private int row;

    public TableSheet(PrintedTable table, TableMeasures measures, int sheet, bool withValues, OpenXmlWriter writer)
    {
        (this.table, this.measures, this.writer) = (table, measures, writer);
        flow = new PageFlow(table, measures, new OfficeRuler());
        setting = new CellSetting(table, measures, new OfficeRuler());
        cells = new SheetCells(table, sheet, writer, withValues ? null : new TotalFormulas(table, HeadRow + table.HeadRows));
    }

    /// <summary>Writes it.</summary>
    public void Write()
    {
        var frozen = HeadRow + table.HeadRows;
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = frozen - 1, TopLeftCell = "A" + Number(frozen), ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
        { WorkbookViewId = 0, ShowGridLines = false }));
        writer.WriteElement(new Columns(measures.Widths.Select((width, at) => new Column
        {
            Min = (uint)at + 1,
            Max = (uint)at + 1,
            Width = Math.Round(width / PointsOfLetter, 2),
            CustomWidth = true,
        })));
        writer.WriteStartElement(new SheetData());
        WriteHead();
        foreach (var page in flow.Pages())
        {
            var first = row + 1;
            for (var at = 0; at < page.Rows.Count; at++)
            {
                var measure = page.Measures.FirstOrDefault(each => each.First == at);
                StartRow(page.Rows[at].Height);
                cells.Write(row, page.Rows[at].Row, measure);
                writer.WriteEndElement();
            }

            breaks.Add(row);
        }

        writer.WriteEndElement();
        WriteEnd();
        writer.WriteEndElement();
    }

    private void WriteHead()
    {
        StartRow(setting.TitleHeight - (2 * measures.Size));
        cells.Across(row, table.Title, CellLook.Title);
        writer.WriteEndElement();
        StartRow(2 * measures.Size);
        cells.Across(row, table.UnitLine, CellLook.Unit);
        writer.WriteEndElement();
        for (var head = 0; head < table.HeadRows; head++)
        {
            StartRow(flow.HeadHeights()[head]);
            cells.Head(row, head);
            writer.WriteEndElement();
        }
    }

    private void WriteEnd()
    {
        writer.WriteElement(new MergeCells(cells.Merged.Select(range => new MergeCell { Reference = range })));
        writer.WriteElement(new PrintOptions { HorizontalCentered = true });

        // Less than the pages were laid out for: printers differ a little, and the breaks set below must stand.
        writer.WriteElement(new PageMargins { Left = 0.45, Right = 0.45, Top = 0.4, Bottom = 0.55, Header = 0.2, Footer = 0.25 });
        writer.WriteElement(new PageSetup
        {
            PaperSize = (uint)measures.Paper.Code,
            Orientation = OrientationValues.Landscape,
            FitToWidth = 1,
            FitToHeight = 0, // as many pages as it takes
        });
        writer.WriteElement(new HeaderFooter(new OddFooter("&C- &P -")));
        if (breaks.Count > 1)
        {
            writer.WriteElement(new RowBreaks(breaks.SkipLast(1).Select(at => new Break { Id = (uint)at, Max = 16383, ManualPageBreak = true }))
            {
                Count = (uint)breaks.Count - 1,
                ManualBreakCount = (uint)breaks.Count - 1,
            });
        }
    }

    private void StartRow(double height)
    {
        const double Highest = 409;
        writer.WriteStartElement(new Row
        {
            RowIndex = (uint)++row,
            Height = Math.Min(Highest, Math.Round(height, 2)),
            CustomHeight = true,
        });
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
