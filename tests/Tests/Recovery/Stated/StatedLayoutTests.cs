using Shisaku.Budget;
using Shisaku.Recovery;

namespace Shisaku.Tests.Recovery.Stated;

/// <summary>Where discovery can't know, a person says what the columns are.</summary>
public sealed class StatedLayoutTests
{
    private const string WithoutHeading = """
        令和5年度事業一覧
        ① 人材の確保
        1 | 人材 | 移住支援事業   | 70  | 46 | 24 | R1-R9 | ○ | 定着課
        2 | 働く | 定着促進事業   | 14  |    | 14 | R3-R5 |   | 定着課
          |      | 小計           | 84  | 46 | 38
        ② 商店街の活性化
        3 | 街   | 商店街支援事業 | 30  | 10 | 20 | R5    |   | 支援課
        4 | 道   | 街づくり事業   | 5   |    | 5  | R5    | ○ | 支援課
          |      | 小計           | 35  | 10 | 25
          |      | 合計           | 119 | 56 | 63
        """;

    private static readonly LayoutColumn[] Columns =
    [
        Column(1, LayoutRole.Ignore), Column(2, LayoutRole.Measure), Column(3, LayoutRole.Name), Column(4, LayoutRole.Budget),
        Column(5, LayoutRole.Source, "national"), Column(6, LayoutRole.Source, "general"),
        Column(7, LayoutRole.Term), Column(8, LayoutRole.Commission), Column(9, LayoutRole.Divisions),
    ];

    [Fact]
    public void A_list_without_any_heading_is_read_by_the_columns_that_a_person_states()
    {
        Assert.Contains("no heading", ListText.Refusal(WithoutHeading), StringComparison.Ordinal);

        var list = Recover(WithoutHeading, Programmes(Columns) with { Unit = new MonetaryUnit("千円", 1_000) });

        Assert.Equal(("令和5年度事業一覧", 2023, 1_000L), (list.List.Title, list.List.FiscalYear!.Value, list.List.Unit.Yen));
        Assert.Equal([1, 2], list.List.Policies.Select(policy => policy.Number!.Value));
        Assert.Equal("70 46 24", list.Row(3));
        Assert.Equal("119 56 63", list.Row(10));
        Assert.Equal(("移住支援事業", "定着課", Commission.Whole), (list.Listing(3).Name, list.Listing(3).Divisions[0].Name, list.Listing(3).Commission));
        Assert.Equal((Verdict.Proven, true), (list.Verdict, list.Findings.IsEmpty));
    }

    [Fact]
    public void A_row_that_slid_is_still_put_back_under_stated_columns()
    {
        var slid = WithoutHeading.Replace("3 | 街   | 商店街支援事業 | 30 ", "3 | 街   | 商店街支援事業 |   | 30 ", StringComparison.Ordinal);

        var list = Recover(slid, Programmes(Columns));

        Assert.Equal("30 10 20", list.Row(7));
        Assert.Equal("Moved Proven", list.Cell(7, Field.Budget));
        Assert.Equal(["7 moved-row"], list.Asked());
    }

    [Fact]
    public void Words_that_no_heading_is_known_by_become_headings_where_a_person_says_so()
    {
        var list = Recover(
            """
            事業  | 額  | 国 | 県 | 備考
            A事業 | 100 | 60 | 40 | 12
            B事業 | 50  | 30 | 20 | 7
            小計  | 150 | 90 | 60 |
            """,
            Programmes(
                Column("事業", LayoutRole.Name), Column("額", LayoutRole.Budget), Column("国", LayoutRole.Source, "national"),
                Column("県", LayoutRole.Source), Column("備考", LayoutRole.Remark)));

        Assert.Equal(["national 国", "県 県"], list.List.FundingSources.Select(source => $"{source.Key} {source.Printed}"));
        Assert.Equal("150 90 60", list.Row(4));
        Assert.Equal(Verdict.Proven, list.Verdict);
        Assert.Empty(list.Findings);
    }

    [Fact]
    public void A_table_without_any_heading_is_read_with_the_differences_that_its_columns_show()
    {
        var list = Recover(
            """
            総務費 | 一般管理費 | 100 | 90  | 10
                   | 文書費     | 20  | 25  | △5
                   | 計         | 120 | 115 | 5
            民生費 | 福祉費     | 50  | 40  | 10
                   | 手当費     | 30  | 30  | 0
                   | 計         | 80  | 70  | 10
            """,
            new ListLayout(
            [
                Column(1, LayoutRole.Group), Column(2, LayoutRole.Name), Column(3, LayoutRole.Budget),
                Column(4, LayoutRole.Previous), Column(5, LayoutRole.Difference),
            ]));

        Assert.Equal(["総務費", "民生費"], list.List.Policies.Select(policy => policy.Name));
        Assert.Equal(["previous", "difference"], list.List.AmountColumns.Select(column => column.Key));
        Assert.Equal("20 25 -5", list.Row(2));
        Assert.Equal(6, list.Checks.Count(check => check.Rule == SumRule.Difference));
        Assert.All(list.Checks, check => Assert.True(check.IsHeld));
    }

    [Fact]
    public void A_sum_that_a_person_states_is_checked_also_where_no_row_obeys_it()
    {
        const string Page = """
            部署 | 事業費 | 国 | 市
            甲課 | 100    | 50 | 40
            乙課 | 70     | 30 | 30
            丙課 | 60     | 20 | 30
            """;
        var layout = new ListLayout(
        [
            Column("部署", LayoutRole.Name), Column("事業費", LayoutRole.Budget),
            Column("国", LayoutRole.Source, "national"), Column("市", LayoutRole.Source, "city"),
        ]);

        var list = Recover(Page, layout with { Sums = [new LayoutSum("budget", ["national", "city"], [], 9)] });

        Assert.Equal([10L, 10, 10], list.Checks.Select(check => Math.Abs(check.Difference)));
        Assert.Equal(Verdict.Unbalanced, list.Verdict);
        Assert.Equal(
            "line 9, sums: no column has the key \"state\"; expected one of budget, national, city",
            Refusal(Page, layout with { Sums = [new LayoutSum("budget", ["state"], [], 9)] }));
    }

    [Fact]
    public void A_label_that_a_person_names_makes_its_row_a_total()
    {
        const string Page = """
            品目 | 金額 | 数量
            紙   | 10   | 3
            筆   | 20   | 4
            まとめ | 30 | 8
            机   | 50   | 1
            """;
        LayoutColumn[] columns = [Column("品目", LayoutRole.Name), Column("金額", LayoutRole.Amount), Column("数量", LayoutRole.Amount)];

        var list = Recover(Page, new ListLayout([.. columns]) { TotalLabels = ["まとめ"], TotalsAbove = false });

        Assert.Empty(Recover(Page, new ListLayout([.. columns])).List.TotalsRows);
        Assert.Equal([2, 3], Assert.Single(list.List.TotalsRows).Lines);
    }

    [Fact]
    public void Heading_rows_may_be_named_where_numbers_stand_in_them()
    {
        var list = Recover(
            """
            品目 | 2023 年 | 2024 年
            区分 | 1       | 2
            紙   | 10      | 30
            筆   | 20      | 40
            計   | 30      | 70
            """,
            new ListLayout([Column(1, LayoutRole.Name), Column(2, LayoutRole.Previous), Column(3, LayoutRole.Budget)])
            {
                HeadingRows = new LayoutRows(new RowPlace(null, null, 1), new RowPlace(null, null, 2), 1),
            });

        Assert.Equal([3, 4], list.List.Listings.Select(listing => listing.Line));
        Assert.Equal([3, 4], list.List.GrandTotal!.Lines);
    }

    [Theory]
    [InlineData(1, "紙")]
    [InlineData(2, "甲")]
    public void A_table_may_be_named_by_its_number_or_its_first_heading(int number, string name)
    {
        const string Page = """
            品目 | 金額 | 数量
            紙   | 10   | 3
            筆   | 20   | 4

            部署 | 定員 | 現員
            甲   | 10   | 9
            乙   | 20   | 18
            丙   | 30   | 27
            """;
        var layout = new ListLayout([Column(1, LayoutRole.Name), Column(2, LayoutRole.Amount), Column(3, LayoutRole.Amount)]);

        Assert.Equal(name, First(new LayoutTable(number, null, 1)));
        Assert.Equal(name, First(new LayoutTable(null, number == 1 ? "品目" : "部署", 1)));

        string First(LayoutTable table) => ListRecovery
            .Recover(ListText.Printed(Page), new RecoveryOptions { Layout = layout with { Table = table } }).List.Listings.First().Name;
    }

    [Fact]
    public void A_table_of_another_kind_may_have_terms_marks_and_divisions_too()
    {
        const string Page = """
            事業           | 新 | 本年度 | 前年度 | 比較 | 期間  | 実施 | 担当
            移住支援事業   | ○ | 70     | 46     | 24   | R5-R7 | △   | 定着課(西北県民局)
            定着促進事業   |    | 14     | 20     | △6  | いつか |      | 定着課
            商店街支援事業 |    | 30     | 10     | 20   |       | ○   | 支援課
            計             |    | 114    | 76     | 38   |       |      |
            """;
        var layout = new ListLayout(
        [
            Column("事業", LayoutRole.Name), Column("新", LayoutRole.New), Column("本年度", LayoutRole.Budget), Column("前年度", LayoutRole.Previous),
            Column("比較", LayoutRole.Difference), Column("期間", LayoutRole.Term), Column("実施", LayoutRole.Commission), Column("担当", LayoutRole.Divisions),
        ]);

        var list = Recover(Page, layout);

        var first = list.Listing(2);
        Assert.Equal(
            (2023, 2025, Commission.Part, true, "定着課", "西北県民局"),
            (first.Term!.From!.Value, first.Term.To!.Value, first.Commission, first.Flags.New!.Value, first.Divisions[0].Name, first.Divisions[0].Office));
        Assert.Equal((false, null, Commission.Whole), (list.Listing(4).Flags.New!.Value, list.Listing(4).Term, list.Listing(4).Commission));
        Assert.Equal(["priority", "keyResult", "funding"], list.List.AbsentColumns);
        Assert.Equal(["3 term: いつか"], list.Found(FindingKind.UnreadTerm));
        Assert.Equal("AsPrinted Preferred", list.Cell(2, Field.Divisions));

        var settled = ListRecovery.Recover(
            ListText.Printed(Page), new RecoveryOptions { Layout = layout, Decisions = [new Decision(3, Field.Term, "R5", "original", null)] });
        Assert.Equal(2023, settled.Listing(3).Term!.From);
        Assert.Empty(settled.Found(FindingKind.UnreadTerm));
    }

    private static RecoveredList Recover(string page, ListLayout layout)
    {
        var printed = ListText.Printed(page);
        var recovered = ListRecovery.Recover(printed, new RecoveryOptions { Layout = layout });
        Claims.AreTrue(recovered);
        Claims.NothingDisappears(printed, recovered);
        Assert.Same(layout, recovered.Layout);
        return recovered;
    }

    private static string Refusal(string page, ListLayout layout) =>
        Assert.Throws<UnusableLayoutException>(() => ListRecovery.Recover(ListText.Printed(page), new RecoveryOptions { Layout = layout })).Message;

    private static ListLayout Programmes(params LayoutColumn[] columns) => new([.. columns]) { IsOfProgrammes = true };

    private static LayoutColumn Column(int number, LayoutRole role, string? key = null) => new(number, null, role, key, 1);

    private static LayoutColumn Column(string heading, LayoutRole role, string? key = null) => new(null, heading, role, key, 1);
}
