using Shisaku.App.Pages.Search;

namespace Shisaku.Tests.App.Pages;

public sealed class SlipsTests
{
    [Theory]
    [InlineData("ハンロウ", "ハンロ")]
    [InlineData("ソウギョオ", "ソウギョウ")]
    [InlineData("exprot", "export")]
    [InlineData("subsdy", "subsidy")]
    [InlineData("entreprenuer", "entrepreneur")]
    [InlineData("digitlisaton", "digitalisation")]
    public void One_slip_or_two_in_a_long_word_leave_it_to_be_known(string typed, string word) => Assert.True(Slips.AreNear(typed, word));

    [Theory]
    [InlineData("export", "export")]
    [InlineData("expert", "import")]
    [InlineData("x", "ec")]
    [InlineData("ハンロ", "ユウシ")]
    public void Other_words_are_other_words(string typed, string word) => Assert.False(Slips.AreNear(typed, word));
}
