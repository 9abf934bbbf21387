using Shisaku.Budget;

namespace Shisaku.Tests.Recovery;

/// <summary>An amount is lost from a row, or two ran together in one cell; the sums tell.</summary>
public sealed class LostAmountTests
{
    private static string Page(string row) => $"""
        事業名       | 事業費(千円) | 国庫   | その他 | 一般財源 | 担当課
        ①人材の育成
        若者定着事業 |  4,789       |  2,385 |        | 2,404    | 労政課
        就職支援事業 |    590       |        |        |   590    | 労政課
        {row}
        訓練事業     | 11,451       | 11,451 |        |          | 産業課
        研究開発事業 |  1,845       |        | 1,845  |          | 産業課
        小計         | 20,814       | 15,171 | 1,845  | 3,798    |
        """;

    [Theory]
    [InlineData("技能向上事業 |  2,139       |  1,335 |        |          | 産業課", "funding.general", "804")]
    [InlineData("技能向上事業 |  2,139       |        |        |   804    | 産業課", "funding.national", "1,335")]
    [InlineData("技能向上事業 |              |  1,335 |        |   804    | 産業課", "budget", "2,139")]
    public void A_lost_amount_is_filled_in(string row, string field, string lost)
    {
        var list = ListText.Recover(Page(row));

        Assert.Equal("2,139 1,335 - 804", list.Row(5));
        Assert.Equal([$"5 {field}:  → {lost}"], list.Found(FindingKind.FilledAmount));
        Assert.Equal("Filled Preferred", list.Cell(5, field));
        Assert.Equal(Verdict.Balanced, list.Verdict);
        Assert.Equal(["5 filled-amount"], list.Asked());
    }

    [Fact]
    public void A_lost_amount_of_a_subtotal_is_filled_in()
    {
        var list = ListText.Recover(Page("技能向上事業 |  2,139       |  1,335 |        |   804    | 産業課")
            .Replace("20,814       | 15,171 | 1,845 ", "20,814       | 15,171 |       ", StringComparison.Ordinal));

        Assert.Equal("20,814 15,171 1,845 3,798", list.Row(8));
        Assert.Equal(["8 funding.other:  → 1,845"], list.Found(FindingKind.FilledAmount));
    }

    [Fact]
    public void The_only_source_of_a_row_is_filled_in()
    {
        var list = ListText.Recover(Page("技能向上事業 |  2,139       |  1,335 |        |   804    | 産業課")
            .Replace("訓練事業     | 11,451       | 11,451 |", "訓練事業     | 11,451       |        |", StringComparison.Ordinal));

        Assert.Equal("11,451 11,451 - -", list.Row(6));
        Assert.Equal(["6 funding.national:  → 11,451"], list.Found(FindingKind.FilledAmount));
    }

    [Theory]
    [InlineData("技能向上事業 |  2,139       |  1,335804      |        |     | 産業課", "1,335804")]
    [InlineData("技能向上事業 |  2,139       |  1335804       |        |     | 産業課", "1335804")]
    [InlineData("技能向上事業 |  2,139       |  1,335 804     |        |     | 産業課", "1,335 804")]
    [InlineData("技能向上事業 |  2,1391,335  |                |        | 804 | 産業課", "2,1391,335")]
    [InlineData("技能向上事業 |  2,1391,335  |         804    | 産業課", "2,1391,335")]
    public void Two_amounts_that_ran_together_are_parted(string row, string joined)
    {
        var list = ListText.Recover(Page(row));

        Assert.Equal("2,139 1,335 - 804", list.Row(5));
        Assert.Equal(joined, list.One(FindingKind.JoinedAmounts).Printed);
        Assert.Equal(5, list.One(FindingKind.JoinedAmounts).Line);
        Assert.Empty(list.Found(FindingKind.RepairedAmount, FindingKind.FilledAmount, FindingKind.BrokenSum));
    }

    [Fact]
    public void Amounts_that_may_be_parted_in_several_ways_are_parted_as_the_sums_say()
    {
        var list = ListText.Recover("""
            事業名       | 事業費(千円) | 国庫 | その他 | 一般財源 | 担当課
            ①人材の育成
            若者定着事業 | 123          |  111 |        |  12      | 労政課
            就職支援事業 | 150          |      | 150    |          | 労政課
            技能向上事業 | 123          | 11211 |       |          | 産業課
            小計         | 396          |  223 | 150    |  23      |
            """);

        Assert.Equal("123 112 - 11", list.Row(5));
        Assert.Equal("112、11", list.One(FindingKind.JoinedAmounts).Recovered);
    }
}
