using CsCheck;
using Shisaku.App.Terminal;

namespace Shisaku.Tests.App.Terminal;

public sealed class WrappingTests
{
    [Theory]
    [InlineData("若者定着還流促進課", 10, "若者定着還|流促進課")]
    [InlineData("UIJターン人材誘致", 8, "UIJター|ン人材誘|致")]
    [InlineData("row 12 is moved", 8, "row 12|is moved")]
    [InlineData("支援事業(再掲)", 8, "支援事業|(再掲)")]
    [InlineData("支援です。次", 8, "支援で|す。次")]
    [InlineData("incomprehensibilities", 8, "incompre|hensibil|ities")]
    [InlineData("短い", 8, "短い")]
    public void A_line_breaks_where_Japanese_and_Latin_break(string text, int width, string lines)
        => Assert.Equal(lines.Split('|'), Wrapping.Lines(text, width));

    [Fact]
    public void Without_a_limit_nothing_is_broken()
        => Assert.Equal([new string('あ', 500)], Wrapping.Lines(new string('あ', 500), null));

    [Fact]
    public void Nothing_is_lost_and_no_line_is_too_long()
        => Gen.Select(Gen.String[Gen.Char["あ業(ー。) ab1,ｱ"]], Gen.Int[4, 30]).Sample((text, width) =>
        {
            var lines = Wrapping.Lines(text, width);
            return string.Concat(lines).Replace(" ", "", StringComparison.Ordinal) == text.Replace(" ", "", StringComparison.Ordinal)
                && lines.All(line => DisplayWidth.Of(line) <= width);
        });
}
