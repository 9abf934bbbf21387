using System.IO.Compression;
using System.Text;

namespace Shisaku.Bench;

/// <summary>A valid small file that is changed into inputs: its parts, and how a file is made of them.</summary>
/// <param name="Reader">The reader that it is for.</param>
/// <param name="Parts">Its parts: one for most kinds of file, all of an archive for a workbook.</param>
internal sealed record FuzzSeed(string Reader, IReadOnlyList<(string Name, byte[] Bytes)> Parts)
{
    private const string Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";

    /// <summary>The readers.</summary>
    public static IReadOnlyList<string> Readers { get; } = ["text", "csv", "html", "xlsx", "pdf"];

    /// <summary>The valid files of a reader.</summary>
    public static IEnumerable<FuzzSeed> Of(string reader)
    {
        foreach (var rows in Tables())
        {
            yield return new FuzzSeed(reader, reader switch
            {
                "text" => [("", Encoding.UTF8.GetBytes(string.Concat(rows.Select(row => string.Join('\t', row) + "\n"))))],
                "csv" => [("", Encoding.UTF8.GetBytes(string.Concat(rows.Select(row => string.Join(',', row.Select(Quoted)) + "\r\n"))))],
                "html" => [("", Encoding.UTF8.GetBytes(Page(rows)))],
                "xlsx" => [.. Workbook(rows).Select(part => (part.Name, Encoding.UTF8.GetBytes(part.Text)))],
                "pdf" => [("", FuzzPdf.Of(rows))],
                _ => throw new ArgumentException($"Found the reader '{reader}'; expected one of {string.Join(' ', Readers)}.", nameof(reader)),
            });
        }
    }

    /// <summary>The file of these parts.</summary>
    public static byte[] File(IReadOnlyList<(string Name, byte[] Bytes)> parts)
    {
        if (parts.Count == 1)
        {
            return parts[0].Bytes;
        }

        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in parts)
            {
                using var part = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                part.Write(bytes);
            }
        }

        return file.ToArray();
    }

    /// <summary>A list of programmes, short enough to be read many times a second, and a table of another kind.</summary>
    private static IEnumerable<string[][]> Tables()
    {
        var made = Print.Of(TrueList.Make(5, new ListSize(14, 2)).List);
        yield return [.. made.Rows.Where(row => row.Cells.Any(cell => !cell.IsBlank)).Select(row => row.Cells.Select(cell => cell.Text).ToArray())];
        yield return
        [
            ["Table 1", "", "", ""], ["Item", "Revenue", "Capital", "Total"], ["1. Crops", "222.60", "0.48", "223.08"],
            ["2. Research", "37.15", "...", "37.15"], ["3. Fisheries", "21.55", "0.19", "21.74"], ["Total", "281.30", "0.67", "281.97"],
        ];
    }

    private static string Quoted(string cell) => cell.Contains(',') || cell.Contains('"') ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;

    private static string Page(string[][] rows) => "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>t</title></head><body><table>"
        + string.Concat(rows.Select(row => $"<tr>{string.Concat(row.Select((cell, at) => at == 0 ? $"<td rowspan=\"1\" colspan=\"1\">{cell}</td>" : $"<td>{cell}</td>"))}</tr>"))
        + "</table></body></html>";

    private static IEnumerable<(string Name, string Text)> Workbook(string[][] rows)
    {
        yield return ("[Content_Types].xml", $"<Types xmlns=\"{Package}content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
            + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>");
        yield return ("_rels/.rels", $"<Relationships xmlns=\"{Package}relationships\"><Relationship Id=\"r1\" Type=\"{Relation}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        yield return ("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Package}relationships\"><Relationship Id=\"r1\" Type=\"{Relation}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        yield return ("xl/workbook.xml", $"<workbook xmlns=\"{Sheet}\" xmlns:r=\"{Relation}\"><sheets><sheet name=\"s\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        yield return ("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{Sheet}\"><cols><col min=\"1\" max=\"2\" width=\"9\"/></cols><sheetData>"
            + string.Concat(rows.Select((row, at) => $"<row r=\"{at + 1}\">{string.Concat(row.Select((cell, column) => CellOf(cell, $"{(char)('A' + column)}{at + 1}")))}</row>"))
            + "</sheetData><mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells></worksheet>");
    }

    private static string CellOf(string cell, string place)
    {
        var digits = cell.Replace(",", "", StringComparison.Ordinal);
        return cell.Length == 0 ? ""
            : digits.All(char.IsAsciiDigit) ? $"<c r=\"{place}\"><v>{digits}</v></c>"
            : $"<c r=\"{place}\" t=\"inlineStr\"><is><t>{System.Security.SecurityElement.Escape(cell)}</t></is></c>";
    }
}
