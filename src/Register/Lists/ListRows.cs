using System.Globalization;
using Shisaku.Budget;

namespace Shisaku.Register;

/// <summary>Rows of one table of the register.</summary>
/// <param name="Table">The table.</param>
/// <param name="Columns">Its columns, those of its key first.</param>
/// <param name="Rows">The values: numbers (long), texts or null.</param>
internal sealed record TableRows(string Table, string[] Columns, IEnumerable<object?[]> Rows);

/// <summary>A list as rows of the register's tables.</summary>
/// <param name="version">The version that the rows belong to.</param>
/// <param name="recovered">The list.</param>
/// <param name="divisions">The register's numbers of its divisions, by name.</param>
/// <param name="programmes">The register's numbers of its programmes, by the line of the listing.</param>
internal sealed class ListRows(
    long version, RecoveredList recovered, IReadOnlyDictionary<string, long> divisions, IReadOnlyDictionary<int, long> programmes)
{
    private readonly ProgrammeList list = recovered.List;

    /// <summary>The rows, table by table.</summary>
    public IEnumerable<TableRows> All() =>
    [
        new("funding_source", ["version_id", "ordinal", "field", "printed"], Sources()),
        new("policy", ["version_id", "ordinal", "number", "printed_number", "name", "line"], Policies()),
        new("measure", ["version_id", "ordinal", "policy", "name", "includes_relistings", "line"], Measures()),
        new("listing",
            [
                "version_id", "line", "measure", "name", "printed_name", "is_relisted", "relists", "is_new", "is_priority",
                "is_key_result", "term", "term_from", "term_to", "commission", "programme_id",
            ],
            Listings()),
        new("totals_row", ["version_id", "line", "policy", "kind", "label", "level", "covers"], Totals()),
        new("amount", ["version_id", "line", "field", "value"], Amounts()),
        new("listing_division", ["version_id", "line", "ordinal", "division_id", "office"], Divisions()),
        new("finding", ["version_id", "ordinal", "kind", "line", "field", "printed", "recovered", "certainty"], Findings()),
    ];

    private IEnumerable<object?[]> Sources() =>
        Enumerable.Range(1, list.ColumnCount - 1).Select(column => new object?[]
        {
            version, (long)column, list.ColumnField(column),
            column <= list.FundingSources.Length
                ? list.FundingSources[column - 1].Printed
                : list.AmountColumns[column - 1 - list.FundingSources.Length].Printed,
        });

    private IEnumerable<object?[]> Policies() => list.Policies.Select((policy, ordinal) =>
        new object?[] { version, (long)ordinal, (long?)policy.Number, policy.PrintedNumber, policy.Name, (long?)policy.Line });

    private IEnumerable<object?[]> Measures() => MeasuresInOrder().Select((each, ordinal) => new object?[]
    {
        version, (long)ordinal, (long)each.Policy, each.Measure.Name, Flag(each.Measure.IncludesRelistings), (long?)each.Measure.Line,
    });

    private IEnumerable<(int Policy, Measure Measure)> MeasuresInOrder() =>
        list.Policies.SelectMany((policy, ordinal) => policy.Measures.Select(measure => (ordinal, measure)));

    private IEnumerable<object?[]> Listings() => MeasuresInOrder().SelectMany((each, ordinal) => each.Measure.Listings.Select(listing => new object?[]
    {
        version, (long)listing.Line, (long)ordinal, listing.Name, listing.PrintedName, Flag(listing.IsRelisted), (long?)listing.Relists,
        Flag(listing.Flags.New), Flag(listing.Flags.Priority), Flag(listing.Flags.KeyResult),
        listing.Term?.Printed, (long?)listing.Term?.From, (long?)listing.Term?.To,
        listing.Commission.ToString().ToLowerInvariant(),
        programmes.TryGetValue(listing.Line, out var programme) ? programme : null,
    }));

    private IEnumerable<object?[]> Totals() => list.Policies
        .SelectMany((policy, ordinal) => policy.Subtotals.Select(row => (Policy: (long?)ordinal, Row: row)))
        .Concat(list.GrandTotal is { } grand ? [(null, grand)] : [])
        .Select(each => new object?[]
        {
            version, (long)each.Row.Line, each.Policy, each.Row.Kind.ToString(), each.Row.Label, (long)each.Row.Level,
            string.Join(' ', each.Row.Lines.Select(line => line.ToString(CultureInfo.InvariantCulture))),
        });

    private IEnumerable<object?[]> Amounts() =>
        list.Listings.Select(listing => (listing.Line, listing.Amounts))
            .Concat(list.TotalsRows.Select(row => (row.Line, row.Amounts)))
            .SelectMany(row => Enumerable.Range(0, row.Amounts.Count)
                .Where(column => !row.Amounts[column].IsBlank)
                .Select(column => new object?[]
                {
                    version, (long)row.Line, list.ColumnField(column),
                    row.Amounts[column].IsUndecided ? null : row.Amounts[column].Counted,
                }));

    private IEnumerable<object?[]> Divisions() => list.Listings.SelectMany(listing => listing.Divisions.Select((division, ordinal) =>
        new object?[] { version, (long)listing.Line, (long)ordinal, divisions[division.Name], division.Office }));

    private IEnumerable<object?[]> Findings() => recovered.Findings.Select((finding, ordinal) => new object?[]
    {
        version, (long)ordinal, FindingText.NameOf(finding.Kind), (long?)finding.Line, finding.Field, finding.Printed, finding.Recovered,
        finding.Certainty.ToString().ToLowerInvariant(),
    });

    private static long? Flag(bool? value) => value is null ? null : value.Value ? 1 : 0;
}
