using System.Globalization;
using System.Xml;

namespace Shisaku.Publishing.OpenData;

/// <summary>Writes tables as a workbook: a sheet a table, headings in the first row, values without formulas, formats or merged cells.</summary>
/// <remarks>The parts are written straight into the archive, a row at a time. The usual library keeps whole sheets in memory and
/// names their parts by chance, so that the same list would not give the same bytes.</remarks>
internal static class WorkbookFile
{
    /// <summary>How many rows a sheet can have, its heading included.</summary>
    public const int MostRows = 1_048_576;

    private const string Main = WorkbookParts.Main;

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
                archive.Add(WorkbookParts.PathOf(sheets.Count), to => isMore = WriteSheet(table, rows, isMore, to, most));
            }
        }

        WorkbookParts.Add(archive, sheets);
    }

    private static bool WriteSheet(OpenDataTable table, IEnumerator<Datum[]> rows, bool isMore, Stream stream, int most)
    {
        using var xml = WorkbookParts.Begin(stream, "worksheet", Main);
        xml.WriteStartElement("sheetData", Main);
        WriteRow(xml, [.. table.Columns.Select(column => (Datum)column.Name)]);
        for (var row = 1; row < most && isMore; row++)
        {
            WriteRow(xml, rows.Current);
            isMore = rows.MoveNext();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        return isMore;
    }

    private static void WriteRow(XmlWriter xml, Datum[] row)
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
}
