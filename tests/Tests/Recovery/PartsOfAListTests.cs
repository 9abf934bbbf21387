using Shisaku.Budget;

namespace Shisaku.Tests.Recovery;

/// <summary>Not every list has all parts: subtotals, a grand total, sources, policies, measures may be missing.</summary>
public sealed class PartsOfAListTests
{
    [Fact]
    public void A_list_without_subtotals_rests_on_its_grand_total()
    {
        var list = ListText.Recover("""
            事業名       | 事業費(千円) | 国庫   | その他 | 一般財源 | 担当課
            ①人材の育成
            若者定着事業 |  4,789       |  2,385 |        | 2,404    | 労政課
            就職支援事業 |    590       |    590 |        | 労政課
            ②経営の強化
            経営支援事業 | 13,886       |  8,200 |    68  | 5,618    | 商工課
            若者定着事業(再掲) | 4,789  |  2,385 |        | 2,404    | 労政課
            合計         | 19,265       | 10,585 |    68  | 8,612    |
            """);

        Assert.Equal("590 - - 590", list.Row(4));
        Assert.Equal([3, 4, 6], list.List.GrandTotal!.Lines);
        Assert.All(list.List.Policies, policy => Assert.Empty(policy.Subtotals));
        Assert.Equal(Verdict.Proven, list.Verdict);
    }

    [Fact]
    public void A_list_without_grand_total_rests_on_its_subtotals()
    {
        var list = ListText.Recover("""
            事業名       | 事業費(千円) | 国庫   | その他 | 一般財源 | 担当課
            ①人材の育成
            若者定着事業 |  4,789       |  2,385 |        | 2,404    | 労政課
            就職支援事業 |    590       |        |    90  |   500    | 労政課
            小計         |  5,379       |  2,385 |    90  | 2,904    |
            """);

        Assert.Null(list.List.GrandTotal);
        Assert.Equal(Verdict.Proven, list.Verdict);
    }

    [Fact]
    public void A_list_without_sources_has_budgets_only()
    {
        var list = ListText.Recover("""
            令和5年度 施策一覧
            事業名       | 予算額(千円) | 事業期間 | 担当課
            ①人材の育成
            若者定着事業 |  4,789       | R4-R6    | 労政課
            就職支援事業 |    590       | R5       | 労政課
            小計         |  5,379       |
            合計         |  5,379       |
            """);

        Assert.Empty(list.List.FundingSources);
        Assert.Equal([Field.New, Field.Priority, Field.KeyResult, "funding", Field.Commission], list.List.AbsentColumns);
        Assert.Equal(["4: 4,789", "5: 590", "6: 5,379", "7: 5,379"], list.Rows());
        Assert.DoesNotContain(list.Checks, check => check.Rule == SumRule.RowSum);
        Assert.Equal(Verdict.Proven, list.Verdict);
        Assert.Equal(new Flags(null, null, null), list.Listing(4).Flags);
    }

    [Fact]
    public void What_follows_a_subtotal_belongs_to_the_next_section_also_without_a_heading()
    {
        var list = ListText.Recover("""
            事業名       | 事業費(千円) | 国庫   | その他 | 一般財源 | 担当課
            若者定着事業 |  4,789       |  2,385 |        | 2,404    | 労政課
            就職支援事業 |    590       |        |    90  |   500    | 労政課
            小計         |  5,379       |  2,385 |    90  | 2,904    |
            経営支援事業 | 13,886       |  8,200 |    68  | 5,618    | 商工課
            創業支援事業 |  1,000       |        |        | 1,000    | 商工課
            小計         | 14,886       |  8,200 |    68  | 6,618    |
            合計         | 20,265       | 10,585 |   158  | 9,522    |
            """);

        Assert.Equal([[2, 3], [5, 6]], list.List.Policies.Select(policy => policy.Subtotals.Single().Lines.ToArray()));
        Assert.Equal(Verdict.Proven, list.Verdict);
    }

    [Fact]
    public void A_list_without_policies_has_one_without_number_and_name()
    {
        var list = ListText.Recover("""
            施策   | 事業名       | 事業費(千円) | 国庫   | その他 | 一般財源 | 担当課
            ・定着 | 若者定着事業 |  4,789       |  2,385 |        | 2,404    | 労政課
            ・支援 | 就職支援事業 |    590       |        |    90  |   500    | 労政課
                   | 合計         |  5,379       |  2,385 |    90  | 2,904    |
            """);

        var policy = Assert.Single(list.List.Policies);
        Assert.Equal((null, null, null, null), (policy.Number, policy.PrintedNumber, policy.Name, policy.Line));
        Assert.Equal(["定着", "支援"], policy.Measures.Select(measure => measure.Name));
        Assert.Equal(Verdict.Proven, list.Verdict);
    }

    [Fact]
    public void A_list_without_measures_has_one_without_name()
    {
        var list = ListText.Recover("""
            事業名       | 事業費(千円) | 国庫   | その他 | 一般財源 | 担当課
            1 人材の育成
            若者定着事業 |  4,789       |  2,385 |        | 2,404    | 労政課
            就職支援事業 |    590       |        |    90  |   500    | 労政課
            小計         |  5,379       |  2,385 |    90  | 2,904    |
            """);

        var policy = Assert.Single(list.List.Policies);
        Assert.Equal((1, "1", "人材の育成", 2), (policy.Number, policy.PrintedNumber, policy.Name, policy.Line));
        var measure = Assert.Single(policy.Measures);
        Assert.Equal((null, null, false), (measure.Name, measure.Line, measure.IncludesRelistings));
    }

    [Fact]
    public void A_measure_may_stand_in_a_row_of_its_own()
    {
        var list = ListText.Recover("""
            事業名       | 事業費(千円) | 国庫   | その他 | 一般財源 | 担当課
            ①人材の育成
            ・若者の定着(再掲含む。)
            若者定着事業 |  4,789       |  2,385 |        | 2,404    | 労政課
            ・就職の支援
            就職支援事業 |    590       |        |    90  |   500    | 労政課
            小計         |  5,379       |  2,385 |    90  | 2,904    |
            """);

        Assert.Equal(
            [("若者の定着", true, 3), ("就職の支援", false, 5)],
            list.List.Policies[0].Measures.Select(measure => (measure.Name!, measure.IncludesRelistings, measure.Line!.Value)));
    }

    [Fact]
    public void One_row_without_a_total_is_unchecked()
    {
        var list = ListText.Recover("""
            事業名       | 事業費(千円) | 国庫   | その他 | 一般財源 | 担当課
            若者定着事業 |  4,789       |  2,385 |        | 2,404    | 労政課
            """);

        Assert.Equal("4,789 2,385 - 2,404", list.Row(2));
        Assert.Equal("AsPrinted Unchecked", list.Cell(2, "funding.general"));
        Assert.Equal(["2 budget"], list.Found(FindingKind.UncheckedAmounts));
        Assert.Equal(Verdict.Unchecked, list.Verdict);
    }

    [Fact]
    public void Five_sources_are_five_columns()
    {
        var list = ListText.Recover("""
            事業名       | 予算額(千円) | 国庫支出金 | 県支出金 | 地方債 | その他 | 一般財源 | 所管課
            1 商工業の振興
            商店街事業   |  9,000       | 3,000      | 1,500    |        |    500 | 4,000    | 商工課
            企業立地事業 | 50,000       |            | 10,000   | 30,000 |        | 10,000   | 立地課
            融資事業     | 80,000       |            |          |        | 80,000 |          | 商工課
            空き店舗事業 |  2,000       | 1,000      | 400      | 600    | 商工課
            計           | 141,000      | 4,000      | 11,900   | 30,000 | 80,500 | 14,600   |
            """);

        Assert.Equal(
            ["national", "prefectural", "bonds", "other", "general"], list.List.FundingSources.Select(source => source.Key));
        Assert.Equal(
            ["国庫支出金", "県支出金", "地方債", "その他", "一般財源"], list.List.FundingSources.Select(source => source.Printed));
        Assert.Equal("2,000 1,000 400 - - 600", list.Row(6));
        Assert.Equal(Verdict.Proven, list.Verdict);
    }
}
