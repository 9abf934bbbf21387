using Shisaku.Budget;

namespace Shisaku.Publishing.OpenData;

/// <summary>The long form: one amount of one listing a row, with all that is needed to read it without another table.</summary>
internal static class ObservationTable
{
    public static OpenDataTable Table { get; } = new(
        "observations",
        [
            Columns.ListNumber,
            Columns.Integer("fiscal_year", "date:fiscal-year", unit: "year"),
            Columns.Text("government_code", "administrator:generic:id"),
            Columns.Text("government_name", "administrator:generic:name"),
            Columns.Text("budget_phase", isRequired: true),
            Columns.Integer("budget_phase_number", isRequired: true),
            Columns.Text("phase", "phase:id", isRequired: true),
            Columns.Text("direction", "direction:id", isRequired: true),
            Columns.Text("policy_code", "functional-classification:generic:level1:code"),
            Columns.Text("policy_name", "functional-classification:generic:level1:label"),
            Columns.Text("measure_code", "functional-classification:generic:level2:code"),
            Columns.Text("measure_name", "functional-classification:generic:level2:label"),
            Columns.ListingLine,
            Columns.Text("programme_code", "activity:generic:program:code"),
            Columns.Text("programme_name", "activity:generic:program:label"),
            Columns.Flag("relisted"),
            Columns.Integer("first_listing_line"),
            Columns.Integer("column_position", isRequired: true),
            Columns.Text("item_code", isRequired: true),
            Columns.Text("item_name", isRequired: true),
            Columns.Text("source_code", "fin-source:generic:code"),
            Columns.Text("source_name", "fin-source:generic:label"),
            Columns.Amount(),
            Columns.Text("amount_status", isRequired: true),
            Columns.Text("certainty"),
            Columns.Flag("counted"),
            Columns.Integer("unit_factor", isRequired: true),
            Columns.Text("currency", "value-currency:code", isRequired: true),
        ],
        ["list_number", "listing_line", "column_position"],
        lists => lists.SelectMany(RowsOf))
    {
        Links = [(["list_number"], "lists"), (["list_number", "column_position"], "amount_columns"), (["list_number", "listing_line"], "listings")],
    };

    private static IEnumerable<Datum[]> RowsOf(PublishedList list) => list.Listings().SelectMany(each => RowsOf(list, each.Policy, each.Measure, each.Listing));

    private static IEnumerable<Datum[]> RowsOf(PublishedList published, int policy, int measure, Listing listing)
    {
        var (list, about) = (published.List, published.Publication);

        // What all amounts of a listing share is made once.
        Datum policyCode = published.PolicyCode(policy), measureCode = published.MeasureCode(policy, measure);
        Datum policyName = list.Policies[policy].Name, measureName = list.Policies[policy].Measures[measure].Name, name = listing.Name;
        var isBySource = ListedAmounts.CountsBySource(listing.Amounts);
        foreach (var (column, amount) in ListedAmounts.Of(listing.Amounts))
        {
            var source = ListedAmounts.SourceOf(list, column);
            yield return
            [
                published.Number,
                list.FiscalYear,
                about.GovernmentCode,
                about.GovernmentName,
                about.Phase,
                about.PhaseNumber,
                OpenDataCodes.PhaseOf(about.Phase),
                OpenDataCodes.Expenditure,
                policyCode,
                policyName,
                measureCode,
                measureName,
                listing.Line,
                published.ProgrammeCode(listing),
                name,
                listing.IsRelisted,
                listing.Relists,
                column + 1,
                ListedAmounts.ItemCode(list, column),
                ListedAmounts.ItemName(list, column),
                source?.Key,
                source?.Printed,
                Datum.Of(amount, list.Decimals),
                ListedAmounts.StatusOf(amount),
                published.CertaintyOf(listing.Line, list.ColumnField(column)),
                Counted(listing, ListedAmounts.Counts(column, listing.Amounts, isBySource)),
                list.Unit.Yen,
                list.Unit.Currency,
            ];
        }
    }

    // Whether a row whose re-listing mark is undecided counts is undecided too.
    private static bool? Counted(Listing listing, bool isCounting) =>
        !isCounting || listing.IsRelisted == true ? false : listing.IsRelisted is null ? null : true;
}
