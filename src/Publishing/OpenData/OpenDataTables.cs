namespace Shisaku.Publishing.OpenData;

/// <summary>The tables of the package.</summary>
internal static class OpenDataTables
{
    /// <summary>Every table, the observations first.</summary>
    public static IReadOnlyList<OpenDataTable> All { get; } =
    [
        ObservationTable.Table,
        ListTable.Table,
        ListingTable.Table,
        DivisionTable.Table,
        SectionTables.Policies,
        SectionTables.Measures,
        TotalsTable.Table,
        AmountColumnTable.Table,
        CodeTable.Table,
        HistoryTable.Table,
        DefinitionTable.Table,
    ];
}
