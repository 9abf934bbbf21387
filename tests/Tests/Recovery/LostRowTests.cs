using Shisaku.Budget;

namespace Shisaku.Tests.Recovery;

/// <summary>A row that is lost or stands twice shows in the totals.</summary>
public sealed class LostRowTests
{
    private const string Page = RelistingTests.Page;

    private static string Without(string line) =>
        string.Join('\n', Page.Split('\n').Where(each => !each.StartsWith(line, StringComparison.Ordinal)));

    [Fact]
    public void A_lost_row_is_stated_by_column()
    {
        var list = ListText.Recover(Without("技能向上事業"));
        var lost = list.One(FindingKind.LostRow);

        Assert.Equal(
            ("①", "false", "2139", "1335", "0", "804"),
            (lost.Detail("policy"), lost.Detail("relisted"), lost.Detail("budget"), lost.Detail("funding.national"),
                lost.Detail("funding.other"), lost.Detail("funding.general")));
        Assert.Equal("事業費(千円) 2,139、国庫 1,335、一般財源 804", lost.Detail("amounts"));
        Assert.Equal("9,363 3,720 1,845 3,798", list.Row(6));
        Assert.All(list.Cells, cell => Assert.Equal(CellState.AsPrinted, cell.State));
        Assert.Equal(Verdict.Unbalanced, list.Verdict);
    }

    [Fact]
    public void A_lost_relisting_is_stated_by_column()
    {
        var list = ListText.Recover(Without("若者定着事業(再掲)"));
        var lost = list.One(FindingKind.LostRow);

        Assert.Equal(("②", "true", "4789"), (lost.Detail("policy"), lost.Detail("relisted"), lost.Detail("budget")));
        Assert.Equal(("2385", "0", "2404"), (lost.Detail("funding.national"), lost.Detail("funding.other"), lost.Detail("funding.general")));
    }

    [Fact]
    public void A_doubled_row_counts_once()
    {
        var list = ListText.Recover(Page.Replace(
            "就職支援事業       |    590       |        |        |   590    | 労政課",
            "就職支援事業       |    590       |        |        |   590    | 労政課\n就職支援事業       |    590       |        |        |   590    | 労政課",
            StringComparison.Ordinal));

        Assert.Equal([3, 4, 6, 7], list.List.Policies[0].Listings.Select(listing => listing.Line));
        Assert.Equal((5, "4"), (list.One(FindingKind.DoubledRow).Line, list.One(FindingKind.DoubledRow).Detail("twin")));
        Assert.Equal(["5 doubled-row"], list.Asked());
        Assert.NotEqual(Verdict.Unbalanced, list.Verdict);
    }

    [Fact]
    public void A_row_that_stands_twice_and_is_counted_twice_stays()
    {
        var list = ListText.Recover("""
            事業名       | 事業費(千円) | 国庫   | その他 | 一般財源 | 担当課
            ①人材の育成
            若者定着事業 |  4,789       |  2,300 |    85  | 2,404    | 労政課
            就職支援事業 |    590       |        |        |   590    | 労政課
            就職支援事業 |    590       |        |        |   590    | 労政課
            小計         |  5,969       |  2,300 |    85  | 3,584    |
            """);

        Assert.Equal([3, 4, 5], list.List.Listings.Select(listing => listing.Line));
        Assert.Equal(Verdict.Proven, list.Verdict);
        Assert.Empty(list.Asked());
    }
}
