using System.Numerics;
using Shisaku.Budget;

namespace Shisaku.Tests.Recovery;

/// <summary>The first real list, cell by cell, and what is proven of it.</summary>
public sealed class SampleTests
{
    private const int LastRowOfFirstPolicy = 47;

    private static IEnumerable<RecoveredCell> Amounts => Sample.Recovered.Cells.Where(cell => Field.IsAmount(cell.Field));

    [Fact]
    public void Every_listing_is_as_the_true_table_says()
    {
        var recovered =
            from policy in Sample.Recovered.List.Policies
            from measure in policy.Measures
            from listing in measure.Listings
            select TrueTable.Noted(policy, measure, listing);

        Assert.Equal(TrueTable.Rows(Sample.TrueTableFile, "listing"), recovered);
    }

    [Fact]
    public void Every_policy_is_as_the_true_table_says() => Assert.Equal(
        TrueTable.Rows(Sample.TrueTableFile, "policy"), Sample.Recovered.List.Policies.Select(TrueTable.Noted));

    [Fact]
    public void Every_totals_row_is_as_the_true_table_says()
    {
        var list = Sample.Recovered.List;
        var recovered = list.Policies
            .SelectMany(policy => policy.Subtotals.Select(totals => TrueTable.Noted(policy, totals)))
            .Append(TrueTable.Noted(null, list.GrandTotal!));

        Assert.Equal(TrueTable.Rows(Sample.TrueTableFile, "subtotal", "subtotal-with-relistings", "grand-total"), recovered);
    }

    [Fact]
    public void The_list_says_its_title_year_unit_and_sources()
    {
        var list = Sample.Recovered.List;

        Assert.Equal(("令和5年度中小企業振興施策一覧", 2023), (list.Title, list.FiscalYear));
        Assert.Equal(new MonetaryUnit("千円", 1_000), list.Unit);
        Assert.Equal(
            [new FundingSource("national", "国庫"), new FundingSource("other", "その他"), new FundingSource("general", "一般財源")],
            list.FundingSources);
        Assert.Empty(list.AbsentColumns);
    }

    [Fact]
    public void All_sums_hold_and_nothing_is_undecided()
    {
        var recovered = Sample.Recovered;
        Claims.AreTrue(recovered);
        Claims.NothingDisappears(Sample.Printed, recovered);

        Assert.All(recovered.Checks, check => Assert.True(check.IsHeld, $"{check.Rule} {check.Field} of row {check.Lines[0]}"));
        Assert.Equal(Verdict.Balanced, recovered.Verdict);
        Assert.True(recovered.BrokenAsPrinted > 0);
        Assert.DoesNotContain(Amounts, cell => cell.Certainty is Certainty.Undecided or Certainty.Unchecked);
        Assert.All(Amounts, cell => Assert.Contains(cell.State, new[] { CellState.AsPrinted, CellState.Moved }));
    }

    [Fact]
    public void Every_amount_from_the_second_policy_on_is_proven_but_for_a_printed_zero()
    {
        var open = Amounts.Where(cell => cell.Line > LastRowOfFirstPolicy && cell.Certainty != Certainty.Proven);

        Assert.Equal(["87 funding.other"], open.Select(cell => $"{cell.Line} {cell.Field}"));
    }

    [Fact]
    public void In_the_first_policy_some_amounts_rest_on_least_change()
    {
        var first = Amounts.Where(cell => cell.Line <= LastRowOfFirstPolicy).ToList();

        Assert.Contains(first, cell => cell.Certainty == Certainty.Preferred);
        Assert.Contains(first, cell => cell.Certainty == Certainty.Proven);
        Assert.All(first.Where(cell => cell.Field == Field.Budget), cell => Assert.Equal(Certainty.Proven, cell.Certainty));
        Assert.All(first.Where(cell => cell.Line == LastRowOfFirstPolicy), cell => Assert.Equal(Certainty.Proven, cell.Certainty));
    }

    [Fact]
    public void Readings_are_counted_policy_by_policy()
    {
        BigInteger[] bySums = [6_817, 1, 1, 1, 1, 1, 1, 1];
        BigInteger[] withTwins = [309, 1, 1, 1, 1, 1, 1, 1];
        var readings = Sample.Recovered.Readings!.Value;

        Assert.Equal(Enumerable.Range(1, 8).Cast<int?>(), readings.Select(each => each.Policy));
        Assert.Equal(bySums, readings.Select(each => each.BySums));
        Assert.Equal(withTwins, readings.Select(each => each.WithTwins));
        Assert.All(readings, each => Assert.True(each.Exact));
    }
}
