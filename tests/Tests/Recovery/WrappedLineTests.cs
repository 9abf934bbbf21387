using Shisaku.Budget;

namespace Shisaku.Tests.Recovery;

/// <summary>Names and amounts that the print wraps over two lines.</summary>
public sealed class WrappedLineTests
{
    [Fact]
    public void A_name_wrapped_over_two_lines_is_joined()
    {
        var list = ListText.Recover("""
            事業名           | 事業費(千円) | 国庫   | その他 | 一般財源 | 担当課
            ①人材の育成
            若者の県内定着促 |  4,789       |  2,385 |        | 2,404    | 労政課
            進事業           |              |        |        |          |
            就職支援事業     |    590       |        |  90    |   500    | 労政課
            小計             |  5,379       |  2,385 |  90    | 2,904    |
            """);

        Assert.Equal("若者の県内定着促進事業", list.Listing(3).Name);
        Assert.Equal([3, 5], list.List.Listings.Select(listing => listing.Line));
        Assert.Equal((4, "3"), (list.One(FindingKind.JoinedLine).Line, list.One(FindingKind.JoinedLine).Detail("to")));
        Assert.Equal(Verdict.Proven, list.Verdict);
    }

    [Fact]
    public void Name_and_division_wrapped_together_are_joined()
    {
        var list = ListText.Recover("""
            事業名           | 事業費(千円) | 国庫   | その他 | 一般財源 | 担当課
            ①人材の育成
            若者の県内定着促 |  4,789       |  2,385 |        | 2,404    | 若者定着還流促
            進事業           |              |        |        |          | 進課
            就職支援事業     |    590       |        |  90    |   500    | 労政課
            小計             |  5,379       |  2,385 |  90    | 2,904    |
            """);

        Assert.Equal("若者の県内定着促進事業", list.Listing(3).Name);
        Assert.Equal([new DivisionInCharge("若者定着還流促進課", null)], list.Listing(3).Divisions);
    }

    [Theory]
    [InlineData("11,", "451")]
    [InlineData("11", ",451")]
    public void An_amount_wrapped_over_two_lines_is_joined(string above, string below)
    {
        var list = ListText.Recover($"""
            事業名           | 事業費(千円) | 国庫   | その他 | 一般財源 | 担当課
            ①人材の育成
            若者定着事業     |  4,789       |  2,385 |        | 2,404    | 労政課
            訓練事業         | 11,541       | {above} | 90    |          | 産業課
                             |              | {below} |       |          |
            小計             | 16,330       | 13,836 |  90    | 2,404    |
            """);

        Assert.Equal("11,541 11,451 90 -", list.Row(4));
        Assert.Equal([3, 4], list.List.Listings.Select(listing => listing.Line));
        Assert.Equal(5, list.One(FindingKind.JoinedLine).Line);
        Assert.Equal(Verdict.Proven, list.Verdict);
    }

    [Fact]
    public void An_amount_wrapped_between_two_digits_is_joined()
    {
        var list = ListText.Recover("""
            事業名           | 事業費(千円) | 国庫   | その他 | 一般財源 | 担当課
            ①人材の育成
            若者定着事業     |  4,789       |  2,385 |        | 2,404    | 労政課
            訓練事業         | 11,541       | 11,4   |  90    |          | 産業課
                             |              | 51     |        |          |
            小計             | 16,330       | 13,836 |  90    | 2,404    |
            """);

        Assert.Equal("11,541 11,451 90 -", list.Row(4));
        Assert.Equal([3, 4], list.List.Listings.Select(listing => listing.Line));
    }

    [Fact]
    public void Spaces_of_a_wrap_are_taken_out_and_those_between_latin_words_stay()
    {
        var list = ListText.Recover("""
            事業名                 | 事業費(千円) | 国庫 | その他 | 一般財源 | 担当課
            ①人材の育成
            若者の県内 定着促進事 業 |  4,789     | 2,385 |       | 2,404    | 労政 課
            Green Growth 推進 事業 |    590       |      |        |   590    | 労政課 産業課
            小計                   |  5,379       | 2,385 |       | 2,994    |
            """);

        Assert.Equal(["若者の県内定着促進事業", "Green Growth推進事業"], list.List.Listings.Select(listing => listing.Name));
        Assert.Equal("若者の県内 定着促進事 業", list.Listing(3).PrintedName);
        Assert.Equal(["労政課"], list.Listing(3).Divisions.Select(division => division.Name));
        Assert.Equal(["労政課", "産業課"], list.Listing(4).Divisions.Select(division => division.Name));
        Assert.Contains("3 name: 若者の県内 定着促進事 業 → 若者の県内定着促進事業", list.Found(FindingKind.WrapSpace));
    }
}
