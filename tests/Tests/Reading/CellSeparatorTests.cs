using static Shisaku.Tests.Reading.ReadingInput;

namespace Shisaku.Tests.Reading;

public sealed class CellSeparatorTests
{
    [Theory]
    [InlineData("若者定着    18,658    9,000    R4-R5\n商店街    1,234    5,678    R5\n")]
    [InlineData("若者定着 18,658 9,000 9,658\n商店街 △1,234 5,678 900\n")]
    [InlineData("1,234,567  1,234\n7,654,321  4,321\n")]
    public void An_amount_in_aligned_text_does_not_make_it_CSV(string text)
        => Assert.Equal("text/plain", Read(text).Source.MediaType);

    [Theory]
    [InlineData("One sentence, and another.\nA second line, with a comma.\nA third, a fourth.\n")]
    [InlineData("First, second, third.\nNo comma here at all.\nNone here.\nNor here.")]
    [InlineData("a,b,c")]
    public void Prose_with_commas_is_not_CSV(string text) => Assert.Equal("text/plain", Read(text).Source.MediaType);

    [Theory]
    [InlineData("100,200,300\n400,500,600\n")]
    [InlineData("name one,100,200\nname two,300,400\n")]
    [InlineData("\"0\",\"1\"\n\"a\",\"b\"\n")]
    [InlineData("令和5年度一覧\n\n\na,b,c\nd,e,f\n")]
    public void Commas_that_part_most_rows_alike_do(string text) => Assert.Equal("text/csv", Read(text).Source.MediaType);

    [Fact]
    public void A_tab_within_a_cell_of_a_CSV_does_not_make_it_TSV()
    {
        string text = "a,\"b\tc\",d\n" + string.Concat(Enumerable.Repeat("x,y,z\n", 20));

        Assert.Equal("1: a|b c|d", Noted(Read(text)).First());
    }
}
