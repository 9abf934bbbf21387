using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Shisaku.Budget;

namespace Shisaku.Bench;

/// <summary>The listings of a list as a bare workbook: the library's own streaming writer, no look, no merged cells, no formulas.</summary>
internal static class BareWorkbook
{
    /// <summary>Writes it.</summary>
    public static void Write(ProgrammeList list, Stream stream)
    {
        using var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        var sheet = book.AddNewPart<WorksheetPart>();
        using (var writer = OpenXmlWriter.Create(sheet))
        {
            writer.WriteStartElement(new Worksheet());
            writer.WriteStartElement(new SheetData());
            foreach (var listing in list.Listings)
            {
                writer.WriteStartElement(new Row());
                Text(listing.Name);
                Text(listing.Flags.New == true ? "1" : "");
                Text(listing.Flags.Priority == true ? "1" : "");
                Text(listing.Flags.KeyResult == true ? "1" : "");
                foreach (var amount in listing.Amounts.Columns)
                {
                    writer.WriteElement(new Cell { CellValue = amount.IsKnown ? new CellValue(amount.Counted.ToString(CultureInfo.InvariantCulture)) : null });
                }

                Text(listing.Term?.Printed ?? "");
                Text(listing.Commission.ToString());
                Text(string.Join(';', listing.Divisions.Select(division => division.Text)));
                writer.WriteEndElement();
            }

            writer.WriteEndElement();
            writer.WriteEndElement();

            void Text(string text) =>
                writer.WriteElement(new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) });
        }

        book.Workbook = new Workbook(new Sheets(new Sheet { Name = "1", SheetId = 1, Id = book.GetIdOfPart(sheet) }));
    }
}
