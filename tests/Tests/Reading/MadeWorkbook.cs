using System.IO.Compression;
using System.Text;

namespace Shisaku.Tests.Reading;

/// <summary>A workbook written part by part, so that a test can state exactly what stands in it.</summary>
internal sealed class MadeWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private readonly List<(string Name, string Xml, string State)> sheets = [];
    private readonly List<string> texts = [];
    private readonly List<string> formats = [];

    public string Properties { get; set; } = "";

    /// <summary>A workbook of one sheet with such rows.</summary>
    public static byte[] OfRows(string rows, string before = "", string behind = "")
        => new MadeWorkbook().Sheet("一覧", rows, before, behind).Bytes();

    /// <summary>An archive of so many empty parts.</summary>
    public static byte[] WithParts(int count)
        => Zip(Enumerable.Range(0, count).Select(number => ($"xl/worksheets/{number}", "")));

    public static byte[] Zip(IEnumerable<(string Name, string Text)> parts)
    {
        using MemoryStream file = new();
        using (ZipArchive archive = new(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string text) in parts)
            {
                using Stream part = archive.CreateEntry(name, CompressionLevel.Optimal).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return file.ToArray();
    }

    public MadeWorkbook Sheet(string name, string rows, string before = "", string behind = "", string state = "visible")
    {
        sheets.Add((name, $"<worksheet xmlns=\"{Main}\">{before}<sheetData>{rows}</sheetData>{behind}</worksheet>", state));
        return this;
    }

    /// <summary>Adds a shared text, which is XML, and tells nothing: they are counted from 0.</summary>
    public MadeWorkbook SharedText(string xml)
    {
        texts.Add($"<si>{xml}</si>");
        return this;
    }

    /// <summary>Adds a number format; the style of the first has the number 1.</summary>
    public MadeWorkbook Format(string code)
    {
        formats.Add(code);
        return this;
    }

    public IEnumerable<(string Name, string Text)> Parts()
    {
        string[] names = [.. Enumerable.Range(1, sheets.Count).Select(number => $"worksheets/sheet{number}.xml")];
        yield return ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Types}sheet.main+xml\"/>"
            + $"<Override PartName=\"/xl/styles.xml\" ContentType=\"{Types}styles+xml\"/>"
            + $"<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"{Types}sharedStrings+xml\"/>"
            + string.Concat(names.Select(name => $"<Override PartName=\"/xl/{name}\" ContentType=\"{Types}worksheet+xml\"/>")) + "</Types>");
        yield return ("_rels/.rels", Relationships([("r1", "officeDocument", "xl/workbook.xml")]));
        yield return ("xl/_rels/workbook.xml.rels", Relationships([("s", "styles", "styles.xml"), ("t", "sharedStrings", "sharedStrings.xml"),
            .. names.Select((name, index) => ($"r{index + 1}", "worksheet", name))]));
        yield return ("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\">{Properties}<sheets>"
            + string.Concat(sheets.Select((sheet, index) =>
                $"<sheet name=\"{sheet.Name}\" sheetId=\"{index + 1}\" state=\"{sheet.State}\" r:id=\"r{index + 1}\"/>")) + "</sheets></workbook>");
        yield return ("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><numFmts>"
            + string.Concat(formats.Select((code, index) =>
                $"<numFmt numFmtId=\"{200 + index}\" formatCode=\"{System.Security.SecurityElement.Escape(code)}\"/>"))
            + "</numFmts><cellXfs><xf numFmtId=\"0\"/>"
            + string.Concat(formats.Select((_, index) => $"<xf numFmtId=\"{200 + index}\"/>"))
            + "<xf numFmtId=\"57\"/></cellXfs></styleSheet>");
        yield return ("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{string.Concat(texts)}</sst>");
        foreach ((string name, (_, string xml, _)) in names.Zip(sheets))
        {
            yield return ("xl/" + name, xml);
        }
    }

    public byte[] Bytes() => Zip(Parts());

    private static string Relationships(IEnumerable<(string Id, string Type, string Target)> relations)
        => "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + string.Concat(relations.Select(relation =>
                $"<Relationship Id=\"{relation.Id}\" Type=\"{Relations}/{relation.Type}\" Target=\"{relation.Target}\"/>")) + "</Relationships>";
}
