namespace Shisaku.Publishing.OpenData;

/// <summary>The lists of the package: what each is, where it comes from, how sure it is.</summary>
internal static class ListTable
{
    public static OpenDataTable Table { get; } = new(
        "lists",
        [
            Columns.ListNumber,
            Columns.Text("title"),
            Columns.Integer("fiscal_year", "date:fiscal-year", unit: "year"),
            Columns.Text("government_code", "administrator:generic:id"),
            Columns.Text("government_name", "administrator:generic:name"),
            Columns.Text("budget_phase", isRequired: true),
            Columns.Integer("budget_phase_number", isRequired: true),
            Columns.Integer("version"),
            Columns.Integer("unit_factor", isRequired: true),
            Columns.Text("currency", "value-currency:code", isRequired: true),
            Columns.Integer("decimals", isRequired: true),
            Columns.Text("verdict", isRequired: true),
            Columns.Text("document_name"),
            Columns.Text("document_sha256"),
            Columns.Text("document_address"),
            Columns.Text("licence"),
            Columns.Text("unit_label"),
        ],
        ["list_number"],
        lists => lists.Select(RowOf));

    private static Datum[] RowOf(PublishedList published)
    {
        var (list, about, source) = (published.List, published.Publication, published.Recovered.Source);
        return
        [
            published.Number,
            list.Title,
            list.FiscalYear,
            about.GovernmentCode,
            about.GovernmentName,
            about.Phase,
            about.PhaseNumber,
            about.Versions.IsEmpty ? (int?)null : about.Versions[^1].Number,
            list.Unit.Yen,
            list.Unit.Currency,
            list.Decimals,
            JsonWords.Of(published.Recovered.Verdict),
            source.Name,
            source.Sha256,
            about.Origin,
            about.Licence,
            list.Unit.Printed,
        ];
    }
}

/// <summary>The versions of each list: when it was taken in or corrected.</summary>
internal static class HistoryTable
{
    public static OpenDataTable Table { get; } = new(
        "history",
        [
            Columns.ListNumber,
            Columns.Integer("version", isRequired: true),
            new OpenDataColumn("version_date", ColumnType.Date),
            Columns.Text("document_sha256", isRequired: true),
        ],
        ["list_number", "version"],
        lists => lists.SelectMany(RowsOf))
    {
        Links = [(["list_number"], "lists")],
    };

    private static IEnumerable<Datum[]> RowsOf(PublishedList list) => list.Publication.Versions.IsEmpty
        ? [[list.Number, 1, default, list.Recovered.Source.Sha256]]
        : list.Publication.Versions.Select(version => new Datum[] { list.Number, version.Number, version.Date, version.SourceSha256 });
}
