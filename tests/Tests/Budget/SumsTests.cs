using Shisaku.Budget;

namespace Shisaku.Tests.Budget;

/// <summary>The sums of a small table, broken one at a time.</summary>
public sealed class SumsTests
{
    private static readonly FundingBreakdown First = Row(5_379, 2_385, 2_994);

    [Fact]
    public void A_true_table_keeps_all_its_sums()
    {
        var checks = Sums.Of(List(First, First, Row(5_379, 2_385, 2_994), Row(10_758, 4_770, 5_988)));

        Assert.All(checks, check => Assert.True(check.IsHeld));
        Assert.Equal(
            ["RowSum 4", "Subtotal 3", "SubtotalWithRelistings 3", "GrandTotal 3", "Twin 1"],
            checks.GroupBy(check => check.Rule).Select(same => $"{same.Key} {same.Count() - (same.Key == SumRule.RowSum ? 1 : 0)}"));
    }

    [Fact]
    public void A_relisting_counts_only_where_relistings_are_included()
    {
        var broken = Broken(List(First, First, Row(10_758, 4_770, 5_988), Row(10_758, 4_770, 5_988)));

        Assert.DoesNotContain(broken, check => check.Rule == SumRule.SubtotalWithRelistings);
        Assert.Equal([-5_379L, -2_385, -2_994], broken.Where(check => check.Rule == SumRule.Subtotal).Select(check => check.Difference));
    }

    [Fact]
    public void A_difference_is_what_the_parts_add_up_to_less_what_is_stated()
    {
        var check = Assert.Single(Broken(List(Row(5_379, 2_395, 2_994), null, Row(5_379, 2_395, 2_994), null)).Take(1));

        Assert.Equal((SumRule.RowSum, 3, Field.Row, 10L), (check.Rule, check.Lines[0], check.Field, check.Difference));
    }

    [Fact]
    public void Twins_that_differ_are_a_broken_check()
    {
        var list = List(First, Row(5_379, 2_384, 2_995), First, Row(10_758, 4_769, 5_989));
        var twin = Assert.Single(Broken(list));

        Assert.Equal((SumRule.Twin, 1L), (twin.Rule, twin.Difference));
        Assert.Equal([4, 3], twin.Lines);
    }

    [Fact]
    public void An_undecided_amount_makes_its_sums_undecided_and_breaks_none()
    {
        var undecided = new FundingBreakdown(Amount.Of(5_379), [Amount.Undecided, Amount.Of(2_994)]);
        var checks = Sums.Of(List(undecided, null, First, null));

        Assert.DoesNotContain(checks, check => !check.IsHeld && !check.IsUndecided);
        Assert.Equal(
            ["RowSum row", "Subtotal funding.national"],
            checks.Where(check => check.IsUndecided).Select(check => $"{check.Rule} {check.Field}"));
    }

    [Fact]
    public void A_column_in_which_nothing_stands_has_no_check() => Assert.DoesNotContain(
        Sums.Of(List(Row(590, null, 590), null, Row(590, null, 590), null)), check => check.Field == "funding.national");

    [Fact]
    public void A_row_without_sources_has_no_row_sum() => Assert.DoesNotContain(
        Sums.Of(List(Row(590, null, null), null, Row(590, null, null), null)), check => check.Rule == SumRule.RowSum);

    [Fact]
    public void A_sum_beyond_64_bits_stops_the_program_instead_of_coming_out_wrong() => Assert.Throws<OverflowException>(
        () => Sums.Of(List(Row(long.MaxValue, long.MaxValue, 1), null, First, null)));

    private static List<Check> Broken(ProgrammeList list) => [.. Sums.Of(list).Where(check => !check.IsHeld)];

    private static FundingBreakdown Row(long budget, long? national, long? general) =>
        new(Amount.Of(budget), [Known(national), Known(general)]);

    private static Amount Known(long? amount) => amount is { } known ? Amount.Of(known) : Amount.Blank;

    private static ProgrammeList List(
        FundingBreakdown listing, FundingBreakdown? relisting, FundingBreakdown subtotal, FundingBreakdown? withRelistings)
    {
        Listing[] listings = [Listing(3, listing, null), .. relisting is null ? (Listing[])[] : [Listing(4, relisting, 3)]];
        TotalsRow[] subtotals =
        [
            new(TotalsKind.Subtotal, 5, "小計", 1, [3], subtotal),
            .. withRelistings is null
                ? (TotalsRow[])[]
                : [new(TotalsKind.SubtotalWithRelistings, 6, "〃(再掲含む。)", 1, [3, 4], withRelistings)],
        ];
        return new ProgrammeList(
            null, null, new MonetaryUnit("千円", MonetaryUnit.ThousandYen),
            [new FundingSource("national", "国庫"), new FundingSource("general", "一般財源")], [],
            [new BasicPolicy(1, "①", "人材の育成", 2, [new Measure(null, false, null, [.. listings])], [.. subtotals])],
            withRelistings is null ? null : new TotalsRow(TotalsKind.GrandTotal, 7, "合計", 0, [5], subtotal));
    }

    private static Listing Listing(int line, FundingBreakdown amounts, int? relists) => new(
        line, "若者定着事業", "若者定着事業", relists is not null, relists, new Flags(null, null, null), amounts, null, Commission.None, []);
}
