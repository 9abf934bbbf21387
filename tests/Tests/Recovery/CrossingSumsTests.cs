using Shisaku.Budget;

namespace Shisaku.Tests.Recovery;

/// <summary>Broken sums that cross at one amount point a person at it; nothing is changed.</summary>
public sealed class CrossingSumsTests
{
    // The first quarter's 1,200 is misprinted by 100, and March by 1 as well, so that its two sums do not agree.
    private const string Quarters = """
        Month     | 2024  | 2025
        January   | 310   | 410
        February  | 640   | 390
        March     | 150   | 501
        Q1 total  | 1,100 | 1,200
        April     | 200   | 300
        May       | 210   | 310
        June      | 220   | 320
        Q2 total  | 630   | 930
        Total     | 1,730 | 2,230
        """;

    [Fact]
    public void The_amount_at_which_two_sums_nearly_agree_is_pointed_at()
    {
        var list = ListText.Recover(Quarters);

        var crossing = list.One(FindingKind.CrossingSums);
        Assert.Equal((5, "amounts.2025", 3, "1,200"), (crossing.Line!.Value, crossing.Field, crossing.Column!.Value, crossing.Printed));
        Assert.Equal(["1,300", "1,301"], crossing.Alternatives);
        Assert.Equal(
            "row 5 (Q1 total): here 2 sums cross that do not hold; they would want 2025 to be 1,300 or 1,301, and do not agree: 1,200 stays as printed",
            FindingText.In(Language.English).Message(crossing, list.Printed));
        Assert.Equal("- 1,100 1,200", list.Row(5));
        Assert.Empty(list.Found(FindingKind.RepairedAmount));
        Assert.Equal(Verdict.Unbalanced, list.Verdict);
    }

    [Fact]
    public void Two_sums_that_cross_nowhere_else_are_told_however_much_they_differ()
    {
        var list = ListText.Recover(Quarters.Replace("| 501", "| 530", StringComparison.Ordinal));

        Assert.Equal(["1,300", "1,330"], list.One(FindingKind.CrossingSums).Alternatives);
    }

    [Fact]
    public void Sums_that_miss_by_rounding_point_at_nothing() => Assert.Empty(ListText.Recover("""
        Month     | 2024  | 2025
        January   | 310   | 410
        February  | 640   | 390
        March     | 150   | 501
        Q1 total  | 1,100 | 1,300
        April     | 200   | 300
        May       | 210   | 310
        June      | 220   | 320
        Q2 total  | 630   | 930
        Total     | 1,730 | 2,231
        """).Found(FindingKind.CrossingSums));

    [Fact]
    public void In_a_list_of_programmes_the_amount_is_pointed_at_too()
    {
        var list = ListText.Recover("""
            事業名       | 事業費(千円) | 国庫   | その他 | 一般財源 | 担当課
            ①人材の育成
            若者定着事業 |  4,789       |  2,385 |        | 2,404    | 労政課
            就職支援事業 |    590       |        |    90  |   510    | 労政課
            小計         |  5,380       |  2,385 |    90  | 2,905    |
            """);

        var crossing = list.One(FindingKind.CrossingSums);
        Assert.Equal((4, "funding.general", "510"), (crossing.Line!.Value, crossing.Field, crossing.Printed));
        Assert.Equal(["500", "501"], crossing.Alternatives);
        Assert.Equal("590 - 90 510", list.Row(4));
    }
}
