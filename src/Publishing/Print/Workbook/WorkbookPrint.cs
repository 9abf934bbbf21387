using System.Globalization;
using System.Security;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Shisaku.Publishing.OpenData;

namespace Shisaku.Publishing;

/// <summary>Prints lists as a workbook: a sheet a table, with numbers, formulas for totals, and all that a printer needs.</summary>
/// <remarks>The parts are written one after the other straight into the archive, all with the same date, so that a long list is never
/// held as a whole and the same list gives the same bytes.</remarks>
internal static class WorkbookPrint
{
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Sheets = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /// <summary>Writes lists.</summary>
    public static void Write(IReadOnlyList<Publication> publications, Stream stream)
    {
        var withValues = publications.Any(each => each.WithValues);
        var tables = TableColumns.TablesOf(publications).ToList();
        var names = SheetNames.Of(tables);
        using var archive = new FixedArchive(stream);
        var styles = new List<SheetStyle>();
        for (var at = 0; at < tables.Count; at++)
        {
            var measures = TableMeasures.Of(tables[at], new OfficeRuler());
            styles.Add(new SheetStyle(measures.Size, tables[at].Source.List.Decimals, tables[at].IsJapanese));
            archive.Add(WorkbookParts.PathOf(at + 1), part =>
            {
                using var xml = new SheetXml(part);
                new TableSheet(tables[at], measures, at, withValues, xml).Write();
            });
        }

        Put(archive, "xl/styles.xml", writer => writer.WriteElement(SheetStyle.Sheet(styles)));
        Put(archive, "xl/workbook.xml", writer => writer.WriteElement(Book(tables, names)));
        var sheets = Enumerable.Range(1, tables.Count).Select(Number).ToList();
        PutText(archive, "xl/_rels/workbook.xml.rels", $"""
            <Relationships xmlns="{Package}relationships"><Relationship Id="styles" Type="{Office}styles" Target="styles.xml"/>{string.Concat(sheets.Select(sheet => $"""<Relationship Id="sheet{sheet}" Type="{Office}worksheet" Target="worksheets/sheet{sheet}.xml"/>"""))}</Relationships>
            """);
        PutText(archive, "_rels/.rels", $"""
            <Relationships xmlns="{Package}relationships"><Relationship Id="book" Type="{Office}officeDocument" Target="xl/workbook.xml"/><Relationship Id="core" Type="{Package}relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>
            """);
        PutText(archive, "docProps/core.xml", $"""
            <cp:coreProperties xmlns:cp="{Package}metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{SecurityElement.Escape(tables[0].Title)}</dc:title><dc:language>{(tables.Any(table => table.IsJapanese) ? "ja-JP" : "en")}</dc:language></cp:coreProperties>
            """);
        PutText(archive, "[Content_Types].xml", $"""
            <Types xmlns="{Package}content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/xl/workbook.xml" ContentType="{Sheets}sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{Sheets}styles+xml"/>{string.Concat(sheets.Select(sheet => $"""<Override PartName="/xl/worksheets/sheet{sheet}.xml" ContentType="{Sheets}worksheet+xml"/>"""))}</Types>
            """);
    }

    private static Workbook Book(List<PrintedTable> tables, List<string> names)
    {
        var book = new Workbook(
            new Sheets(names.Select((name, at) => new Sheet { Name = name, SheetId = (uint)at + 1, Id = "sheet" + Number(at + 1) })),
            new DefinedNames(names.Select((name, at) => new DefinedName(
                $"'{name.Replace("'", "''", StringComparison.Ordinal)}'!${Number(TableSheet.HeadRow)}:${Number(TableSheet.HeadRow + tables[at].HeadRows - 1)}")
            {
                Name = "_xlnm.Print_Titles",
                LocalSheetId = (uint)at,
            })),
            new CalculationProperties { FullCalculationOnLoad = true });
        book.AddNamespaceDeclaration("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
        return book;
    }

    private static void Put(FixedArchive archive, string name, Action<OpenXmlWriter> write) => archive.Add(name, part =>
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartDocument(standalone: true);
        write(writer);
    });

    private static void PutText(FixedArchive archive, string name, string text) => archive.Add(name, part =>
    {
        using var writer = new StreamWriter(part);
        writer.Write("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n" + text);
    });

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
