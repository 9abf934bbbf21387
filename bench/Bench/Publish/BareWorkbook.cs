using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Shisaku.Bench;

/// <summary>Cells as a bare workbook: the library's own streaming writer, no look, no merged cells, no formulas.</summary>
internal static class BareWorkbook
{
    /// <summary>Writes sheets of rows.</summary>
    public static void Write(IReadOnlyList<KnownCells> sheets, Stream stream)
    {
        using var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        var named = new Sheets();
        foreach (var rows in sheets)
        {
            var sheet = book.AddNewPart<WorksheetPart>();
            Write(rows, sheet);
            var number = (uint)named.ChildElements.Count + 1;
            named.AppendChild(new Sheet { Name = $"{number}", SheetId = number, Id = book.GetIdOfPart(sheet) });
        }

        book.Workbook = new Workbook(named);
    }

    private static void Write(KnownCells rows, WorksheetPart sheet)
    {
        using var writer = OpenXmlWriter.Create(sheet);
        writer.WriteStartElement(new Worksheet());
        writer.WriteStartElement(new SheetData());
        foreach (var row in rows)
        {
            writer.WriteStartElement(new Row());
            foreach (var cell in row)
            {
                writer.WriteElement(
                    cell is null ? new Cell()
                    : cell.IsNumber ? new Cell { CellValue = new CellValue(cell.Text) }
                    : new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(cell.Text)) });
            }

            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }
}
