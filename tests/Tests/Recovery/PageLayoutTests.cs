using Shisaku.Budget;

namespace Shisaku.Tests.Recovery;

/// <summary>Whole pages or policies whose cells stand in other columns than elsewhere.</summary>
public sealed class PageLayoutTests
{
    private const string TwoPages = """
        事業名       | 重点 | 事業費(千円) | 国庫   | その他 | 一般財源 | 事業期間 | 担当課
        ①人材の育成
        若者定着事業 | ○   |  4,789       |  2,385 |        | 2,404    | R4-R6    | 労政課
        就職支援事業 |      |    590       |        |  90    |   500    | R2-R6    | 労政課
        技能向上事業 | ○   |  2,139       |  1,335 |        |   804    | R5       | 産業課
        小計         |      |  7,518       |  3,720 |  90    | 3,708    |

        事業名       | 重点 |      | 事業費(千円) | 国庫   | その他 |        | 一般財源 | 事業期間 | 担当課
        ②経営の強化
        経営支援事業 |      |      | 13,886       |  8,268 |        |        | 5,618    | R5-R7    | 商工課
        商品展開事業 | ○   |      |  3,145       |        |        |        | 3,145    | R4-R6    | 商工課
        企業立地事業 |      |      | 58,742       |        | 40,177 |        | 18,565   | H27-R5   | 立地課
        小計         |      |      | 75,773       |  8,268 | 40,177 |        | 27,328   |
        合計         |      |      | 83,291       | 11,988 | 40,267 |        | 31,036   |
        """;

    [Fact]
    public void A_page_with_another_column_count_has_a_layout_of_its_own()
    {
        var list = ListText.Recover(TwoPages);

        Assert.Equal(Verdict.Proven, list.Verdict);
        Assert.Equal("58,742 - 40,177 18,565", list.Row(12));
        Assert.Equal("83,291 11,988 40,267 31,036", list.Row(14));
        Assert.Equal((2015, 2023), (list.Listing(12).Term!.From, list.Listing(12).Term!.To));
        Assert.True(list.Listing(11).Flags.Priority);
        Assert.All(list.Cells, cell => Assert.Equal(CellState.AsPrinted, cell.State));
    }

    [Fact]
    public void A_page_with_another_column_count_is_one_finding()
    {
        var list = ListText.Recover(TwoPages);

        Assert.Equal("②", list.One(FindingKind.SectionLayout).Detail("policy"));
        Assert.Equal(["8 row"], list.Found(FindingKind.RepeatedHeading).Select(found => found.Split(':')[0]));
        Assert.Empty(list.Asked());
        Assert.Equal(0, list.BrokenAsPrinted);
    }

    [Fact]
    public void A_policy_may_have_a_layout_of_its_own_under_the_heading_of_its_page()
    {
        var list = ListText.Recover("""
            事業名       | 事業費(千円) | 国庫   | その他 | 一般財源 | 担当課
            ①人材の育成
            若者定着事業 |  4,789       |  2,385 |        | 2,404    | 労政課
            就職支援事業 |    590       |        |  90    |   500    | 労政課
            技能向上事業 |  2,139       |  1,335 |        |   804    | 産業課
            小計         |  7,518       |  3,720 |  90    | 3,708    |
            ②経営の強化
            経営支援事業 | 13,886       |  8,268 |        |          | 5,618  | 商工課
            商品展開事業 |  3,145       |        |        |          | 3,145  | 商工課
            企業立地事業 | 58,742       |        | 40,177 |          | 18,565 | 立地課
            小計         | 75,773       |  8,268 | 40,177 |          | 27,328 |
            """);

        Assert.Equal(Verdict.Proven, list.Verdict);
        Assert.Equal("②", list.One(FindingKind.SectionLayout).Detail("policy"));
        Assert.All(list.Cells, cell => Assert.Equal(CellState.AsPrinted, cell.State));
    }

    [Fact]
    public void A_row_may_slide_off_the_layout_of_its_own_page()
    {
        var list = ListText.Recover(TwoPages.Replace(
            "商品展開事業 | ○   |      |  3,145       |        |        |        | 3,145    | R4-R6    | 商工課",
            "商品展開事業 | ○   |      |  3,145       |        |        | 3,145 | R4-R6    | 商工課", StringComparison.Ordinal));

        Assert.Equal("3,145 - - 3,145", list.Row(11));
        Assert.Equal("Moved Proven", list.Cell(11, "funding.general"));
        Assert.Equal(["11 moved-row"], list.Asked());
    }

    [Fact]
    public void A_policy_may_run_over_two_pages()
    {
        var list = ListText.Recover("""
            事業名       | 事業費(千円) | 国庫   | その他 | 一般財源 | 担当課
            ①人材の育成
            若者定着事業 |  4,789       |  2,385 |        | 2,404    | 労政課
            就職支援事業 |    590       |        |  90    |   500    | 労政課
            事業名       | 事業費(千円) | 国庫   | その他 | 一般財源 | 担当課
            技能向上事業 |  2,139       |  1,335 |        |   804    | 産業課
            小計         |  7,518       |  3,720 |  90    | 3,708    |
            """);

        Assert.Equal([3, 4, 6], Assert.Single(list.List.Policies).Listings.Select(listing => listing.Line));
        Assert.Equal(Verdict.Proven, list.Verdict);
        Assert.Single(list.Found(FindingKind.RepeatedHeading));
    }
}
