using Shisaku.App.Terminal;

namespace Shisaku.Tests.App.Terminal;

public sealed class DisplayWidthTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("abc 123", 7)]
    [InlineData("事業費", 6)]
    [InlineData("ｼﾞｷﾞｮｳ", 6)]
    [InlineData("全角　ＡＢ", 10)]
    [InlineData("〃(再掲含む。)", 14)]
    [InlineData("が", 2)]
    [InlineData("か\u3099", 2)]
    [InlineData("○△①…", 4)]
    [InlineData("😀", 2)]
    [InlineData("𠮷野", 4)]
    [InlineData("é", 1)]
    public void Japanese_takes_two_cells_and_half_width_kana_one(string text, int width)
        => Assert.Equal(width, DisplayWidth.Of(text));

    [Fact]
    public void Padding_counts_cells()
    {
        Assert.Equal("事業  ", DisplayWidth.PadRight("事業", 6));
        Assert.Equal("  事業", DisplayWidth.PadLeft("事業", 6));
        Assert.Equal("事業費", DisplayWidth.PadLeft("事業費", 3));
    }
}
