using System.Globalization;
using System.Security;
using System.Text;

namespace Shisaku.Bench;

/// <summary>Writes a sheet as a flat OpenDocument file, which LibreOffice lays out and converts.</summary>
internal static class FlatSheet
{
    private const int Margin = 10;

    private static readonly string Namespaces = string.Concat(
        new[]
        {
            ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"), ("number", "datastyle"),
            ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"),
        }.Select(each => $" xmlns:{each.Item1}=\"urn:oasis:names:tc:opendocument:xmlns:{each.Item2}:1.0\""));

    /// <summary>The file's text.</summary>
    public static string Of(List<SheetCell[]> rows, SheetLook look)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document{Namespaces} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
            <office:font-face-decls><style:font-face style:name="letters" svg:font-family="'{look.Font}'"/></office:font-face-decls>
            <office:styles>
            <number:number-style style:name="grouped"><number:number number:decimal-places="0" number:min-integer-digits="1" number:grouping="true"/></number:number-style>
            <style:style style:name="Default" style:family="table-cell"><style:text-properties style:font-name="letters" style:font-name-asian="letters" fo:font-size="9pt" style:font-size-asian="9pt" fo:language="ja" fo:country="JP" style:language-asian="ja" style:country-asian="JP"/></style:style>
            </office:styles>
            <office:automatic-styles>
            <style:page-layout style:name="paper"><style:page-layout-properties fo:page-width="{look.Width}mm" fo:page-height="{look.Height}mm" style:print-orientation="landscape" fo:margin="{Margin}mm" style:scale-to-X="1" style:scale-to-Y="0"/></style:page-layout>
            <style:style style:name="sheet" style:family="table" style:master-page-name="Default"><style:table-properties table:display="true"/></style:style>
            <style:style style:name="row" style:family="table-row"><style:table-row-properties style:use-optimal-row-height="true"/></style:style>
            <style:style style:name="headrow" style:family="table-row"><style:table-row-properties style:row-height="8.5mm" style:use-optimal-row-height="false"/></style:style>
            {CellStyle("head", look, "center", "")}{CellStyle("text", look, "start", "")}{CellStyle("mark", look, "center", "")}{CellStyle("number", look, "end", " style:data-style-name=\"grouped\"")}

            """);
        var whole = SampleSheet.Widths.Sum();
        for (var column = 0; column < SampleSheet.Widths.Length; column++)
        {
            var width = (look.Width - (2 * Margin) - 2) * SampleSheet.Widths[column] * 100 / whole;
            text.Append(CultureInfo.InvariantCulture, $"<style:style style:name=\"c{column}\" style:family=\"table-column\"><style:table-column-properties style:column-width=\"{width / 100}.{width % 100:00}mm\"/></style:style>\n");
        }

        text.Append("</office:automatic-styles>\n<office:master-styles><style:master-page style:name=\"Default\" style:page-layout-name=\"paper\"/></office:master-styles>\n")
            .Append("<office:body><office:spreadsheet><table:table table:name=\"一覧\" table:style-name=\"sheet\">\n")
            .AppendJoin("", SampleSheet.Widths.Select((_, column) => $"<table:table-column table:style-name=\"c{column}\"/>"))
            .AppendJoin("", rows.Take(SampleSheet.RowsOfTitle).Select(RowOf))
            .Append("<table:table-header-rows>\n")
            .AppendJoin("", rows.Skip(SampleSheet.RowsOfTitle).Take(SampleSheet.RowsOfHeading).Select(RowOf))
            .Append("</table:table-header-rows>\n")
            .AppendJoin("", rows.Skip(SampleSheet.RowsOfTitle + SampleSheet.RowsOfHeading).Select(RowOf));
        return text.Append("</table:table></office:spreadsheet></office:body></office:document>\n").ToString();
    }

    private static string CellStyle(string name, SheetLook look, string align, string data) =>
        $"""
        <style:style style:name="{name}" style:family="table-cell" style:parent-style-name="Default"{data}><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="{look.Align}"{(look.IsRuled ? " fo:border=\"0.5pt solid #000000\"" : $" fo:padding=\"{look.Padding / 100}.{look.Padding % 100:00}mm\"")}/><style:paragraph-properties fo:text-align="{align}"/></style:style>
        """;

    private static string RowOf(SheetCell[] cells) =>
        $"<table:table-row table:style-name=\"{(cells.Any(cell => cell.Style == "head") ? "headrow" : "row")}\">{string.Concat(cells.Select(CellOf))}</table:table-row>\n";

    private static string CellOf(SheetCell cell)
    {
        if (cell.Style == "covered")
        {
            return "<table:covered-table-cell/>";
        }

        var spans = (cell.Columns > 1 || cell.Rows > 1)
            ? $" table:number-columns-spanned=\"{cell.Columns}\" table:number-rows-spanned=\"{cell.Rows}\"" : "";
        var value = cell.Text.Length == 0 ? ""
            : cell.Style == "number" ? $" office:value-type=\"float\" office:value=\"{cell.Text}\"" : " office:value-type=\"string\"";
        var lines = cell.Style == "number" || cell.Text.Length == 0 ? []
            : cell.Text.Split('\n').Select(line => $"<text:p>{SecurityElement.Escape(line)}</text:p>");
        return $"<table:table-cell table:style-name=\"{cell.Style}\"{spans}{value}>{string.Concat(lines)}</table:table-cell>";
    }
}
