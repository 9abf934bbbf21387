namespace Shisaku.Publishing.OpenData;

/// <summary>The long form of lists as one file: the observations, one amount a row.</summary>
internal static class LongForm
{
    /// <summary>Writes the lists, one after the other, as CSV.</summary>
    public static void Write(IReadOnlyList<Publication> publications, Stream stream) =>
        CsvFile.Write(ObservationTable.Table, PublishedList.All(publications), stream);

    /// <summary>Writes them as a workbook, with all the other tables of open data in sheets of their own.</summary>
    public static void WriteWorkbook(IReadOnlyList<Publication> publications, Stream stream) =>
        WorkbookFile.Write(OpenDataTables.All, PublishedList.All(publications), stream);

    /// <summary>Writes them as Parquet.</summary>
    public static void WriteParquet(IReadOnlyList<Publication> publications, Stream stream) =>
        ParquetFile.Write(ObservationTable.Table, PublishedList.All(publications), stream);
}
