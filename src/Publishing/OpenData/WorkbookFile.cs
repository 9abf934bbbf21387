using System.Globalization;
using System.Text;
using System.Xml;

namespace Shisaku.Publishing.OpenData;

/// <summary>Writes tables as a workbook: a sheet a table, headings in the first row, values without formulas, formats or merged cells.</summary>
/// <remarks>The parts are written straight into the archive, a row at a time. The usual library keeps whole sheets in memory and
/// names their parts by chance, so that the same list would not give the same bytes.</remarks>
internal static class WorkbookFile
{
    /// <summary>How many rows a sheet can have, its heading included.</summary>
    public const int MostRows = 1_048_576;

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /// <summary>Writes a workbook of tables.</summary>
    public static void Write(IReadOnlyList<OpenDataTable> tables, IReadOnlyList<PublishedList> lists, Stream stream) =>
        Write(tables, lists, stream, MostRows);

    /// <summary>Writes a workbook whose sheets have at most <paramref name="most"/> rows; what is longer goes on in a sheet of its own.</summary>
    internal static void Write(IReadOnlyList<OpenDataTable> tables, IReadOnlyList<PublishedList> lists, Stream stream, int most)
    {
        using var archive = new FixedArchive(stream);
        var sheets = new List<string>();
        foreach (var table in tables)
        {
            using var rows = table.Rows(lists).GetEnumerator();
            var isMore = rows.MoveNext();
            for (var part = 1; part == 1 || isMore; part++)
            {
                sheets.Add(part == 1 ? table.Name : $"{table.Name}_{part.ToString(CultureInfo.InvariantCulture)}");
                archive.Add($"xl/worksheets/sheet{Text(sheets.Count)}.xml", to => isMore = WriteSheet(table, rows, isMore, to, most));
            }
        }

        AddBook(archive, sheets);
    }

    private static bool WriteSheet(OpenDataTable table, IEnumerator<Datum[]> rows, bool isMore, Stream stream, int most)
    {
        using var xml = Begin(stream, "worksheet", Main);
        xml.WriteStartElement("sheetData", Main);
        WriteRow(xml, table.Columns.Select(column => (Datum)column.Name));
        for (var row = 1; row < most && isMore; row++)
        {
            WriteRow(xml, rows.Current);
            isMore = rows.MoveNext();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        return isMore;
    }

    private static void WriteRow(XmlWriter xml, IEnumerable<Datum> row)
    {
        xml.WriteStartElement("row", Main);
        foreach (var datum in row)
        {
            xml.WriteStartElement("c", Main);
            if (datum.Text is { } text)
            {
                xml.WriteAttributeString("t", "inlineStr");
                xml.WriteStartElement("is", Main);
                xml.WriteElementString("t", Main, WorkbookText.Of(text));
                xml.WriteEndElement();
            }
            else if (datum.Flag is { } flag)
            {
                xml.WriteAttributeString("t", "b");
                xml.WriteElementString("v", Main, flag ? "1" : "0");
            }
            else if (!datum.IsBlank)
            {
                xml.WriteElementString("v", Main, datum.ToString());
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void AddBook(FixedArchive archive, List<string> sheets)
    {
        archive.Add("xl/workbook.xml", stream =>
        {
            using var xml = Begin(stream, "workbook", Main);
            xml.WriteAttributeString("xmlns", "r", null, Relations);
            xml.WriteStartElement("sheets", Main);
            for (var sheet = 1; sheet <= sheets.Count; sheet++)
            {
                xml.WriteStartElement("sheet", Main);
                xml.WriteAttributeString("name", sheets[sheet - 1]);
                xml.WriteAttributeString("sheetId", Text(sheet));
                xml.WriteAttributeString("id", Relations, "rId" + Text(sheet));
                xml.WriteEndElement();
            }
        });
        archive.Add("xl/_rels/workbook.xml.rels", stream => WriteRelations(
            stream, sheets.Select((_, index) => ($"rId{Text(index + 1)}", Relations + "/worksheet", $"worksheets/sheet{Text(index + 1)}.xml"))));
        archive.Add("_rels/.rels", stream => WriteRelations(stream, [("rId1", Relations + "/officeDocument", "xl/workbook.xml")]));
        archive.Add("[Content_Types].xml", stream =>
        {
            using var xml = Begin(stream, "Types", Types);
            WriteElement(xml, Types, "Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
            WriteElement(xml, Types, "Override", ("PartName", "/xl/workbook.xml"), ("ContentType", Kind + "sheet.main+xml"));
            for (var sheet = 1; sheet <= sheets.Count; sheet++)
            {
                WriteElement(xml, Types, "Override", ("PartName", $"/xl/worksheets/sheet{Text(sheet)}.xml"), ("ContentType", Kind + "worksheet+xml"));
            }
        });
    }

    private static void WriteRelations(Stream stream, IEnumerable<(string Id, string Type, string Target)> relations)
    {
        using var xml = Begin(stream, "Relationships", Packages);
        foreach (var (id, type, target) in relations)
        {
            WriteElement(xml, Packages, "Relationship", ("Id", id), ("Type", type), ("Target", target));
        }
    }

    private static XmlWriter Begin(Stream stream, string root, string space)
    {
        var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) });
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement(root, space);
        return xml;
    }

    private static void WriteElement(XmlWriter xml, string space, string name, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(name, space);
        foreach (var attribute in attributes)
        {
            xml.WriteAttributeString(attribute.Name, attribute.Value);
        }

        xml.WriteEndElement();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
