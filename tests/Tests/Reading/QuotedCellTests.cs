using Shisaku.Reading;
using static Shisaku.Tests.Reading.ReadingInput;

namespace Shisaku.Tests.Reading;

public sealed class QuotedCellTests
{
    [Theory]
    [InlineData("\"デジタル人材\n育成事業\"\t1\nb\t2", "1: デジタル人材 育成事業|1", "3: b|2")]
    [InlineData("\"デジタル人材\r\n育成事業\"\t1\r\nb\t2", "1: デジタル人材 育成事業|1", "3: b|2")]
    [InlineData("1\t\"a\n\n b\"\nc\t2", "1: 1|a b", "4: c|2")]
    public void A_line_break_in_a_quoted_cell_is_a_space(string text, params string[] rows) => Assert.Equal(rows, Noted(Read(text)));

    [Theory]
    [InlineData("x\t\"a\tb\"\t1", "1: x|a b|1")]
    [InlineData("x\t\"4,789\"", "1: x|4,789")]
    [InlineData("x\t\"say \"\"hi\"\" now\"\t1", "1: x|say \"hi\" now|1")]
    [InlineData("x\t\"\"\"hi\"\" he said\"", "1: x|\"hi\" he said")]
    public void What_a_spreadsheet_put_in_quotes_is_taken_out(string text, string row) => Assert.Equal([row], Noted(Read(text)));

    [Theory]
    [InlineData("\t\"(再掲含む。)\t3,712\n\tb\t1", "1: |\"(再掲含む。)|3,712", "2: |b|1")]
    [InlineData("\"(再掲含む。)\t1\nb\t2\n\"(再掲含む。)\t3", "1: \"(再掲含む。)|1", "2: b|2", "3: \"(再掲含む。)|3")]
    [InlineData("a\t\"\t\"\t1", "1: a|\"|\"|1")]
    [InlineData("a\t\"\nb\t\"", "1: a|\"", "2: b|\"")]
    [InlineData("\"\t1\na\t5\"\n", "1: \"|1", "2: a|5\"")]
    [InlineData("\"\tA5\"\t1", "1: \"|A5\"|1")]
    [InlineData("\"a\t1\nb\"\t2", "1: \"a|1", "2: b\"|2")]
    [InlineData("\"a\"b\nc\"\t2", "1: \"a\"b", "2: c\"|2")]
    [InlineData("\"a\fb\"\t2", "1: \"a", "2: b\"|2")]
    [InlineData("\"\"\t1", "1: \"\"|1")]
    public void In_doubt_a_quote_is_literal(string text, params string[] rows) => Assert.Equal(rows, Noted(Read(text)));

    [Fact]
    public void Quotes_around_a_whole_name_are_part_of_it()
        => Assert.Equal(["1: \"青森の価値\"|1"], Noted(Read("\"青森の価値\"\t1")));

    [Theory]
    [InlineData(19, 1)]
    [InlineData(20, 21)]
    public void A_quoted_cell_runs_over_a_limited_number_of_lines(int lineBreaks, int rows)
    {
        string cell = "\"" + string.Join('\n', Enumerable.Repeat("a", lineBreaks + 1)) + "\"";

        Assert.Equal(20, ReadingLimits.LinesInQuotedCell);
        Assert.Equal(rows, Read(cell + "\t1").Rows.Length);
    }
}
