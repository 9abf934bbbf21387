using static Shisaku.Tests.Reading.ReadingInput;

namespace Shisaku.Tests.Reading;

public sealed class LineCursorTests
{
    [Theory]
    [InlineData("a\tb\nc\td")]
    [InlineData("a\tb\r\nc\td\r\n")]
    [InlineData("a\tb\rc\td\r")]
    public void A_line_ends_as_on_any_system(string text) => Assert.Equal(["1: a|b", "2: c|d"], Noted(Read(text)));

    [Theory]
    [InlineData("\n\na\n \t\u3000\t\n\nb\tc", "3: a", "6: b|c")]
    [InlineData("\r\n\r\na\r\n\r\nb", "3: a", "5: b")]
    public void Blank_lines_are_left_out_and_counted(string text, params string[] rows) => Assert.Equal(rows, Noted(Read(text)));

    [Theory]
    [InlineData("a\tb\fc\td", "1: a|b", "2: c|d")]
    [InlineData("a\fb", "1: a", "2: b")]
    public void A_form_feed_ends_a_line(string text, params string[] rows) => Assert.Equal(rows, Noted(Read(text)));

    [Theory]
    [InlineData("a\n\fb\nc", "1: a", "2: b", "3: c")]
    [InlineData("a\tx\n\f\nb\tx", "1: a|x", "3: b|x")]
    [InlineData("\fa\f\r\nb\f\f", "1: a", "2: b")]
    public void A_form_feed_beside_a_line_break_keeps_the_line_numbers_of_an_editor(string text, params string[] rows)
        => Assert.Equal(rows, Noted(Read(text)));
}
