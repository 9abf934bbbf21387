using Shisaku.Budget;

namespace Shisaku.Tests.Recovery;

/// <summary>A sum that is broken alone is reported and the print stays: publishers misprint too.</summary>
public sealed class BrokenSumTests
{
    [Fact]
    public void A_subtotal_that_is_broken_alone_stays_as_printed()
    {
        var list = ListText.Recover("""
            事業名       | 予算額(千円) | 担当課
            ①人材の育成
            若者定着事業 |  4,789       | 労政課
            就職支援事業 |    590       | 労政課
            小計         |  5,479       |
            """);

        Assert.Equal(["3: 4,789", "4: 590", "5: 5,479"], list.Rows());
        Assert.Equal(["5 budget: 5,479"], list.Found(FindingKind.BrokenSum));
        Assert.Equal(("5,379", "-100"), (list.One(FindingKind.BrokenSum).Detail("sum"), list.One(FindingKind.BrokenSum).Detail("difference")));
        Assert.Equal(Verdict.Unbalanced, list.Verdict);
    }

    [Fact]
    public void A_subtotal_whose_row_sum_holds_is_the_publishers_error()
    {
        var list = ListText.Recover("""
            事業名       | 事業費(千円) | 国庫   | その他 | 一般財源 | 担当課
            ①人材の育成
            若者定着事業 |  4,789       |  2,385 |        | 2,404    | 労政課
            就職支援事業 |    590       |        |    90  |   500    | 労政課
            小計         |  5,379       |  2,485 |    90  | 2,804    |
            """);

        Assert.Equal("5,379 2,485 90 2,804", list.Row(5));
        Assert.Equal(["5 funding.national: 2,485", "5 funding.general: 2,804"], list.Found(FindingKind.BrokenSum));
        Assert.Equal(Verdict.Unbalanced, list.Verdict);
    }

    [Fact]
    public void A_row_that_is_broken_alone_stays_as_printed()
    {
        var list = ListText.Recover("""
            事業名       | 事業費(千円) | 国庫   | その他 | 一般財源 | 担当課
            ①人材の育成
            若者定着事業 |  4,789       |  2,385 |        | 2,304    | 労政課
            就職支援事業 |    590       |        |    90  |   600    | 労政課
            小計         |  5,379       |  2,385 |    90  | 2,904    |
            """);

        Assert.Equal(["3: 4,789 2,385 - 2,304", "4: 590 - 90 600", "5: 5,379 2,385 90 2,904"], list.Rows());
        Assert.Equal(["3 row: 4,789", "4 row: 590"], list.Found(FindingKind.BrokenSum));
        Assert.Equal(Verdict.Unbalanced, list.Verdict);
    }

    [Fact]
    public void A_row_without_any_total_is_never_mended()
    {
        var list = ListText.Recover("""
            事業名       | 事業費(千円) | 国庫   | その他 | 一般財源 | 担当課
            若者定着事業 |  4,789       |  2,385 |        | 2,304    | 労政課
            就職支援事業 |    590       |        |    90  |   500    | 労政課
            """);

        Assert.Equal(["2: 4,789 2,385 - 2,304", "3: 590 - 90 500"], list.Rows());
        Assert.Equal(["2 row: 4,789"], list.Found(FindingKind.BrokenSum));
        Assert.Equal(Verdict.Unbalanced, list.Verdict);
    }

    [Fact]
    public void A_grand_total_that_is_broken_alone_stays_as_printed()
    {
        var list = ListText.Recover("""
            事業名       | 予算額(千円) | 担当課
            ①人材の育成
            若者定着事業 |  4,789       | 労政課
            就職支援事業 |    590       | 労政課
            小計         |  5,379       |
            ②経営の強化
            経営支援事業 | 13,886       | 商工課
            小計         | 13,886       |
            合計         | 19,365       |
            """);

        Assert.Equal("19,365", list.Row(9));
        Assert.Equal(["9 budget: 19,365"], list.Found(FindingKind.BrokenSum));
        Assert.Equal(Verdict.Unbalanced, list.Verdict);
    }

    [Fact]
    public void Two_sums_that_fail_by_the_same_difference_but_do_not_cross_change_nothing()
    {
        // The budget of row 3 and of the subtotal are both 100 too high: mending would change two cells.
        var list = ListText.Recover("""
            事業名       | 事業費(千円) | 国庫   | その他 | 一般財源 | 担当課
            ①人材の育成
            若者定着事業 |  4,889       |  2,385 |        | 2,404    | 労政課
            就職支援事業 |    590       |        |    90  |   500    | 労政課
            小計         |  5,479       |  2,385 |    90  | 2,904    |
            """);

        Assert.Equal(["3: 4,889 2,385 - 2,404", "4: 590 - 90 500", "5: 5,479 2,385 90 2,904"], list.Rows());
        Assert.Equal(["3 row: 4,889", "5 row: 5,479"], list.Found(FindingKind.BrokenSum));
        Assert.Empty(list.Found(FindingKind.RepairedAmount));
    }

    [Fact]
    public void A_broken_sum_proves_nothing_and_the_others_still_do()
    {
        var list = ListText.Recover("""
            事業名       | 事業費(千円) | 国庫   | その他 | 一般財源 | 担当課
            ①人材の育成
            若者定着事業 |  4,789       |  2,385 |        | 2,404    | 労政課
            就職支援事業 |    590       |        |    90  |   500    | 労政課
            小計         |  5,379       |  2,485 |    90  | 2,804    |
            ②経営の強化
            経営支援事業 | 13,886       |  8,268 |        | 5,618    | 商工課
            商品展開事業 |  3,145       |        |   145  | 3,000    | 商工課
            小計         | 17,031       |  8,268 |   145  | 8,618    |
            """);

        Assert.DoesNotContain(list.Cells, cell => cell.Line <= 5 && cell.Certainty == Certainty.Proven);
        Assert.All(
            list.Cells.Where(cell => cell.Line > 6 && Field.IsAmount(cell.Field)),
            cell => Assert.Equal(Certainty.Proven, cell.Certainty));
    }
}
