using Shisaku.Publishing.OpenData;

namespace Shisaku.Publishing;

/// <summary>The formats in which lists are published, picked by name or by the ending of a file name.</summary>
public static class PublicationFormats
{
    /// <summary>The media type of CSV.</summary>
    public const string Csv = "text/csv; charset=utf-8";

    /// <summary>The media type of workbooks.</summary>
    public const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Every format. Of those that share an ending the first is the one that the ending picks.</summary>
    public static IReadOnlyList<PublicationFormat> All { get; } =
    [
        new("json", "list.json", "application/json", FormatKind.OpenData, WriteJson),
        new("long-csv", "long.csv", Csv, FormatKind.OpenData, LongForm.Write),
        new("print-xlsx", "print.xlsx", Workbook, FormatKind.Print, WorkbookPrint.Write),
        new("print-pdf", "print.pdf", "application/pdf", FormatKind.Print, PdfPrint.Write),
        new("package", "datapackage.zip", "application/zip", FormatKind.OpenData, DataPackage.Write),
        new("parquet", "long.parquet", "application/vnd.apache.parquet", FormatKind.Convenience, LongForm.WriteParquet),
        new("long-xlsx", "long.xlsx", Workbook, FormatKind.OpenData, LongForm.WriteWorkbook),
        new("definitions-csv", "definitions.csv", Csv, FormatKind.OpenData, (lists, stream) => WriteTable(DefinitionTable.Table, lists, stream)),
        new("codes-csv", "codes.csv", Csv, FormatKind.OpenData, (lists, stream) => WriteTable(CodeTable.Table, lists, stream)),
        new("wide-csv", "wide.csv", Csv, FormatKind.Convenience, (lists, stream) => WideTable.Write(PublishedList.All(lists)[0], stream)),
        new("flows-csv", "flows.csv", Csv, FormatKind.Convenience, (lists, stream) => WriteTable(FlowTable.Table, lists, stream)),
    ];

    /// <summary>The endings that pick a format, in the order in which help names them.</summary>
    public static IEnumerable<string> Endings => All.Select(format => format.Ending).Distinct();

    /// <summary>The format that a file's ending picks; null where none does.</summary>
    public static PublicationFormat? ForFile(string path)
    {
        var ending = Path.GetExtension(path);
        return All.FirstOrDefault(format => format.Ending.Equals(ending, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The format of a name; null where none has it.</summary>
    public static PublicationFormat? Named(string name) => All.FirstOrDefault(format => format.Name == name);

    private static void WriteJson(IReadOnlyList<Publication> publications, Stream stream) =>
        RecoveredListJson.Write([.. publications.Select(each => each.List)], stream);

    private static void WriteTable(OpenDataTable table, IReadOnlyList<Publication> publications, Stream stream) =>
        CsvFile.Write(table, PublishedList.All(publications), stream);
}
