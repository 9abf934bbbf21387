using Shisaku.App.Pages.Compare;
using Shisaku.Budget;
using Shisaku.Tests.Recovery;

namespace Shisaku.Tests.App.Pages;

public sealed class ListSidesTests
{
    private static readonly ProgrammeList Yen = ListText.Recover("""
        List of programmes 2023
        (thousand yen)
        Item   | Budget | National | General
        Roads  | 100    | 40       | 60
        Parks  | 250    |          | 250
        Ports  | 17     | 9        | 8
        Total  | 367    | 49       | 318
        """).List;

    private static readonly ProgrammeList Euro = ListText.Recover("""
        List of programmes 2023
        (in thousands of euros)
        Item   | Budget | National | General
        Roads  | 100    | 40       | 60
        Parks  | 200    | 50       | 150
        Total  | 300    | 90       | 210
        """).List;

    [Fact]
    public void Sources_are_matched_by_their_key_with_shares_of_each_total()
    {
        var sides = ListSides.Of(Yen, Yen);

        Assert.True(sides.IsOneCurrency);
        Assert.Equal(new SideAmount(3, 367_000, 1000), sides.Total.One);
        var national = sides.Sources.Single(source => source.One?.Amount == 49_000);
        Assert.Equal(new SideAmount(2, 49_000, 134), national.One); // 13.35 %, halves and more up
        Assert.Equal("13.4 %", national.One!.Percent);
        Assert.Equal(national.One, national.Other);
    }

    [Fact]
    public void Different_currencies_are_told_apart_and_have_no_difference()
    {
        var sides = ListSides.Of(Yen, Euro);

        Assert.False(sides.IsOneCurrency);
        Assert.Equal(("JPY", "EUR"), (sides.One.Currency, sides.Other.Currency));
        Assert.Equal(300_000, sides.Total.Other!.Amount!.Value);
    }

    [Theory]
    [InlineData(2020, 2022, "before")]
    [InlineData(2020, 2023, "this-year")]
    [InlineData(2023, 2024, "next-year")]
    [InlineData(2023, 2030, "later")]
    [InlineData(1970, null, "open")]
    [InlineData(null, null, "none")]
    public void A_term_ends_as_seen_from_the_year_of_its_list(int? from, int? to, string expected) =>
        Assert.Equal(expected, TermEnds.Of(new ProgrammeTerm("", from, to), 2023));

    [Fact]
    public void What_ends_when_is_not_told_where_a_list_prints_no_terms() => Assert.Empty(ListSides.Of(Yen, Euro).Terms);
}
