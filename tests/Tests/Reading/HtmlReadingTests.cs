using System.Text;
using Shisaku.Budget;
using Shisaku.Reading;
using static Shisaku.Tests.Reading.ReadingInput;

namespace Shisaku.Tests.Reading;

public sealed class HtmlReadingTests
{
    [Fact]
    public void Each_row_of_a_table_is_a_row_with_the_line_it_begins_in()
    {
        PrintedList list = Read("""
            <!DOCTYPE html>
            <html><body>
            <table>
            <tr><th>事業名<th>国庫
            <tr><td>若者定着</td><td> 1,234&nbsp;</td></tr>

            <tr><td></td></tr>
            <tr><td>商店街</td><td>△5</td></tr>
            </table>
            """);

        Assert.Equal(["4: 事業名|国庫", "5: 若者定着|1,234", "8: 商店街|△5"], Noted(list));
        Assert.Equal("text/html", list.Source.MediaType);
        Assert.Equal("UTF-8", list.Source.Encoding);
        Assert.All(list.Rows, row => Assert.Null(row.Place));
    }

    [Theory]
    [InlineData("<tr><td rowspan=2>A<td>1<tr><td>2", "A|1", "|2")]
    [InlineData("<tr><td>1<td rowspan=3>A<td>2<tr><td>3<td>4<tr><td>5<td>6", "1|A|2", "3||4", "5||6")]
    [InlineData("<tr><td colspan=2>A<td>1<tr><td>2<td>3<td>4", "A||1", "2|3|4")]
    [InlineData("<tr><td rowspan=2 colspan=2>A<td>1<tr><td>2<tr><td>3<td>4<td>5", "A||1", "||2", "3|4|5")]
    [InlineData("<tr><td rowspan=0>A<td>1<tr><td>2<tr><td>3", "A|1", "|2", "|3")]
    [InlineData("<tbody><tr><td rowspan=9>A<td>1<tbody><tr><td>2<td>3", "A|1", "2|3")]
    [InlineData("<tr><td>1<td rowspan=2>A<tr><td>2", "1|A", "2|")]
    public void A_cell_that_spans_stands_in_the_first_and_the_columns_line_up(string rows, params string[] noted)
        => Assert.Equal(noted, Cells($"<table>{rows}</table>"));

    [Theory]
    [InlineData("デジタル人材<br>育成<b>事業</b>", "デジタル人材 育成事業")]
    [InlineData("<p>a</p><p>b</p>c", "a b c")]
    [InlineData("a\n   b&#12288;c", "a b\u3000c")]
    [InlineData("<ruby>施策<rp>(</rp><rt>しさく</rt><rp>)</rp></ruby>一覧", "施策一覧")]
    [InlineData("a<script>x</script><style>y</style><!-- z -->b", "ab")]
    [InlineData("&lt;新規&gt; &amp; 1", "<新規> & 1")]
    public void A_cell_is_read_as_it_is_shown(string cell, string noted)
        => Assert.Equal([noted + "|1"], Cells($"<table><tr><td>{cell}</td><td>1</td></tr></table>"));

    [Fact]
    public void What_is_hidden_is_left_out_and_counted()
    {
        PrintedList list = Read("<table><tr hidden><td>x<tr><td style='display: none'>y<td>a<span style='DISPLAY:none'>z</span><td>b</table>");

        Assert.Equal(["a|b"], list.Rows.Select(row => string.Join('|', row.Cells)));
        Assert.Equal([new ReadingNote(ReadingNote.HiddenElements, 3, null, "")], list.Notes);
    }

    [Fact]
    public void Titles_captions_and_remarks_are_rows_of_one_cell()
        => Assert.Equal(
            ["令和5年度 施策一覧", "（単位：千円）", "表1", "a|b", "注 端数処理による。"],
            Cells("<nav><a>site</a></nav><div><h1>令和5年度<br>施策一覧</h1>（単位：<b>千円</b>）</div><table><caption>表1</caption>"
                + "<tr><td>a<td>b</table><p>注 端数処理による。</p><footer>x</footer>"));

    [Fact]
    public void A_page_without_a_heading_is_called_by_its_title()
        => Assert.Equal(["令和5年度施策一覧", "a|b"], Cells("<html><title>令和5年度施策一覧</title><table><tr><td>a<td>b</table>"));

    [Fact]
    public void Where_a_page_marks_its_main_part_the_rest_is_left_out()
        => Assert.Equal(["一覧", "a|b"], Cells("<body><p>site</p><main><h2>一覧</h2><table><tr><td>a<td>b</table></main><p>site</p>"));

    [Fact]
    public void Tables_follow_one_another_and_those_within_a_cell_follow_its_row()
        => Assert.Equal(
            ["外|右", "a|b", "c|d", "e|f"],
            Cells("<table><tr><td>外<table><tr><td>a<td>b<tr><td>c<td>d</table></td><td>右</table><table><tr><td>e<td>f</table>"));

    [Theory]
    [InlineData(932, "shift_jis", "Shift_JIS")]
    [InlineData(51932, "EUC-JP", "EUC-JP")]
    [InlineData(50220, "iso-2022-jp", "ISO-2022-JP")]
    [InlineData(932, "utf-8", "Shift_JIS")]
    public void A_page_is_read_in_the_encoding_it_names_or_was_saved_in(int codePage, string named, string encoding)
    {
        string page = $"<html><head><meta http-equiv='Content-Type' content='text/html; charset={named}'></head><table><tr><td>事業名<td>国庫</table>";

        PrintedList list = Read(CodePagesEncodingProvider.Instance.GetEncoding(codePage)!.GetBytes(page));

        Assert.Equal(["1: 事業名|国庫"], Noted(list));
        Assert.Equal(encoding, list.Source.Encoding);
    }

    [Fact]
    public void A_page_in_UTF16_is_known_by_its_tags()
        => Assert.Equal(
            ["1: 事業名|国庫"],
            Noted(Read([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<table><tr><td>事業名<td>国庫</table>")])));

    [Theory]
    [InlineData("<html><p>事業名", UnreadableReason.NoTable)]
    [InlineData("<table><tr><td>&nbsp;</table>", UnreadableReason.Blank)]
    public void A_page_without_a_list_is_refused(string page, UnreadableReason reason) => Assert.Equal(reason, Refusal(page).Reason);

    [Theory]
    [InlineData("<div>", UnreadableReason.TooManyElements)]
    [InlineData("<table><tr><td>", UnreadableReason.TooManyElements)]
    [InlineData("<b>", UnreadableReason.TooManyElements)]
    [InlineData("<svg>", UnreadableReason.TooManyElements)]
    public void A_page_nested_without_end_is_refused(string element, UnreadableReason reason)
        => Assert.Equal(reason, Refusal("<html>" + string.Concat(Enumerable.Repeat(element, 20_000))).Reason);

    [Theory]
    [InlineData("<tr>" + "<td colspan=1000>a<td>b")]
    [InlineData("<tr>" + "<td colspan=600>a<td colspan=600>b")]
    public void A_row_of_too_many_cells_is_refused(string row)
        => Assert.Equal(UnreadableReason.TooManyCellsInRow, Refusal($"<table>{row}</table>").Reason);

    [Fact]
    public void A_page_that_is_too_large_is_refused_before_it_is_taken_apart()
    {
        byte[] page = new byte[ReadingLimits.HtmlBytes + 1];
        "<html>"u8.CopyTo(page);

        Assert.Contains("20,971,520 bytes (20 MB)", Refusal(page).Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Cells(string page) => Read(page).Rows.Select(row => string.Join('|', row.Cells));
}
