using Shisaku.Budget;

namespace Shisaku.Tests.Recovery;

/// <summary>Amounts printed or extracted with other signs than a comma between groups of three.</summary>
public sealed class AmountNotationTests
{
    private static string Page(string budget, string national, string general) => $"""
        事業名       | 事業費(千円) | 国庫       | その他 | 一般財源  | 担当課
        ①人材の育成
        若者定着事業 | {budget}     | {national} |        | {general} | 労政課
        就職支援事業 |    590       |            |  90    |   500     | 労政課
        小計         |  5,379       |  2,385     |  90    | 2,904     |
        """;

    [Theory]
    [InlineData("4.789", "2,385", "2,404")]
    [InlineData("4,789", "2.385", "2.404")]
    [InlineData("4 789", "2,385", "2,404")]
    [InlineData("4, 789", "2,385", "2,404")]
    [InlineData("４，７８９", "２，３８５", "２，４０４")]
    [InlineData("４７８９", "2,385", "2,404")]
    public void Irregular_signs_are_read_and_said(string budget, string national, string general)
    {
        var list = ListText.Recover(Page(budget, national, general));

        Assert.Equal(["3: 4,789 2,385 - 2,404", "4: 590 - 90 500", "5: 5,379 2,385 90 2,904"], list.Rows());
        Assert.All(list.Found(FindingKind.AmountNotation), found => Assert.StartsWith("3 ", found, StringComparison.Ordinal));
        Assert.NotEmpty(list.Found(FindingKind.AmountNotation));
        Assert.Equal(Verdict.Proven, list.Verdict);
    }

    [Theory]
    [InlineData("4789", "2385", "2404")]
    [InlineData("4,789", "2385", "2,404")]
    public void A_dropped_comma_changes_nothing(string budget, string national, string general)
    {
        var list = ListText.Recover(Page(budget, national, general));

        Assert.Equal("4,789 2,385 - 2,404", list.Row(3));
        Assert.Equal(Verdict.Proven, list.Verdict);
        Assert.Empty(list.Asked());
    }

    [Theory]
    [InlineData("1,272629")]
    [InlineData("1272,629")]
    [InlineData("1.272,629")]
    [InlineData("1272629")]
    public void A_comma_too_few_in_a_long_amount_is_read_and_not_parted(string budget)
    {
        var list = ListText.Recover($"""
            事業名       | 事業費(千円) | 国庫    | その他 | 一般財源  | 担当課
            ①人材の育成
            経営改善事業 | {budget}     | 272,000 |        | 1,000,629 | 商工課
            就職支援事業 |       590    |         |  90    |       500 | 労政課
            小計         | 1,273,219    | 272,000 |  90    | 1,001,129 |
            """);

        Assert.Equal("1,272,629 272,000 - 1,000,629", list.Row(3));
        Assert.Empty(list.Found(FindingKind.JoinedAmounts, FindingKind.BrokenSum, FindingKind.UndecidedAmount));
        Assert.Equal(Verdict.Proven, list.Verdict);
    }

    [Theory]
    [InlineData("△1,200")]
    [InlineData("▲1,200")]
    [InlineData("-1,200")]
    [InlineData("−1,200")]
    [InlineData("－1,200")]
    [InlineData("△ 1,200")]
    [InlineData("▲１，２００")]
    public void A_triangle_or_a_minus_sign_makes_an_amount_negative(string negative)
    {
        var list = ListText.Recover($"""
            事業名       | 事業費(千円) | 国庫       | その他 | 一般財源 | 委託 | 担当課
            ①人材の育成
            若者定着事業 |  4,879       |  2,385     |  90    | 2,404    | △   | 労政課
            減額補正     | {negative}   | {negative} |        |          |      | 労政課
            小計         |  3,679       |  1,185     |  90    | 2,404    |      |
            """);

        Assert.Equal(["3: 4,879 2,385 90 2,404", "4: -1,200 -1,200 - -", "5: 3,679 1,185 90 2,404"], list.Rows());
        Assert.Equal((Commission.Part, Commission.None), (list.Listing(3).Commission, list.Listing(4).Commission));
        Assert.Equal(Verdict.Proven, list.Verdict);
    }

    [Theory]
    [InlineData("-")]
    [InlineData("－")]
    [InlineData("―")]
    [InlineData("0")]
    [InlineData("０")]
    public void A_dash_and_a_zero_stand_for_nothing(string nothing)
    {
        var list = ListText.Recover($"""
            事業名       | 事業費(千円) | 国庫      | その他    | 一般財源 | 担当課
            ①人材の育成
            若者定着事業 |  4,789       |  2,385    | {nothing} | 2,404    | 労政課
            就職支援事業 |    590       | {nothing} | {nothing} |   590    | 労政課
            小計         |  5,379       |  2,385    | {nothing} | 2,994    |
            """);

        Assert.Equal(["3: 4,789 2,385 0 2,404", "4: 590 0 0 590", "5: 5,379 2,385 0 2,994"], list.Rows());
        Assert.Equal(Verdict.Proven, list.Verdict);
        Assert.Empty(list.Asked());
    }
}
