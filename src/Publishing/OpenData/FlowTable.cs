using Shisaku.Budget;

namespace Shisaku.Publishing.OpenData;

/// <summary>The flow of money from source over policy and measure to the divisions in charge, added up; nothing is counted twice.</summary>
/// <remarks>What several divisions run together flows to all of them in one field, joined by <c>;</c>: no list says how they share it.
/// It is a convenience beside the package, for pictures of flows.</remarks>
internal static class FlowTable
{
    public static OpenDataTable Table { get; } = new(
        "flows",
        [
            Columns.ListNumber,
            Columns.Integer("fiscal_year", "date:fiscal-year", unit: "year"),
            Columns.Text("source_code", "fin-source:generic:code"),
            Columns.Text("source_name", "fin-source:generic:label"),
            Columns.Text("policy_code", "functional-classification:generic:level1:code"),
            Columns.Text("policy_name", "functional-classification:generic:level1:label"),
            Columns.Text("measure_code", "functional-classification:generic:level2:code"),
            Columns.Text("measure_name", "functional-classification:generic:level2:label"),
            Columns.Text("division_names"),
            Columns.Flag("counted"),
            Columns.Integer("listing_count", isRequired: true),
            Columns.Integer("undecided_count", isRequired: true),
            Columns.Amount(),
            Columns.Integer("unit_factor", isRequired: true),
            Columns.Text("currency", "value-currency:code", isRequired: true),
        ],
        ["list_number", "source_code", "policy_code", "measure_code", "division_names", "counted"],
        lists => lists.SelectMany(RowsOf));

    private static IEnumerable<Datum[]> RowsOf(PublishedList published)
    {
        var list = published.List;
        var flows = MoneyFlows.Of(list);
        return flows.ByMeasure.Select(flow =>
        {
            var source = ListedAmounts.SourceOf(list, flow.Column);
            return new Datum[]
            {
                published.Number, list.FiscalYear, source?.Key, source?.Printed, published.PolicyCode(flow.Policy), list.Policies[flow.Policy].Name,
                published.MeasureCode(flow.Policy, flow.Measure), list.Policies[flow.Policy].Measures[flow.Measure].Name,
                string.Join(';', flows.Divisions[flow.Divisions].Select(division => division.Text)), flow.IsCounted ? true : (bool?)null,
                flow.Listings, flow.Undecided, Datum.Of(Amount.Of(flow.Amount), list.Decimals), list.Unit.Yen, list.Unit.Currency,
            };
        });
    }
}
