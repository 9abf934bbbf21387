using Shisaku.Budget;
using Words = Shisaku.Publishing.PrintedWordsOfTables;

namespace Shisaku.Publishing;

/// <summary>The rows of a printed table, policy by policy.</summary>
internal static class TableRows
{
    /// <summary>The rows in printed order.</summary>
    public static IEnumerable<TableRow> Of(PrintedTable table)
    {
        var list = table.Source.List;
        var isOpen = list.GrandTotal is not null;
        if (list.GrandTotal is { } above && above.Line < (list.Listings.FirstOrDefault()?.Line ?? int.MaxValue))
        {
            yield return Totals(table, above); // some tables begin with their total
            isOpen = false;
        }

        for (var at = 0; at < list.Policies.Length; at++)
        {
            foreach (var row in OfPolicy(table, list.Policies[at], isOpen && at == list.Policies.Length - 1))
            {
                yield return row;
            }
        }

        if (isOpen)
        {
            yield return Totals(table, list.GrandTotal!);
        }

        foreach (var note in TableNotes.Of(table))
        {
            yield return new TableRow(RowKind.Note, 0, note, () => []);
        }
    }

    private static IEnumerable<TableRow> OfPolicy(PrintedTable table, BasicPolicy policy, bool isFollowedByTotal)
    {
        // In the order of the print: totals may stand above what they add up.
        var rows = policy.Measures
            .SelectMany(measure => measure.Listings.Select(listing => new PolicyRow(listing.Line, measure, listing, null)))
            .Concat(policy.Subtotals.Select(totals => new PolicyRow(totals.Line, null, null, totals)))
            .OrderBy(row => row.Line).ToList();
        var heading = policy.Name is null && policy.PrintedNumber is null ? null : PolicyText(policy);

        // A total above its rows is their heading already where it says the same.
        var isHeadedByTotal = heading is not null && rows is [{ Totals: { } above }, ..] && IsAbove(above) && Plain(above.Label) == Plain(heading);
        if (heading is not null && !isHeadedByTotal)
        {
            yield return new TableRow(RowKind.Policy, 0, heading, () => []) { KeepsNext = true };
        }

        MeasureCell? cell = null;
        for (var at = 0; at < rows.Count; at++)
        {
            var (_, measure, listing, totals) = rows[at];
            var next = at + 1 < rows.Count ? rows[at + 1].Totals : null;
            var keepsNext = at + 1 < rows.Count ? next is not null && !IsAbove(next) : isFollowedByTotal;
            if (totals is not null)
            {
                yield return Totals(table, totals) with { KeepsNext = keepsNext || IsAbove(totals), OpensPolicy = at == 0 && isHeadedByTotal };
                continue;
            }

            if (at == 0 || rows[at - 1].Measure != measure)
            {
                cell = measure!.Name is null ? null
                    : new MeasureCell(MeasureText(measure), rows.Skip(at).TakeWhile(row => row.Measure == measure).Count());
            }

            yield return new TableRow(RowKind.Listing, listing!.Line, "", () => [.. table.Columns.Select(column => CellText.Of(table, column, listing))])
            {
                Amounts = listing.Amounts,
                Measure = cell,
                KeepsNext = keepsNext,
            };
        }
    }

    private static TableRow Totals(PrintedTable table, TotalsRow totals) => new(
        totals.Kind == TotalsKind.GrandTotal ? RowKind.GrandTotal : RowKind.Subtotal, totals.Line, totals.Label,
        () => [.. table.Columns.Select(column => column.Amount < 0 ? "" : CellText.Of(table, totals.Amounts[column.Amount]))])
    {
        Amounts = totals.Amounts,
        Totals = totals,
    };

    private static bool IsAbove(TotalsRow totals) => totals.Lines.Length > 0 && totals.Lines[0] > totals.Line;

    private static string Plain(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    private static string PolicyText(BasicPolicy policy)
    {
        var number = policy.PrintedNumber ?? "";
        var gap = number.Length > 0 && char.IsAsciiLetterOrDigit(number[^1]) ? " " : "";
        return number + gap + policy.Name;
    }

    private static string MeasureText(Measure measure) =>
        Words.Bullet + measure.Name + (measure.IncludesRelistings ? Words.IncludingRelistings : "");

    private sealed record PolicyRow(int Line, Measure? Measure, Listing? Listing, TotalsRow? Totals);
}
