using Shisaku.Recovery;

namespace Shisaku.Tests.Recovery;

public sealed class NumberingTests
{
    [Theory]
    [InlineData("①経営基盤を強くすること", 1, "経営基盤を強くすること")]
    [InlineData("⑳人材を育てること", 20, "人材を育てること")]
    [InlineData("㉟販路を広げること", 35, "販路を広げること")]
    [InlineData("㊱創業を助けること", 36, "創業を助けること")]
    [InlineData("㊿観光を伸ばすこと", 50, "観光を伸ばすこと")]
    [InlineData("⑴技術を高めること", 1, "技術を高めること")]
    [InlineData("Ⅳ 予算の概要", 4, "予算の概要")]
    [InlineData("（１２）商店街を支えること", 12, "商店街を支えること")]
    [InlineData("第１章　経営基盤の強化", 1, "経営基盤の強化")]
    [InlineData("第十二章 創業の促進", 12, "創業の促進")]
    [InlineData("三　販路の拡大", 3, "販路の拡大")]
    [InlineData("二十、販路の拡大", 20, "販路の拡大")]
    [InlineData("ウ　人材の育成", 3, "人材の育成")]
    public void A_number_of_any_shape_is_read(string printed, int number, string text)
    {
        var read = Numbering.Read(printed);
        Assert.Equal((number, text), (read!.Number, read.Text));
    }

    [Theory]
    [InlineData("経営基盤")]
    [InlineData("12,345")]
    [InlineData("一般管理費")]
    [InlineData("アジア市場の開拓")]
    [InlineData("第一歩を支えること")]
    public void A_text_without_a_number_has_none(string printed) => Assert.Null(Numbering.Read(printed));
}
