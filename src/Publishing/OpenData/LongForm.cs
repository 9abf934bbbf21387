namespace Shisaku.Publishing.OpenData;

/// <summary>The long form of lists as one file: the observations as CSV.</summary>
internal static class LongForm
{
    /// <summary>Writes the lists, one after the other.</summary>
    public static void Write(IReadOnlyList<Publication> publications, Stream stream) =>
        CsvFile.Write(ObservationTable.Table, PublishedList.All(publications), stream);
}
