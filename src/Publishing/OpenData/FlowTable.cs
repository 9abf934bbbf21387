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
        ["list_number", "source_code", "measure_code", "division_names", "counted"],
        lists => lists.SelectMany(RowsOf));

    private sealed record Flow(int Column, int Policy, int Measure, string Divisions, bool? IsCounted);

    private sealed class Sum
    {
        public Int128 Amount { get; set; }

        public int Listings { get; set; }

        public int Undecided { get; set; }
    }

    private static IEnumerable<Datum[]> RowsOf(PublishedList published)
    {
        var list = published.List;
        var sums = new OrderedDictionary<Flow, Sum>();
        foreach (var (policy, measure, listing) in published.Listings().Where(each => each.Listing.IsRelisted != true))
        {
            var divisions = string.Join(';', listing.Divisions.Select(division => division.Text));
            foreach (var (column, amount) in ListedAmounts.Of(listing.Amounts).Where(each => ListedAmounts.Counts(each.Column, listing.Amounts)))
            {
                var flow = new Flow(column, policy, measure, divisions, listing.IsRelisted is null ? null : true);
                if (!sums.TryGetValue(flow, out var sum))
                {
                    sums.Add(flow, sum = new Sum());
                }

                sum.Amount += amount.IsKnown ? amount.Counted : 0;
                sum.Listings++;
                sum.Undecided += amount.IsKnown ? 0 : 1;
            }
        }

        foreach (var (flow, sum) in sums)
        {
            var source = ListedAmounts.SourceOf(list, flow.Column);
            yield return
            [
                published.Number, list.FiscalYear, source?.Key, source?.Printed, published.PolicyCode(flow.Policy), list.Policies[flow.Policy].Name,
                published.MeasureCode(flow.Policy, flow.Measure), list.Policies[flow.Policy].Measures[flow.Measure].Name, flow.Divisions,
                flow.IsCounted, sum.Listings, sum.Undecided, Datum.Of(Amount.Of((long)sum.Amount), list.Decimals), list.Unit.Yen, list.Unit.Currency,
            ];
        }
    }
}
