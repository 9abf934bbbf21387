using Shisaku.Budget;

namespace Shisaku.Tests.Recovery;

/// <summary>Lists of programmes as cities print them: what state and prefecture give in one column, bureaus without a number.</summary>
public sealed class CityProgrammeTests
{
    private const string Page = """
        令和6年度 主要事業一覧 |
        事業名     | 令和6年度予算額 | 令和5年度予算額 | 増減額 | 財源内訳   |     |        |          | 所管課
                   |                 |                 |        | 国県支出金 | 市債 | その他 | 一般財源 |
        健康福祉局 |
        就労支援事業 | 720 | 700 | 20  | 310 | 100 | 200 | 110 | 障害福祉課
        見守り事業   | 139 | 150 | △11 | 50  |     | 64  | 25  | 高齢福祉課
        小計         | 859 | 850 | 9   | 360 | 100 | 264 | 135 |
        経済観光局 |
        融資事業     | 109 | 100 | 9   | 51  | 20  |     | 38  | 商工課
        企業立地事業 | 100 | 130 | △30 | 80  |     |     | 20  | 商工課
        小計         | 209 | 230 | △21 | 131 | 20  |     | 58  |
        合計         | 1,068 | 1,080 | △12 | 491 | 120 | 264 | 193 |
        """;

    [Fact]
    public void Bureaus_without_a_number_are_policies_and_grants_are_a_source()
    {
        var list = ListText.Recover(Page);

        Assert.Equal(["健康福祉局", "経済観光局"], list.List.Policies.Select(policy => policy.Name));
        Assert.All(list.List.Policies, policy => Assert.Null(policy.Number));
        Assert.Equal(["国県支出金", "bonds", "other", "general"], list.List.FundingSources.Select(source => source.Key));
        Assert.Equal(["previous", "difference"], list.List.AmountColumns.Select(column => column.Key));
        Assert.Equal(["障害福祉課", "高齢福祉課", "商工課", "商工課"], list.List.Listings.Select(listing => listing.Divisions.Single().Name));
        Assert.All(list.Checks, check => Assert.True(check.IsHeld));
        Assert.Empty(list.Found(FindingKind.UnreadLine, FindingKind.BrokenSum));
    }

    [Fact]
    public void A_row_of_such_a_list_that_slid_is_put_back()
    {
        var list = ListText.Recover(Page.Replace("| 109 | 100 | 9   | 51  | 20  |     | 38  | 商工課", "| 109 | 100 | 9   |     | 51  | 20  |     | 38  | 商工課", StringComparison.Ordinal));

        Assert.Equal(ListText.Recover(Page).Rows(), list.Rows());
        Assert.NotEmpty(list.Found(FindingKind.MovedRow));
    }

    [Fact]
    public void A_text_that_no_listing_follows_is_no_policy()
    {
        var list = ListText.Recover(Page.Replace("合計         | 1", "注記 |\n合計         | 1", StringComparison.Ordinal));

        Assert.Equal(2, list.List.Policies.Length);
        Assert.NotEmpty(list.Found(FindingKind.UnreadLine));
    }
}
