using System.Collections.Immutable;
using System.Globalization;
using Shisaku.Budget;

namespace Shisaku.Bench;

/// <summary>A damaged print read by someone who knows every cell's column and believes every digit.</summary>
internal static class TableAsPrinted
{
    /// <summary>Whether amounts, marks or rows are damaged, and yet every sum holds: no arithmetic can tell.</summary>
    /// <remarks>Damage that only moves cells is undone here, so that it never counts.</remarks>
    public static bool CancelsOut(DamagedList damaged)
    {
        var list = Of(damaged);
        return IsWrong(damaged, list) && Sums.Of(list).All(check => check.IsHeld);
    }

    private static bool IsWrong(DamagedList damaged, ProgrammeList list)
    {
        var lines = damaged.Print.TrueLines;
        var amounts = damaged.Truth.List.Listings.Select(listing => (listing.Line, listing.Amounts))
            .Concat(damaged.Truth.List.TotalsRows.Select(totals => (totals.Line, totals.Amounts)))
            .ToDictionary(row => row.Line, row => row.Amounts);
        return lines.Count != amounts.Count
            || damaged.Cells.Any(cell => cell.Field == Field.Relisted)
            || list.Listings.Select(listing => (listing.Line, listing.Amounts))
                .Concat(list.TotalsRows.Select(totals => (totals.Line, totals.Amounts)))
                .Any(row => !row.Amounts.Columns.SequenceEqual(amounts[lines[row.Line]].Columns));
    }

    private static ProgrammeList Of(DamagedList damaged)
    {
        var printed = damaged.Print.Rows
            .Select((row, index) => (Line: index + 1, Row: row))
            .Where(row => row.Row.TrueLine is not null)
            .ToLookup(row => row.Row.TrueLine!.Value);
        var truth = damaged.Truth.List;
        var policies = truth.Policies.Select(policy => PolicyOf(policy, damaged, printed)).ToImmutableArray();
        var grandTotal = truth.GrandTotal! with
        {
            Line = printed[truth.GrandTotal.Line].Single().Line,
            Lines = [.. policies.Select(policy => policy.Subtotals[0].Line)],
            Amounts = AmountsOf(printed[truth.GrandTotal.Line].Single().Row),
        };
        return truth with { Policies = policies, GrandTotal = grandTotal };
    }

    private static BasicPolicy PolicyOf(
        BasicPolicy policy, DamagedList damaged, ILookup<int, (int Line, PrintRow Row)> printed)
    {
        var measures = policy.Measures.Select(measure => measure with
        {
            Listings = [.. measure.Listings.SelectMany(listing =>
                printed[listing.Line].Select(row => ListingOf(listing, row.Line, row.Row, damaged, printed)))],
        }).ToImmutableArray();
        var all = measures.SelectMany(measure => measure.Listings).ToList();
        var subtotals = policy.Subtotals.Select(totals => totals with
        {
            Line = printed[totals.Line].Single().Line,
            Lines = [.. all.Where(listing => totals.IncludesRelistings || listing.IsRelisted == false).Select(listing => listing.Line)],
            Amounts = AmountsOf(printed[totals.Line].Single().Row),
        });
        return policy with { Measures = measures, Subtotals = [.. subtotals] };
    }

    private static Listing ListingOf(
        Listing truth, int line, PrintRow row, DamagedList damaged, ILookup<int, (int Line, PrintRow Row)> printed)
    {
        var isRelisted = truth.IsRelisted == true && !damaged.Cells.Contains(new DamagedCell(truth.Line, Field.Relisted));
        return truth with
        {
            Line = line,
            IsRelisted = isRelisted,
            Relists = isRelisted && printed[truth.Relists!.Value].Any() ? printed[truth.Relists.Value].First().Line : null,
            Amounts = AmountsOf(row),
        };
    }

    /// <summary>What the cells of a row say; two amounts in one cell are read as one.</summary>
    private static FundingBreakdown AmountsOf(PrintRow row)
    {
        var amounts = new Amount[MadeAmounts.Sources.Length + 1];
        foreach (var cell in row.Cells.Where(cell => cell.IsAmount))
        {
            amounts[(int)(cell.Column!.Value - PrintColumn.Budget)] =
                long.TryParse(cell.Text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)
                    ? Amount.Of(number)
                    : Amount.Blank;
        }

        return new FundingBreakdown(amounts[0], [.. amounts.Skip(1)]);
    }
}
