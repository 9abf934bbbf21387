using Shisaku.Budget;

namespace Shisaku.Tests.Recovery;

public sealed class PreviousYearTests
{
    internal const string Beside = """
        施策         | 事業名       | 本年度予算額(千円) | 前年度予算額 | 増減   | 国庫  | 一般財源 | 担当課
        ①人材の育成
        ・就業の支援 | 若者定着事業 |  4,789             |  5,000       | △211   | 2,385 | 2,404    | 労政課
                     | 就職支援事業 |    590             |    500       | 90     |       |   590    | 労政課
        ・技能の向上 | 技能向上事業 |  2,139             |              | 2,139  | 1,335 |   804    | 産業課
                     | 講習会事業   |    300             |    320       | ▲20    |       |   300    | 産業課
                     | 相談事業     |    200             |    150       | 50     |       |   200    | 産業課
                     | 広報事業     |    100             |     90       | 10     |       |   100    | 産業課
                     | 小計         |  8,118             |  6,060       | 2,058  | 3,720 | 4,398    |
        """;

    private const string Below = """
        事業名       | 事業費(千円) | 国庫  | 一般財源 | 担当課
        ①人材の育成
        若者定着事業 |  4,789       | 2,385 | 2,404    | 労政課
                     | (5,000)      |       |          |
        就職支援事業 |    590       |       |   590    | 労政課
                     | (500)        |       |          |
        小計         |  5,379       | 2,385 | 2,994    |
                     | (5,500)      |       |          |
        """;

    [Fact]
    public void Last_years_amount_and_the_difference_may_stand_beside_this_years()
    {
        var list = ListText.Recover(Beside);

        Assert.Equal(["previous", "difference"], list.List.AmountColumns.Select(column => column.Key));
        Assert.Equal("4,789 2,385 2,404 5,000 -211", list.Row(3));
        Assert.Equal("2,139 1,335 804 - 2,139", list.Row(5));
        Assert.Equal("8,118 3,720 4,398 6,060 2,058", list.Row(9));
        Assert.Equal("労政課", Assert.Single(list.Listing(4).Divisions).Name);
        Assert.Equal(["就業の支援", "技能の向上"], list.List.Policies[0].Measures.Select(measure => measure.Name));
        Assert.Equal(("Proven", "AsPrinted Preferred"), (list.Cell(4, "budget").Split(' ')[1], list.Cell(4, "amounts.previous")));
        Assert.Equal(Verdict.Balanced, list.Verdict);
        Assert.Equal(7, list.Checks.Count(check => check is { Rule: SumRule.Difference, IsHeld: true }));
        Assert.Equal("7", list.One(FindingKind.DiscoveredRule).Detail("held"));
        Assert.Empty(list.Asked());
    }

    [Fact]
    public void A_row_with_last_years_amount_slides_as_others_do()
    {
        var list = ListText.Recover(Beside.Replace("就職支援事業 |    590 ", "就職支援事業 |   |    590 ", StringComparison.Ordinal));

        Assert.Equal("590 - 590 500 90", list.Row(4));
        Assert.Equal("Moved Preferred", list.Cell(4, "amounts.previous"));
        Assert.Equal("労政課", Assert.Single(list.Listing(4).Divisions).Name);
        Assert.Equal(["4 moved-row"], list.Asked());
    }

    [Theory]
    [InlineData("|  5,000       | △211 ", "|  5,600       | △211 ", "Repaired", "3 repaired-amount")]
    [InlineData("|  5,000       | △211 ", "|              | △211 ", "Filled", "3 filled-amount")]
    [InlineData("|  5,000       | △211 ", "|  5,O00       | △211 ", "Repaired", "3 repaired-amount")]
    public void A_damaged_amount_of_last_year_is_mended_where_sums_cross(string printed, string damaged, string state, string asked)
    {
        var list = ListText.Recover(Beside.Replace(printed, damaged, StringComparison.Ordinal));

        Assert.Equal("4,789 2,385 2,404 5,000 -211", list.Row(3));
        Assert.Equal(state + " Preferred", list.Cell(3, "amounts.previous"));
        Assert.Equal([asked], list.Asked());
    }

    [Fact]
    public void A_damaged_budget_leaves_last_years_amounts_where_they_stand()
    {
        var list = ListText.Recover(Beside.Replace("|  4,789             |", "|  4,739             |", StringComparison.Ordinal));

        Assert.Equal("4,789 2,385 2,404 5,000 -211", list.Row(3));
        Assert.Equal(["3 repaired-amount"], list.Asked());
    }

    [Fact]
    public void A_difference_of_the_publisher_that_is_wrong_is_reported()
    {
        var list = ListText.Recover(Beside.Replace("2,058 ", "2,049 ", StringComparison.Ordinal).Replace("| 90     |", "| 81     |", StringComparison.Ordinal));

        Assert.Equal("590 - 590 500 81", list.Row(4));
        Assert.Equal(["4 amounts.difference: 81", "9 amounts.difference: 2,049"], list.Found(FindingKind.BrokenSum).Order());
    }

    [Theory]
    [InlineData("令和6年度当初予算額(A) | 令和5年度(B) | 増減(A-B)")]
    [InlineData("R6予算額 | R5予算額 | 比較")]
    [InlineData("予算額 | 前年度 | 増△減")]
    public void Headings_tell_the_years(string headings)
    {
        var list = ListText.Recover($"""
            事業名       | {headings} | 国庫  | 一般財源 | 担当課
            若者定着事業 | 4,789 | 5,000 | △211 | 2,385 | 2,404 | 労政課
            就職支援事業 |   590 |   500 | 90   |       |   590 | 労政課
            合計         | 5,379 | 5,500 | △121 | 2,385 | 2,994 |
            """);

        Assert.Equal("4,789 2,385 2,404 5,000 -211", list.Row(2));
        Assert.Equal("労政課", Assert.Single(list.Listing(2).Divisions).Name);
    }

    [Fact]
    public void Several_years_may_share_a_heading()
    {
        var list = ListText.Recover("""
            事業名       | 予算額(千円) |        |      | 財源内訳 |          | 担当課
                         | 前年度       | 本年度 | 比較 | 国庫     | 一般財源 |
            若者定着事業 | 5,000        | 4,789  | △211 | 2,385    | 2,404    | 労政課
            就職支援事業 |   500        |   590  | 90   |          |   590    | 労政課
            合計         | 5,500        | 5,379  | △121 | 2,385    | 2,994    |
            """);

        Assert.Equal("4,789 2,385 2,404 5,000 -211", list.Row(3));
        Assert.Equal("5,379 2,385 2,994 5,500 -121", list.Row(5));
    }

    [Fact]
    public void Last_years_amount_may_stand_in_brackets_below()
    {
        var list = ListText.Recover(Below);

        Assert.Equal(["3: 4,789 2,385 2,404 5,000", "5: 590 - 590 500", "7: 5,379 2,385 2,994 5,500"], list.Rows());
        Assert.Equal("previous", Assert.Single(list.List.AmountColumns).Key);
        Assert.Equal("3", list.One(FindingKind.AmountsUnder).Detail("count"));
        Assert.Equal(["4 row: (5,000)", "6 row: (500)", "8 row: (5,500)"], list.Found(FindingKind.JoinedLine));
        Assert.Empty(list.Asked());
    }

    [Fact]
    public void Last_years_amount_may_stand_in_brackets_behind_in_the_same_cell()
    {
        var list = ListText.Recover("""
            事業名       | 事業費(千円)  | 国庫  | 一般財源 | 担当課
            若者定着事業 | 4,789 (5,000) | 2,385 | 2,404    | 労政課
            就職支援事業 | 590（500）    |       |   590    | 労政課
            合計         | 5,379 (5,500) | 2,385 | 2,994    |
            """);

        Assert.Equal(["2: 4,789 2,385 2,404 5,000", "3: 590 - 590 500", "4: 5,379 2,385 2,994 5,500"], list.Rows());
        Assert.Equal("AsPrinted Proven", list.Cell(2, "budget"));
    }

    [Fact]
    public void Last_years_amount_may_stand_bare_below_where_the_heading_says_so()
    {
        var list = ListText.Recover("""
            事業名       | 本年度予算額 | 財源内訳 |          | 担当課
                         | 前年度予算額 | 国庫     | 一般財源 |
            若者定着事業 |  4,789       | 2,385    | 2,404    | 労政課
                         |  5,000       |          |          |
            就職支援事業 |    590       |          |   590    | 労政課
                         |    500       |          |          |
            合計         |  5,379       | 2,385    | 2,994    |
                         |  5,500       |          |          |
            """);

        Assert.Equal(["3: 4,789 2,385 2,404 5,000", "5: 590 - 590 500", "7: 5,379 2,385 2,994 5,500"], list.Rows());
        Assert.Equal("前年度予算額", Assert.Single(list.List.AmountColumns).Printed);
    }

    [Fact]
    public void Brackets_that_the_list_explains_otherwise_are_not_last_years()
    {
        var list = ListText.Recover("（ ）内は一般財源である。\n" + Below);

        Assert.Equal("in-brackets", Assert.Single(list.List.AmountColumns).Key);
    }

    [Fact]
    public void Sources_may_have_last_years_amounts_below_as_well()
    {
        var list = ListText.Recover(Below.Replace("(5,000)      |       |          |", "(5,000)      | (2,000) | (3,000) |", StringComparison.Ordinal));

        Assert.Equal(["previous", "previous-national", "previous-general"], list.List.AmountColumns.Select(column => column.Key));
        Assert.Equal("4,789 2,385 2,404 5,000 2,000 3,000", list.Row(3));
    }

    [Fact]
    public void Totals_that_print_no_amount_of_last_year_are_no_broken_sums()
    {
        var list = ListText.Recover(Below.Replace("             | (5,500)      |       |          |", "", StringComparison.Ordinal));

        Assert.Equal("5,379 2,385 2,994 -", list.Row(7));
        Assert.Equal("AsPrinted Unchecked", list.Cell(3, "amounts.previous"));
        Assert.Equal(Verdict.Unchecked, list.Verdict);
    }
}
