using Shisaku.Budget;

namespace Shisaku.Tests.Recovery.Tables;

/// <summary>What character reading makes of numbers in tables of any kind.</summary>
public sealed class DamagedNumberTests
{
    private static string Page(string damaged) => $"""
        Item   | Home  | Abroad | All
        Roads  | 3,110 | 4,105  | 7,215
        Parks  | 1,640 | {damaged} | 3,741
        Ports  | 510   | 580    | 1,090
        Rails  | 800   | 200    | 1,000
        Coasts | 100   | 220    | 320
        Total  | 6,160 | 7,206  | 13,366
        """;

    [Theory]
    [InlineData("2,l01")]
    [InlineData("2,I01")]
    [InlineData("2,1O1")]
    [InlineData("2,1o1")]
    [InlineData("2,1?1")]
    [InlineData("2,(01")]
    [InlineData("2,)01")]
    [InlineData("2,lOl")]
    [InlineData("?,?O?")]
    public void A_number_with_a_letter_for_a_digit_is_filled_in_from_the_sums_that_tell_it(string damaged)
    {
        var list = ListText.Recover(Page(damaged));

        Assert.Equal("3,741 1,640 2,101", list.Row(3));
        Assert.Equal([$"3 funding.abroad: {damaged} → 2,101"], list.Found(FindingKind.RepairedAmount));
        Assert.All(list.Checks, check => Assert.True(check.IsHeld));
    }

    [Theory]
    [InlineData("2.101")]
    [InlineData("2 101")]
    [InlineData("2, 101")]
    [InlineData("2,10 1")]
    [InlineData("21,01")]
    public void A_number_with_other_signs_between_its_digits_is_read_and_said(string irregular)
    {
        var list = ListText.Recover(Page(irregular));

        Assert.Equal("3,741 1,640 2,101", list.Row(3));
        Assert.Equal([$"3 funding.abroad: {irregular} → 2,101"], list.Found(FindingKind.AmountNotation));
        Assert.Empty(list.Asked());
    }

    [Theory]
    [InlineData("21,01")]
    [InlineData("2l,01")]
    public void A_comma_before_decimals_is_a_full_stop(string damaged)
    {
        var list = ListText.Recover($"""
            Item   | Revenue | Capital | Total
            Roads  | 31.10   | 41.05   | 72.15
            Parks  | 16.40   | {damaged} | 37.41
            Ports  | 1,005.10 | 5.80    | 1.010,90
            Rails  | 8.00    | 2.00    | 10.00
            Total  | 1,060.60 | 69.86   | 1,130.46
            """);

        Assert.Equal(2_101, list.Listing(3).Amounts[2].Counted);
        Assert.Equal(101_090, list.Listing(4).Amounts[0].Counted);
        Assert.Contains("4 budget: 1.010,90 → 1,010.90", list.Found(FindingKind.AmountNotation));
        Assert.All(list.Checks, check => Assert.True(check.IsHeld));
    }

    [Fact]
    public void One_sum_alone_fills_no_number_against_the_digits_that_can_still_be_read()
    {
        var list = ListText.Recover("""
            Item   | 2024  | 2025
            Roads  | 310   | 410
            Parks  | 64    | 9?5
            Ports  | 51    | 58
            Total  | 425   | 543
            """);

        Assert.Equal("- 64 ?", list.Row(3));
        Assert.Equal(["3 amounts.2025: 9?5"], list.Found(FindingKind.UnreadAmount));
        Assert.Equal(Verdict.Undecided, list.Verdict);
    }

    [Fact]
    public void A_number_of_which_little_can_be_read_is_none_the_less_no_blank()
    {
        var list = ListText.Recover("""
            Item   | 2024  | 2025
            Roads  | 310   | 410
            Parks  | 64    | l
            Ports  | 51    | 58
            Hills  | 5     | O
            Total  | 430   | 543
            """);

        Assert.Equal(["3 amounts.2025: l", "5 amounts.2025: O"], list.Found(FindingKind.UnreadAmount));
        Assert.Equal(Verdict.Undecided, list.Verdict);
    }
}
