using System.Collections.Immutable;
using System.Globalization;
using Shisaku.Budget;

namespace Shisaku.Bench;

/// <summary>A field of a row as text.</summary>
/// <param name="Name">Which field.</param>
/// <param name="Text">What it says; empty for a blank.</param>
internal readonly record struct NotedField(string Name, string Text);

/// <summary>A row of a table, all its fields as texts, so that two tables can be held side by side.</summary>
/// <param name="Kind">What it is: head, policy, listing or one of the totals.</param>
/// <param name="Key">What it is called.</param>
/// <param name="Line">Where it is printed.</param>
/// <param name="Fields">What it says.</param>
internal sealed record NotedRow(string Kind, string Key, int Line, ImmutableArray<NotedField> Fields)
{
    /// <summary>The rows of a list: its head, then policy by policy its listings and totals, then the grand total.</summary>
    public static List<NotedRow> Of(ProgrammeList list)
    {
        var rows = new List<NotedRow> { Head(list) };
        var numbers = list.Listings.Index().ToDictionary(each => each.Item.Line, each => each.Index + 1);
        foreach (var policy in list.Policies)
        {
            if (policy.Name is not null)
            {
                rows.Add(new NotedRow("policy", policy.Name, policy.Line ?? 0, [new(Field.Policy, Text(policy.Number)), new(Field.Name, policy.Name)]));
            }

            rows.AddRange(
                from measure in policy.Measures
                from listing in measure.Listings
                select Listing(list, policy, measure, listing, numbers));
            rows.AddRange(policy.Subtotals.Select(totals => Totals(list, policy, totals)));
        }

        return list.GrandTotal is { } grand ? [.. rows, Totals(list, null, grand)] : rows;
    }

    /// <summary>The name of a kind of totals row, as true tables have it.</summary>
    private static string KindOf(TotalsKind kind) => kind switch
    {
        TotalsKind.Subtotal => "subtotal",
        TotalsKind.SubtotalWithRelistings => "subtotal-with-relistings",
        _ => "grand-total",
    };

    private static NotedRow Head(ProgrammeList list) => new("head", "", 0, [
        new(Field.Title, list.Title ?? ""),
        new("year", Text(list.FiscalYear)),
        new("unit", Text(list.Unit.Yen)),
        new("columns", string.Join(' ', Enumerable.Range(0, list.ColumnCount).Select(list.ColumnField)))]);

    private static NotedRow Listing(
        ProgrammeList list, BasicPolicy policy, Measure measure, Listing listing, Dictionary<int, int> numbers) =>
        new("listing", listing.Name, listing.Line, [
            new(Field.Policy, Text(policy.Number)),
            new(Field.Measure, measure.Name ?? ""),
            new("measureIncludesRelistings", Text(measure.IncludesRelistings)),
            new(Field.Name, listing.Name),
            new(Field.Relisted, Text(listing.IsRelisted)),
            new("relists", listing.Relists is { } first ? Text(numbers[first]) : ""),
            new(Field.New, Text(listing.Flags.New)),
            new(Field.Priority, Text(listing.Flags.Priority)),
            new(Field.KeyResult, Text(listing.Flags.KeyResult)),
            .. Amounts(list, listing.Amounts),
            new("from", Text(listing.Term?.From)),
            new("to", Text(listing.Term?.To)),
            new(Field.Commission, Text(listing.Commission)),
            new(Field.Divisions, string.Join(';', listing.Divisions.Select(each => each.Text)))]);

    private static NotedRow Totals(ProgrammeList list, BasicPolicy? policy, TotalsRow totals) => new(
        KindOf(totals.Kind), $"{policy?.Number} {totals.Label}", totals.Line,
        [new(Field.Policy, Text(policy?.Number)), new(Field.Name, totals.Label), .. Amounts(list, totals.Amounts)]);

    private static IEnumerable<NotedField> Amounts(ProgrammeList list, FundingBreakdown amounts) =>
        amounts.Columns.Select((amount, column) =>
            new NotedField(list.ColumnField(column), amount.IsBlank ? "" : amount.IsUndecided ? "?" : Text(amount.Counted)));

    private static string Text<T>(T? value) =>
        value is bool or Enum ? value.ToString()!.ToLowerInvariant() : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
