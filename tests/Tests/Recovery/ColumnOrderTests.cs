using Shisaku.Budget;

namespace Shisaku.Tests.Recovery;

public sealed class ColumnOrderTests
{
    // Divisions first, the term before the amounts, the marks behind them.
    internal const string MarksLast = """
        担当課 | 基本方針     | 事業名       | 事業期間 | 事業費(千円) | 国庫  | その他 | 一般財源 | 委託 | 新規 | 重点
        ①人材の育成
        労政課 | ・就業の支援 | 若者定着事業 | R4-R6    |  4,789       | 2,385 |        | 2,404    |      |      | ○
        労政課 |              | 就職支援事業 | R5       |    590       |       |  90    |   500    | △    | ○    |
        産業課 | ・技能の向上 | 技能向上事業 | R3-      |  2,139       | 1,335 |        |   804    |      |      |
        産業課 |              | 講習会事業   | R5       |    300       |       |        |   300    |      |      | ○
        商工課 |              | 相談事業     | R5-      |    200       |       |        |   200    | ○    |      |
               |              | 小計         |          |  8,018       | 3,720 |  90    | 4,208    |      |      |
        """;

    internal const string BudgetLast = """
        事業名       | 財源内訳 |        |          | 事業費(千円) | 担当課
                     | 国庫     | その他 | 一般財源 |              |
        ①人材の育成
        若者定着事業 | 2,385    |        | 2,404    |  4,789       | 労政課
        就職支援事業 |          |  90    |   500    |    590       | 労政課
        技能向上事業 | 1,335    |        |   804    |  2,139       | 産業課
        小計         | 3,720    |  90    | 3,708    |  7,518       |
        """;

    internal const string Numbered = """
        No. | 事業名       | 事業概要       | 開始 | 終了 | 事業費(千円) | 国庫  | 一般財源 | 補助率 | 担当課 | 備考
        1   | 若者定着事業 | 窓口を設ける   | R4   | R6   |  4,789       | 2,385 | 2,404    | 50     | 労政課 |
        2   | 就職支援事業 | 経費を補助する | R5   | R5   |    590       |       |   590    | 100    | 労政課 | 基金
        3   | 技能向上事業 | 講習を開く     | R3   |      |  2,139       | 1,335 |   804    | 33     | 産業課 |
            | 合計         |                |      |      |  7,518       | 3,720 | 3,798    |        |        |
        """;

    [Fact]
    public void Columns_may_stand_in_any_order()
    {
        var list = ListText.Recover(MarksLast);

        Assert.Equal(Verdict.Proven, list.Verdict);
        Assert.Equal("590 - 90 500", list.Row(4));
        Assert.Equal(("就職支援事業", Commission.Part, 2023), (list.Listing(4).Name, list.Listing(4).Commission, list.Listing(4).Term!.From));
        Assert.Equal(new Flags(true, false, null), list.Listing(4).Flags);
        Assert.Equal("労政課", Assert.Single(list.Listing(4).Divisions).Name);
        Assert.Equal(["就業の支援", "技能の向上"], list.List.Policies[0].Measures.Select(measure => measure.Name));
        Assert.Equal(new Flags(false, true, null), list.Listing(3).Flags);
        Assert.Empty(list.Asked());
    }

    [Fact]
    public void A_row_slides_with_the_marks_behind_its_amounts()
    {
        var list = ListText.Recover(MarksLast.Replace(
            "R5       |    590       |       |  90    |   500    | △    | ○    |", "R5       |   |    590       |       |  90    |   500    | △    | ○    |", StringComparison.Ordinal));

        Assert.Equal("590 - 90 500", list.Row(4));
        Assert.Equal((Commission.Part, new Flags(true, false, null)), (list.Listing(4).Commission, list.Listing(4).Flags));
        Assert.Equal(["4 moved-row"], list.Asked());
    }

    [Fact]
    public void The_budget_may_stand_behind_its_sources()
    {
        var list = ListText.Recover(BudgetLast);

        Assert.Equal(Verdict.Proven, list.Verdict);
        Assert.Equal(["4: 4,789 2,385 - 2,404", "5: 590 - 90 500", "6: 2,139 1,335 - 804", "7: 7,518 3,720 90 3,708"], list.Rows());
        Assert.Empty(list.Asked());
    }

    [Theory]
    [InlineData("| 1,335    |        |   804    |  2,139       |", "|   | 1,335    |   804    |  2,139       |", "6 moved-row")]
    [InlineData("| 1,335    |        |   804    |  2,139       |", "| 1,385    |        |   804    |  2,139       |", "6 repaired-amount")]
    [InlineData("| 1,335    |        |   804    |  2,139       |", "| 1,335    |        |   804    |              |", "6 filled-amount")]
    [InlineData("| 1,335    |        |   804    |  2,139       |", "|          |        |   804    |  2,139       |", "6 filled-amount")]
    public void Damage_is_undone_where_the_budget_stands_behind_its_sources(string printed, string damaged, string asked)
    {
        var list = ListText.Recover(BudgetLast.Replace(printed, damaged, StringComparison.Ordinal));

        Assert.Equal("2,139 1,335 - 804", list.Row(6));
        Assert.Equal([asked], list.Asked());
    }

    [Theory]
    [InlineData("開始年度", "終了年度")]
    [InlineData("始期", "終期")]
    public void A_term_may_have_a_column_for_each_end(string start, string end)
    {
        var list = ListText.Recover($"""
            事業名       | {start} | {end} | 事業費(千円) | 国庫  | 一般財源 | 担当課
            若者定着事業 | R4      | R6    |  4,789       | 2,385 | 2,404    | 労政課
            就職支援事業 | H30     |       |    590       |       |   590    | 労政課
            合計         |         |       |  5,379       | 2,385 | 2,994    |
            """);

        Assert.Equal((2022, 2024), (list.Listing(2).Term!.From, list.Listing(2).Term!.To));
        Assert.Equal((2018, null), (list.Listing(3).Term!.From, list.Listing(3).Term!.To));
        Assert.Equal("R4-R6", list.Listing(2).Term!.Printed);
    }

    [Fact]
    public void A_term_may_be_divided_under_its_heading()
    {
        var list = ListText.Recover("""
            事業名       | 事業期間 |      | 事業費(千円) | 財源内訳 |          | 担当課
                         | 開始     | 終了 |              | 国庫     | 一般財源 |
            若者定着事業 | R4       | R6   |  4,789       | 2,385    | 2,404    | 労政課
            就職支援事業 | R5       | R5   |    590       |          |   590    | 労政課
            合計         |          |      |  5,379       | 2,385    | 2,994    |
            """);

        Assert.Equal((2022, 2024), (list.Listing(3).Term!.From, list.Listing(3).Term!.To));
        Assert.Equal(Verdict.Proven, list.Verdict);
    }

    [Fact]
    public void Running_numbers_ratios_and_words_about_a_programme_are_no_amounts()
    {
        var list = ListText.Recover(Numbered);

        Assert.Equal(Verdict.Proven, list.Verdict);
        Assert.Equal("590 - 590", list.Row(3));
        Assert.Equal("就職支援事業", list.Listing(3).Name);
        Assert.Equal("労政課", Assert.Single(list.Listing(3).Divisions).Name);
        Assert.Equal([1, 3, 9, 11], list.Cells.Where(cell => cell.Line == 3 && cell.Field == Field.Row).Select(cell => cell.Column!.Value));
        Assert.Empty(list.Asked());
    }
}
