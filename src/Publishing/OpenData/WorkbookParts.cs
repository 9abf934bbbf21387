using System.Globalization;
using System.Text;
using System.Xml;

namespace Shisaku.Publishing.OpenData;

/// <summary>The parts of a workbook around its sheets: what they are called, how they look, where they stand.</summary>
internal static class WorkbookParts
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /// <summary>The part of a sheet.</summary>
    /// <param name="sheet">Its number, from 1.</param>
    public static string PathOf(int sheet) => $"xl/worksheets/sheet{Text(sheet)}.xml";

    /// <summary>Adds the parts, once the sheets are written.</summary>
    /// <param name="archive">The workbook.</param>
    /// <param name="sheets">The names of its sheets.</param>
    /// <param name="styles">Writes how cells look; null where all look alike and nothing is printed. With them, the first row of each sheet
    /// is repeated in print.</param>
    public static void Add(FixedArchive archive, IReadOnlyList<string> sheets, Action<Stream>? styles = null)
    {
        if (styles is not null)
        {
            archive.Add("xl/styles.xml", styles);
        }

        archive.Add("xl/workbook.xml", stream => WriteBook(stream, sheets, isPrinted: styles is not null));
        archive.Add("xl/_rels/workbook.xml.rels", stream => WriteRelations(stream,
        [
            .. sheets.Select((_, index) => ($"rId{Text(index + 1)}", "worksheet", $"worksheets/sheet{Text(index + 1)}.xml")),
            .. styles is null ? Array.Empty<(string, string, string)>() : [("styles", "styles", "styles.xml")],
        ]));
        archive.Add("_rels/.rels", stream => WriteRelations(stream, [("rId1", "officeDocument", "xl/workbook.xml")]));
        archive.Add("[Content_Types].xml", stream =>
        {
            using var xml = Begin(stream, "Types", Types);
            WriteElement(xml, Types, "Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
            WriteElement(xml, Types, "Override", ("PartName", "/xl/workbook.xml"), ("ContentType", Kind + "sheet.main+xml"));
            for (var sheet = 1; sheet <= sheets.Count; sheet++)
            {
                WriteElement(xml, Types, "Override", ("PartName", "/" + PathOf(sheet)), ("ContentType", Kind + "worksheet+xml"));
            }

            if (styles is not null)
            {
                WriteElement(xml, Types, "Override", ("PartName", "/xl/styles.xml"), ("ContentType", Kind + "styles+xml"));
            }
        });
    }

    /// <summary>Begins a part.</summary>
    public static XmlWriter Begin(Stream stream, string root, string space)
    {
        // Texts are made fit for XML before they come here; looking at every character again would cost a fifth of the time.
        var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CheckCharacters = false });
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement(root, space);
        return xml;
    }

    private static void WriteBook(Stream stream, IReadOnlyList<string> sheets, bool isPrinted)
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

        xml.WriteEndElement();
        if (!isPrinted)
        {
            return;
        }

        xml.WriteStartElement("definedNames", Main);
        for (var sheet = 0; sheet < sheets.Count; sheet++)
        {
            xml.WriteStartElement("definedName", Main);
            xml.WriteAttributeString("name", "_xlnm.Print_Titles");
            xml.WriteAttributeString("localSheetId", Text(sheet));
            xml.WriteString($"'{sheets[sheet]}'!$1:$1");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteRelations(Stream stream, IEnumerable<(string Id, string Type, string Target)> relations)
    {
        using var xml = Begin(stream, "Relationships", Packages);
        foreach (var (id, type, target) in relations)
        {
            WriteElement(xml, Packages, "Relationship", ("Id", id), ("Type", $"{Relations}/{type}"), ("Target", target));
        }
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
