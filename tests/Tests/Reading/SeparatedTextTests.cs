using System.Text;
using Shisaku.Budget;
using Shisaku.Reading;
using static Shisaku.Tests.Reading.ReadingInput;

namespace Shisaku.Tests.Reading;

public sealed class SeparatedTextTests
{
    private const string Tail = "\nx,y,z\nx,y,z";

    [Theory]
    [InlineData("事業名,国庫,一般\n若者定着, \u3000計\u3000 ,\n", "1: 事業名|国庫|一般", "2: 若者定着|計|")]
    [InlineData("事業名;国庫;一般\n若者定着;1,234;5,678\n", "1: 事業名|国庫|一般", "2: 若者定着|1,234|5,678")]
    [InlineData("a,b,c\r\n\r\n,,\r\nd,e,f\r\n", "1: a|b|c", "4: d|e|f")]
    [InlineData("タイトル,概要\n若者定着,説明\n", "1: タイトル|概要", "2: 若者定着|説明")]
    public void Cells_stand_between_commas_or_semicolons_and_are_trimmed(string text, params string[] rows)
    {
        PrintedList list = Read(text);

        Assert.Equal(rows, Noted(list));
        Assert.Equal("text/csv", list.Source.MediaType);
    }

    [Theory]
    [InlineData("\"a\",\"\",\"1,234\"", "1: a||1,234")]
    [InlineData("a,\"say \"\"hi\"\"\",c", "1: a|say \"hi\"|c")]
    [InlineData("a, \"b, c\" ,d", "1: a|b, c|d")]
    [InlineData("a,\"b;\",c", "1: a|b;|c")]
    public void Quotes_around_a_cell_are_taken_off(string row, string noted) => Assert.Equal(noted, Noted(Read(row + Tail)).First());

    [Fact]
    public void A_line_break_in_a_quoted_cell_is_a_space_and_the_row_has_the_line_it_begins_in()
        => Assert.Equal(
            ["1: a|デジタル人材 育成事業|c", "5: d|e|f", "6: x|y|z"],
            Noted(Read("a,\"デジタル人材\r\n\r\n 育成事業\n\",c\r\nd,e,f\r\nx,y,z")));

    [Theory]
    [InlineData("\"(再掲含む。),1,234", "1: \"(再掲含む。)|1|234")]
    [InlineData("\"(再掲含む。),\"1,234\",5", "1: \"(再掲含む。)|1,234|5")]
    [InlineData("a,5\" pipe,c", "1: a|5\" pipe|c")]
    [InlineData("a,\"b\"c,d", "1: a|\"b\"c|d")]
    [InlineData("\",b,\"", "1: \"|b|\"")]
    [InlineData("a,b,\"c", "1: a|b|\"c")]
    public void A_damaged_quote_is_literal_and_swallows_no_row(string row, string noted)
        => Assert.Equal([noted, "2: x|y|z", "3: x|y|z"], Noted(Read(row + Tail)));

    [Fact]
    public void Two_ditto_marks_with_rows_between_them_are_not_one_cell()
        => Assert.Equal(
            ["1: a|\"|1", "2: b|c|2", "3: \"|\"|3", "4: x|y|4"], Noted(Read("a,\",1\nb,c,2\n\",\",3\nx,y,4")));

    [Fact]
    public void A_quote_that_never_closes_leaves_all_rows_in_their_place()
        => Assert.Equal(101, Read("\"a,b,c\n" + string.Concat(Enumerable.Repeat("d,e,f\n", 100))).Rows.Length);

    [Fact]
    public void Ragged_rows_keep_the_cells_they_have()
        => Assert.Equal(
            ["1: 令和5年度一覧", "2: a|b|c|d", "3: a|b|c", "4: a|b|c|d|e", "5: a|b|c|d"],
            Noted(Read("令和5年度一覧\na,b,c,d\na,b,c\na,b,c,d,e\na,b,c,d")));

    [Fact]
    public void A_list_saved_by_Japanese_Excel_is_read_in_its_encoding()
    {
        byte[] bytes = CodePagesEncodingProvider.Instance.GetEncoding(932)!.GetBytes("事業名,国庫,一般\r\n若者定着,\"1,234\",△5\r\n");

        PrintedList list = Read(bytes);

        Assert.Equal(["1: 事業名|国庫|一般", "2: 若者定着|1,234|△5"], Noted(list));
        Assert.Equal("Shift_JIS", list.Source.Encoding);
    }

    [Fact]
    public void The_sample_saved_with_commas_is_the_same_list()
    {
        string[] lines = Encoding.UTF8.GetString(Sample()).Split('\n');
        string csv = string.Join('\n', lines.Select(line => string.Join(',', line.Split('\t').Select(Quoted))));

        Assert.Equal(Noted(Read(Sample())), Noted(Read(csv)));
    }

    [Fact]
    public void A_row_of_too_many_cells_is_refused()
    {
        UnreadableListException refusal = Refusal("a,b,c\na,b,c\na,b,c\n" + new string(',', ReadingLimits.CellsInRow));

        Assert.Equal(UnreadableReason.TooManyCellsInRow, refusal.Reason);
        Assert.StartsWith("line 4 has more than 1,000 cells", refusal.Message, StringComparison.Ordinal);
    }

    private static string Quoted(string cell)
        => cell.AsSpan().ContainsAny(',', '"') ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
