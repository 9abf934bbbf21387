namespace Shisaku.Publishing.OpenData;

/// <summary>The open data of lists as one archive: every table as CSV, all of them as a workbook, the JSON document, what describes
/// them, and beside these what is only convenient.</summary>
internal static class DataPackage
{
    /// <summary>The folder of the tables within the archive.</summary>
    public const string Data = "data";

    /// <summary>The folder of what stands beside the package.</summary>
    public const string Conveniences = "conveniences";

    /// <summary>The workbook within the archive.</summary>
    public const string Workbook = Data + "/open-data.xlsx";

    /// <summary>The JSON document within the archive.</summary>
    public const string Document = Data + "/lists.json";

    /// <summary>Writes the archive.</summary>
    public static void Write(IReadOnlyList<Publication> publications, Stream stream)
    {
        var lists = PublishedList.All(publications);
        using var archive = new FixedArchive(stream);
        archive.Add("datapackage.json", part => DataPackageJson.Write(lists, part));
        archive.Add("README.md", part => DataPackageReadme.Write(part));
        foreach (var table in OpenDataTables.All)
        {
            archive.Add(PathOf(table), part => CsvFile.Write(table, lists, part));
        }

        archive.Add(Workbook, part => WorkbookFile.Write(OpenDataTables.All, lists, part));
        archive.Add(Document, part => RecoveredListJson.Write([.. publications.Select(each => each.List)], part));
        archive.Add($"{Conveniences}/flows.csv", part => CsvFile.Write(FlowTable.Table, lists, part));
        archive.Add($"{Conveniences}/observations.parquet", part => ParquetFile.Write(ObservationTable.Table, lists, part));
        foreach (var list in lists)
        {
            archive.Add(FormattableString.Invariant($"{Conveniences}/wide-{list.Number}.csv"), part => WideTable.Write(list, part));
        }
    }

    /// <summary>Where a table stands in the archive.</summary>
    public static string PathOf(OpenDataTable table) => $"{Data}/{table.Name}.csv";
}
