using System.Globalization;
using System.Text;
using Shisaku.Tests.Reading;

namespace Shisaku.EndToEnd;

/// <summary>Lists in every format that is read, and tables of other kinds.</summary>
internal static class MadeFiles
{
    private const string Table = """
        目     | 本年度 | 前年度 | 比較
        総務費 | 1,200  | 1,000  | 200
        民生費 | 2,300  | 2,500  | △200
        土木費 |   500  |   400  | 100
        合計   | 4,000  | 3,900  | 100
        """;

    /// <summary>Writes them into a folder, and answers with their paths and what they are.</summary>
    public static IEnumerable<(string File, string Kind)> All(string folder)
    {
        var rows = TestLists.Whole().Split('\n').Select(line => line.Split('\t')).ToArray();
        yield return (Write("tabs.txt", TestLists.Whole()), "tabs");
        yield return (Write("open.txt", TestLists.Open()), "undecided");
        yield return (Write("unbalanced.txt", TestLists.Whole().Replace("5,879", "5,878", StringComparison.Ordinal)), "unbalanced");
        yield return (Write("commas.csv", string.Concat(rows.Select(row => string.Join(',', row.Select(Quoted)) + "\r\n"))), "commas");
        yield return (Write("page.html", $"<html><body><table>{string.Concat(rows.Select(row => $"<tr>{string.Concat(row.Select(cell => $"<td>{cell}</td>"))}</tr>"))}</table></body></html>"), "page");
        yield return (WriteBytes("book.xlsx", Workbook(rows)), "book");
        yield return (WriteBytes("print.pdf", MadePdf.OfRows(
            "Programme | Budget | National | Other | General", "One | 100 | 40 | 0 | 60", "Two | 200 | 50 | 50 | 100", "Total | 300 | 90 | 50 | 160")), "print");
        yield return (Write("table.txt", TestLists.Tabbed(Table)), "table");
        yield return (
            Write("tables.html", string.Concat(Enumerable.Range(0, 2).Select(_ =>
                $"<table>{string.Concat(TestLists.Tabbed(Table).Split('\n').Select(row => $"<tr>{string.Concat(row.Split('\t').Select(cell => $"<td>{cell}</td>"))}</tr>"))}</table>"))),
            "tables");

        string Write(string name, string text) => WriteBytes(name, Encoding.UTF8.GetBytes(text));

        string WriteBytes(string name, byte[] bytes)
        {
            var file = Path.Combine(folder, name);
            File.WriteAllBytes(file, bytes);
            return file;
        }
    }

    private static string Quoted(string cell) => $"\"{cell}\"";

    private static byte[] Workbook(string[][] rows) => MadeWorkbook.OfRows(string.Concat(rows.Select((row, line) =>
        $"<row r=\"{line + 1}\">{string.Concat(row.Select((cell, column) => Cell($"{(char)('A' + column)}{line + 1}", cell)))}</row>")));

    private static string Cell(string place, string text) =>
        text.Length == 0 ? ""
        : long.TryParse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? $"<c r=\"{place}\"><v>{number}</v></c>"
        : $"<c r=\"{place}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";
}
