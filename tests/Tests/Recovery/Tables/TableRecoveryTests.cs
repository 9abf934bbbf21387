using Shisaku.Budget;

namespace Shisaku.Tests.Recovery.Tables;

/// <summary>Tables that are no lists of programmes: what adds up is discovered.</summary>
public sealed class TableRecoveryTests
{
    [Fact]
    public void Last_years_amounts_and_differences_stand_beside_the_budget_and_its_sources()
    {
        var list = ListText.Recover("""
            目           | 本年度予算額 | 前年度予算額 | 比較   | 国県支出金 | 地方債 | その他 | 一般財源
            2款 総務費   |
            1 一般管理費 | 2,074        | 2,122        | △48    | 318        |        | 238    | 1,518
            2 文書費     | 618          | 630          | △12    | 1          |        | 4      | 613
            3 財産管理費 | 6,817        | 5,650        | 1,167  |            | 566    | 123    | 6,128
            計           | 9,509        | 8,402        | 1,107  | 319        | 566    | 365    | 8,259
            3款 民生費   |
            1 福祉総務費 | 88           | 52           | 36     | 4          |        |        | 84
            2 手当費     | 6,291        | 6,311        | △20    | 2,903      |        | 328    | 3,060
            計           | 6,379        | 6,363        | 16     | 2,907      |        | 328    | 3,144
            """);

        Assert.Equal(["国県支出金", "bonds", "other", "general"], list.List.FundingSources.Select(source => source.Key));
        Assert.Equal(["previous", "difference"], list.List.AmountColumns.Select(column => column.Key));
        Assert.Equal([(2, "総務費"), (3, "民生費")], list.List.Policies.Select(policy => (policy.Number!.Value, policy.Name)));
        Assert.Equal("618 1 - 4 613 630 -12", list.Row(4));
        Assert.Equal("9,509 319 566 365 8,259 8,402 1,107", list.Row(6));
        Assert.All(list.Checks, check => Assert.True(check.IsHeld));
        Assert.Equal(7, list.Checks.Count(check => check.Rule == SumRule.Difference));
        Assert.Equal(Verdict.Balanced, list.Verdict);
    }

    [Fact]
    public void Totals_may_stand_above_what_they_add_up()
    {
        var list = ListText.Recover("""
            Ministry/Demand             | Revenue | Capital | Total
            MINISTRY OF AGRICULTURE     | 281.30  | 0.67    | 281.97
            1. Department of Crops      | 222.60  | 0.48    | 223.08
            2. Department of Research   | 37.15   | ...     | 37.15
            3. Department of Fisheries  | 21.55   | 0.19    | 21.74
            MINISTRY OF COAL            | 5.50    | ...     | 5.50
            4. Ministry of Coal         | 5.50    | ...     | 5.50
            MINISTRY OF COMMERCE        | 35.15   | 4.10    | 39.25
            5. Department of Commerce   | 19.21   | 3.04    | 22.25
            6. Department of Industry   | 15.94   | 1.06    | 17.00
            """);

        Assert.Equal(2, list.List.Decimals);
        Assert.Equal(["MINISTRY OF AGRICULTURE", "MINISTRY OF COAL", "MINISTRY OF COMMERCE"], list.List.Policies.Select(policy => policy.Name));
        Assert.Equal([[3, 4, 5], [7], [9, 10]], list.List.Policies.Select(policy => policy.Subtotals.Single().Lines.ToArray()));
        Assert.Equal(["revenue", "capital"], list.List.FundingSources.Select(source => source.Key));
        Assert.All(list.Checks, check => Assert.True(check.IsHeld));
    }

    [Fact]
    public void Subtotals_may_stand_at_two_levels()
    {
        var list = ListText.Recover("""
            Item          | 2024  | 2025
            Salaries      | 100   | 110
            Pensions      | 40    | 45
            Staff total   | 140   | 155
            Paper         | 7     | 8
            Travel        | 13    | 9
            Office total  | 20    | 17
            Running total | 160   | 172
            Roads         | 300   | 410
            Bridges       | 60    | 70
            Works total   | 360   | 480
            Total         | 520   | 652
            """);

        Assert.Equal([12], list.List.GrandTotal is { } grand ? new[] { grand.Line } : []);
        Assert.Equal([8, 11], list.List.GrandTotal!.Lines);
        Assert.Equal(
            [(4, 2), (7, 2), (8, 1), (11, 1)],
            list.List.Policies.SelectMany(policy => policy.Subtotals).OrderBy(each => each.Line).Select(each => (each.Line, each.Level)));
        Assert.All(list.Checks, check => Assert.True(check.IsHeld));
    }

    [Fact]
    public void An_amount_at_which_two_sums_fail_alike_is_mended()
    {
        var list = ListText.Recover("""
            Route  | Home | Abroad | All
            North  | 120  | 30     | 150
            East   | 88   | 12     | 100
            South  | 215  | 45     | 260
            West   | 61   | 19     | 80
            Total  | 484  | 166    | 590
            Change | 1    | 2      | 3
            """);

        Assert.Equal(["6 funding.abroad: 166 → 106"], list.Found(FindingKind.RepairedAmount));
    }

    [Fact]
    public void A_sum_that_fails_alone_is_reported_and_the_print_stays()
    {
        var list = ListText.Recover("""
            Item   | 2024  | 2025
            Roads  | 310   | 410
            Parks  | 64    | 75
            Ports  | 51    | 58
            Total  | 425   | 543
            Other  | 999   | 999
            Net    | 7     | 8
            Rest   | 17    | 28
            Total  | 1,023 | 1,045
            """);

        Assert.Equal("425", list.List.TotalsRows.Single(totals => totals.Line == 5).Amounts.Columns.Select(amount => amount.ToString()).First(text => text.Length > 0));
        Assert.Empty(list.Found(FindingKind.RepairedAmount));
        Assert.NotEmpty(list.Found(FindingKind.BrokenSum));
        Assert.Equal(Verdict.Unbalanced, list.Verdict);
    }

    [Fact]
    public void Blanks_that_an_extractor_filled_from_above_are_blank_again()
    {
        var list = ListText.Recover("""
            目       | 本年度予算額 | 前年度予算額 | 国県支出金 | 地方債 | その他 | 一般財源
            一般管理 | 2,074        | 2,122        | 318        |        | 238    | 1,518
            文書     | 613          | 630          | 318        |        | 238    | 613
            財産管理 | 6,694        | 5,650        | 318        | 566    | 238    | 6,128
            企画     | 900          | 880          | 318        | 566    | 100    | 800
            広報     | 77           | 75           | 7          | 566    | 100    | 70
            契約     | 640          | 600          | 600        | 566    | 100    | 40
            市民     | 1,500        | 1,400        | 300        | 200    | 400    | 600
            国際     | 800          | 790          | 100        | 50     | 250    | 400
            """);

        Assert.Equal("613 - - - 613 630", list.Row(3));
        Assert.Equal("6,694 - 566 - 6,128 5,650", list.Row(4));
        Assert.Equal("640 600 - - 40 600", list.Row(7));
        Assert.All(list.Checks, check => Assert.True(check.IsHeld));
    }

    [Fact]
    public void A_group_printed_once_in_a_column_of_its_own_holds_until_the_next()
    {
        var list = ListText.Recover("""
            重点課題     | 項目           | 16年度 | 17年度 | 増減額
            1.若者の自立 | 就労支援       | 37,091 | 45,717 | 8,626
                         | 奨学金         | 11,565 | 11,089 | △476
                         | 小計           | 48,656 | 56,806 | 8,150
            2.働き方     | 取組の推進     | 185    | 192    | 7
                         | 職場環境の整備 | 2,418  | 2,228  | △190
                         | 小計           | 2,603  | 2,420  | △183
            """);

        Assert.Equal([(1, "若者の自立"), (2, "働き方")], list.List.Policies.Select(policy => (policy.Number!.Value, policy.Name)));
        Assert.Equal([2, 2], list.List.Policies.Select(policy => policy.Listings.Count()));
        Assert.Equal([4, 7], list.List.TotalsRows.Select(totals => totals.Line));
        Assert.All(list.Checks, check => Assert.True(check.IsHeld));
    }

    [Fact]
    public void A_group_may_print_what_it_comes_to_and_a_label_may_go_on_below_its_amounts()
    {
        var list = ListText.Recover("""
            目               | 本年度予算額 | 国県支出金 | その他 | 一般財源
            ２款 総務費      | 9,509千円
            １項 総務管理費  | 9,509千円
            1 一般管理費     | 2,074        | 318        | 238    | 1,518
            2 シティプロ     | 618          | 1          | 4      | 613
            モーション費     |
            3 財産管理費     | 6,817        |            | 123    | 6,694
            計               | 9,509        | 319        | 365    | 8,825
            """);

        var policy = Assert.Single(list.List.Policies);
        Assert.Equal((2, "総務費", "総務管理費"), (policy.Number!.Value, policy.Name, Assert.Single(policy.Measures).Name));
        Assert.Equal("2シティプロモーション費", list.Listing(5).Name);
        Assert.All(list.Checks, check => Assert.True(check.IsHeld));
    }

    [Theory]
    [InlineData("２１推進費", "2健康日本２１推進費")]
    [InlineData("10か年計画費", "2健康日本10か年計画費")]
    public void A_label_may_go_on_with_a_number(string rest, string name)
    {
        var list = ListText.Recover($"""
            目               | 本年度予算額 | 国県支出金 | その他 | 一般財源
            1 一般管理費     | 2,074        | 318        | 238    | 1,518
            2 健康日本       | 618          | 1          | 4      | 613
            {rest}           |
            3 財産管理費     | 6,817        |            | 123    | 6,694
            計               | 9,509        | 319        | 365    | 8,825
            """);

        Assert.Equal(name, list.Listing(3).Name);
        Assert.Null(Assert.Single(list.List.Policies).Name);
    }

    [Theory]
    [InlineData("3 次の款", "1 保険費")]
    [InlineData("5款 衛生費", "1 保険費")]
    [InlineData("5 衛生費", "1 保険費")]
    public void A_numbered_text_that_begins_a_group_is_not_joined(string group, string next)
    {
        var list = ListText.Recover($"""
            目               | 本年度予算額 | 国県支出金 | その他 | 一般財源
            1 一般管理費     | 2,074        | 318        | 238    | 1,518
            2 健康日本       | 618          | 1          | 4      | 613
            {group}          |
            {next}           | 6,817        |            | 123    | 6,694
            """);

        Assert.Equal("2健康日本", list.Listing(3).Name);
        Assert.Contains(list.List.Policies, policy => policy.Line == 4);
    }

    [Fact]
    public void Rounded_sums_are_found_and_reported_not_mended()
    {
        var list = ListText.Recover("""
            年度       | 就業    | 健康   | 学習 | 計
            平成30年度 | 121,372 | 88,954 | 175  | 210,500
            令和元年度 | 125,187 | 91,626 | 173  | 216,986
            令和2年度  | 129,916 | 94,454 | 176  | 224,546
            令和3年度  | 131,746 | 94,722 | 180  | 226,647
            """);

        Assert.Equal([2, 5], list.Findings.Where(finding => finding.Kind == FindingKind.BrokenSum).Select(finding => finding.Line!.Value));
        Assert.Empty(list.Found(FindingKind.RepairedAmount));
        Assert.Equal("210,500 121,372 88,954 175", list.Row(2));
    }

    [Fact]
    public void Rows_whose_numbers_ran_together_with_their_label_are_parted()
    {
        var list = ListText.Recover("""
            Budget of the ministries
            MINISTRY OF AGRICULTURE281.300.67281.97
            1.Department of Crops222.600.48223.081-10
            2.Department of Research37.15...37.1511-13
            3.Department of Fisheries21.550.1921.7414-19
            MINISTRY OF COAL5.50...5.50
            4.Ministry of Coal5.50...5.5040-41
            """);

        Assert.Equal(["MINISTRY OF AGRICULTURE", "MINISTRY OF COAL"], list.List.Policies.Select(policy => policy.Name));
        Assert.Equal([22_308, 3_715, 2_174, 550], list.List.Listings.Select(listing => listing.Amounts.Budget.Counted));
        Assert.Equal(3, list.Printed.PlaceOf(list.List.Listings.First().Line)!.Row);
        Assert.Equal("glued-rows", list.One(FindingKind.HiddenPart).Detail("note"));
        Assert.All(list.Checks, check => Assert.True(check.IsHeld));
    }

    [Fact]
    public void Several_rows_within_one_cell_are_each_a_row_of_its_own()
    {
        var list = ListText.Recover("""
            Budget of the ministries
            MINISTRY OF AGRICULTURE 281.30 0.67 281.97 1.Department of Crops 222.60 0.48 223.08 2.Department of Research 37.15 ... 37.15 3.Department of Fisheries 21.55 0.19 21.74
            MINISTRY OF COAL 5.50 ... 5.50 4.Ministry of Coal 5.50 ... 5.50
            MINISTRY OF TRADE 7.50 1.00 8.50 5.Ministry of Trade 7.50 1.00 8.50
            """);

        Assert.Equal([22_308, 3_715, 2_174], list.List.Listings.Take(3).Select(listing => listing.Amounts.Budget.Counted));
        Assert.Equal(list.Printed.Rows.Select(row => row.Line).Distinct().Count(), list.Printed.Rows.Length);
    }

    [Fact]
    public void A_number_to_which_a_page_range_ran_is_still_an_amount()
    {
        var list = ListText.Recover("""
            Department | Revenue | Capital | Total Page No.
            ALL        | 281.30  | 0.67    | 281.97
            Crops      | 222.60  | 0.48    | 223.08 1-10
            Research   | 37.15   | ...     | 37.15 11-13
            Fisheries  | 21.55   | 0.19    | 21.74 14-19
            """);

        Assert.Equal([22_308, 3_715, 2_174], list.List.Listings.Select(listing => listing.Amounts.Budget.Counted));
        Assert.Equal([2], list.List.TotalsRows.Select(totals => totals.Line));
    }

    [Fact]
    public void Rows_and_columns_of_ratios_add_up_to_nothing()
    {
        var list = ListText.Recover("""
            Route     | Home   | y.o.y(%) | Abroad | y.o.y(%) | All
            North     | 1,200  | 101.2    | 300    | 98.0     | 1,500
            East      | 880    | 99.1     | 120    | 100.3    | 1,000
            Total     | 2,080  | 100.2    | 420    | 99.0     | 2,500
            Share (%) | 83.2   |          | 16.8   |          | 100.0
            """);

        Assert.Equal(["home", "abroad"], list.List.FundingSources.Select(source => source.Key));
        Assert.Equal([4], list.List.TotalsRows.Select(totals => totals.Line));
        Assert.Equal(0, list.List.Decimals);
        Assert.All(list.Checks, check => Assert.True(check.IsHeld));
    }
}
