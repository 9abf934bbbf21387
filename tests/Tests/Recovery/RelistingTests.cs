using Shisaku.Budget;

namespace Shisaku.Tests.Recovery;

/// <summary>Re-listings (再掲) count in the total that includes them and nowhere else.</summary>
public sealed class RelistingTests
{
    internal const string Page = """
        事業名             | 事業費(千円) | 国庫   | その他 | 一般財源 | 担当課
        ①人材の育成
        若者定着事業       |  4,789       |  2,385 |        | 2,404    | 労政課
        就職支援事業       |    590       |        |        |   590    | 労政課
        技能向上事業       |  2,139       |  1,335 |        |   804    | 産業課
        研究開発事業       |  1,845       |        | 1,845  |          | 産業課
        小計               |  9,363       |  3,720 | 1,845  | 3,798    |
        ②経営の強化
        経営支援事業       | 13,886       |  8,268 |        |  5,618   | 商工課
        企業立地事業       | 58,742       |        | 40,177 | 18,565   | 立地課
        若者定着事業(再掲) |  4,789       |  2,385 |        |  2,404   | 労政課
        小計               | 72,628       |  8,268 | 40,177 | 24,183   |
        〃(再掲含む。)     | 77,417       | 10,653 | 40,177 | 26,587   |
        合計               | 81,991       | 11,988 | 42,022 | 27,981   |
        """;

    [Fact]
    public void A_relisted_programme_is_not_counted_twice()
    {
        var list = ListText.Recover(Page);

        Assert.Equal(Verdict.Proven, list.Verdict);
        Assert.Equal((true, 3), (list.Listing(11).IsRelisted, list.Listing(11).Relists));
        Assert.Equal("若者定着事業", list.Listing(11).Name);
        Assert.Equal([9, 10], list.List.TotalsRows.Single(totals => totals.Line == 12).Lines);
        Assert.Equal([9, 10, 11], list.List.TotalsRows.Single(totals => totals.Line == 13).Lines);
        Assert.Equal([7, 12], list.List.GrandTotal!.Lines);
        Assert.Contains(list.Checks, check => check.Rule == SumRule.Twin && check.Lines.SequenceEqual([11, 3]) && check.IsHeld);
        Assert.Empty(list.Findings);
    }

    [Theory]
    [InlineData("（再掲）")]
    [InlineData("【再掲】")]
    [InlineData("[再掲]")]
    [InlineData(" (再 掲)")]
    public void The_mark_may_be_printed_in_several_ways(string mark)
    {
        var list = ListText.Recover(Page.Replace("若者定着事業(再掲)", "若者定着事業" + mark, StringComparison.Ordinal));

        Assert.Equal(("若者定着事業", true, 3), (list.Listing(11).Name, list.Listing(11).IsRelisted, list.Listing(11).Relists));
        Assert.Equal(Verdict.Proven, list.Verdict);
    }

    [Fact]
    public void A_lost_mark_is_put_back_where_the_subtotals_tell()
    {
        var list = ListText.Recover(Page.Replace("若者定着事業(再掲) |", "若者定着事業       |", StringComparison.Ordinal));

        Assert.Equal((true, 3), (list.Listing(11).IsRelisted, list.Listing(11).Relists));
        Assert.Equal(["11 lost-relisting-mark"], list.Asked());
        Assert.NotEqual(Verdict.Unbalanced, list.Verdict);
        Assert.Equal(ListText.Recover(Page).Rows(), list.Rows());
    }

    [Fact]
    public void A_twin_that_slid_goes_back_with_its_first_listing()
    {
        var list = ListText.Recover(Page.Replace(
            "若者定着事業(再掲) |  4,789       |  2,385 |        |  2,404   | 労政課",
            "若者定着事業(再掲) |  4,789       |  2,385 |  2,404 | 労政課", StringComparison.Ordinal));

        Assert.Equal("4,789 2,385 - 2,404", list.Row(11));
        Assert.Equal(["11 moved-row"], list.Asked());
        Assert.Equal(Verdict.Proven, list.Verdict);
    }

    [Fact]
    public void A_relisting_without_first_listing_is_said()
    {
        var list = ListText.Recover(Page.Replace("若者定着事業(再掲)", "観光振興事業(再掲)", StringComparison.Ordinal));

        Assert.Equal((true, null), (list.Listing(11).IsRelisted, list.Listing(11).Relists));
        Assert.Equal(["11 relisting-without-first"], list.Asked());
    }

    [Fact]
    public void A_twin_with_other_amounts_is_reported_and_stays()
    {
        var list = ListText.Recover(Page
            .Replace("若者定着事業(再掲) |  4,789       |  2,385 |        |  2,404   |", "若者定着事業(再掲) |  4,800       |  2,385 |        |  2,415   |", StringComparison.Ordinal)
            .Replace("77,417       | 10,653 | 40,177 | 26,587", "77,428       | 10,653 | 40,177 | 26,598", StringComparison.Ordinal));

        Assert.Equal("4,800 2,385 - 2,415", list.Row(11));
        Assert.Equal("4,789 2,385 - 2,404", list.Row(3));
        Assert.Equal(["11 twin-amounts-differ"], list.Asked());
        Assert.Equal(Verdict.Unbalanced, list.Verdict);
    }
}
