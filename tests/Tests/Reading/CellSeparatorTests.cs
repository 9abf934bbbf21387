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

    [Fact]
    public void Where_every_cell_is_quoted_a_cell_may_run_over_many_lines()
    {
        var table = string.Join("\n", Enumerable.Range(1, 60).Select(line => $"{line},5\"\""));

        Assert.Equal(
            ["1: |Budget", "2: a|" + table.Replace('\n', ' ').Replace("\"\"", "\"", StringComparison.Ordinal), "62: b|3"],
            Noted(Read($"\"\",\"Budget\"\n\"a\",\"{table}\"\n\"b\",\"3\"\n")));
    }

    [Theory]
    [InlineData("\"0\",\"1\"\n\"a\",b\n")]
    [InlineData("\"0\",\"1\"\n\"a\",\"b\",\"c\"\n")]
    public void One_cell_without_quotes_or_too_many_makes_a_text_an_ordinary_one(string text)
        => Assert.Equal(2, Read(text).Rows.Length);
}
