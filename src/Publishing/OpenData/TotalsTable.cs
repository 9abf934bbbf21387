using Shisaku.Budget;

namespace Shisaku.Publishing.OpenData;

/// <summary>The totals that the lists state, one amount a row: to check sums against, never to add to the observations.</summary>
internal static class TotalsTable
{
    public static OpenDataTable Table { get; } = new(
        "totals",
        [
            Columns.ListNumber,
            Columns.Integer("totals_line", isRequired: true),
            Columns.Text("totals_kind", isRequired: true),
            Columns.Integer("totals_level", isRequired: true),
            Columns.Text("policy_code", "functional-classification:generic:level1:code"),
            Columns.Integer("column_position", isRequired: true),
            Columns.Text("item_code", isRequired: true),
            Columns.Text("item_name", isRequired: true),
            Columns.Text("source_code", "fin-source:generic:code"),
            Columns.Text("source_name", "fin-source:generic:label"),
            Columns.Amount(),
            Columns.Text("amount_status", isRequired: true),
            Columns.Text("certainty"),
            Columns.Integer("unit_factor", isRequired: true),
            Columns.Text("currency", "value-currency:code", isRequired: true),
            Columns.Text("totals_label"),
        ],
        ["list_number", "totals_line", "column_position"],
        lists => lists.SelectMany(RowsOf))
    {
        Links = [(["list_number"], "lists"), (["list_number", "column_position"], "amount_columns")],
    };

    private static IEnumerable<Datum[]> RowsOf(PublishedList list) => list.List.Policies
        .SelectMany((policy, index) => policy.Subtotals.Select(row => (Policy: list.PolicyCode(index), Row: row)))
        .Concat(list.List.GrandTotal is { } total ? [(null, total)] : [])
        .SelectMany(each => RowsOf(list, each.Policy, each.Row));

    private static IEnumerable<Datum[]> RowsOf(PublishedList published, string? policy, TotalsRow row)
    {
        var list = published.List;
        return ListedAmounts.OfTotals(row.Amounts).Select(each =>
        {
            var source = ListedAmounts.SourceOf(list, each.Column);
            return new Datum[]
            {
                published.Number,
                row.Line,
                OpenDataCodes.Of(row.Kind),
                row.Level,
                policy,
                each.Column + 1,
                ListedAmounts.ItemCode(list, each.Column),
                ListedAmounts.ItemName(list, each.Column),
                source?.Key,
                source?.Printed,
                Datum.Of(each.Amount, list.Decimals),
                ListedAmounts.StatusOf(each.Amount),
                published.CertaintyOf(row.Line, list.ColumnField(each.Column)),
                list.Unit.Yen,
                list.Unit.Currency,
                row.Label,
            };
        });
    }
}
