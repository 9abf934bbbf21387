using Shisaku.Budget;

namespace Shisaku.Tests.Budget;

/// <summary>Blank, zero and undecided are three different statements.</summary>
public sealed class AmountTests
{
    [Fact]
    public void A_blank_and_a_printed_zero_differ_and_count_the_same()
    {
        Assert.NotEqual(Amount.Blank, Amount.Of(0));
        Assert.Equal((0L, 0L), (Amount.Blank.Counted, Amount.Of(0).Counted));
        Assert.Equal((true, false), (Amount.Blank.IsBlank, Amount.Blank.IsKnown));
        Assert.Equal((false, true), (Amount.Of(0).IsBlank, Amount.Of(0).IsKnown));
        Assert.Equal(default, Amount.Blank);
    }

    [Fact]
    public void An_undecided_amount_has_no_value_to_count()
    {
        Assert.False(Amount.Undecided.IsKnown);
        Assert.False(Amount.Undecided.IsBlank);
        Assert.Throws<InvalidOperationException>(() => Amount.Undecided.Counted);
    }

    [Theory]
    [InlineData(11_178_500, "11,178,500")]
    [InlineData(0, "0")]
    [InlineData(-1_200, "-1,200")]
    public void An_amount_is_shown_with_thousands_separators(long amount, string shown) =>
        Assert.Equal(shown, Amount.Of(amount).ToString());
}
