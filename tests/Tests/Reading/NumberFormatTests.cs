using static Shisaku.Tests.Reading.ReadingInput;

namespace Shisaku.Tests.Reading;

public sealed class NumberFormatTests
{
    [Theory]
    [InlineData("17154177", "17154177")]
    [InlineData("1.2E+7", "12000000")]
    [InlineData("-5", "-5")]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("0.1", "0.1")]
    [InlineData("0.30000000000000004", "0.3")]
    [InlineData("4789.0000000000009", "4789")]
    [InlineData("3.5999999999999997E-2", "0.036")]
    [InlineData("123456789012345678", "123456789012345678")]
    [InlineData("1E+300", "1E+300")]
    public void A_number_is_exact_to_the_digits_that_spreadsheets_keep(string stored, string shown) => AssertShown("General", stored, shown);

    [Theory]
    [InlineData("#,##0;△#,##0", "-1234567", "-1234567")]
    [InlineData("#,##0_ ;[Red]\\-#,##0\\ ", "1234", "1234")]
    [InlineData("#,##0;\"▲ \"#,##0", "-1234", "-1234")]
    [InlineData("#,##0;\"△\"#,##0;\"-\"", "0", "-")]
    [InlineData("#,##0;△#,##0;", "0", "")]
    [InlineData("\"皆増\";;", "1", "皆増")]
    [InlineData("[$¥-411]#,##0", "1234", "1234")]
    [InlineData("#,##0\"千円\"", "1234", "1234")]
    [InlineData("0.0", "12.345", "12.345")]
    [InlineData("0.0%", "0.12345", "12.3%")]
    [InlineData("0%", "1", "100%")]
    [InlineData("\"R\"0", "5", "R5")]
    [InlineData("\"令和\"0\"年度\"", "5", "令和5年度")]
    [InlineData("\"R\"General", "5", "R5")]
    [InlineData("General\"年度\"", "5", "5年度")]
    [InlineData("0.00E+00", "1234", "1234")]
    [InlineData("@", "0012", "12")]
    public void An_amount_is_plain_whatever_its_format(string code, string stored, string shown) => AssertShown(code, stored, shown);

    [Theory]
    [InlineData("[$-411]ggge\"年\"m\"月\"d\"日\";@", "45017", "令和5年4月1日")]
    [InlineData("[$-411]ge.m.d;@", "45017", "R5.4.1")]
    [InlineData("ggge\"年度\"", "45017", "令和5年度")]
    [InlineData("gge", "43555", "平31")]
    [InlineData("\"R\"e", "45017", "R5")]
    [InlineData("[$-411]gee.mm.dd", "45017", "R05.04.01")]
    [InlineData("[$-411]ge.m.d", "43585", "H31.4.30")]
    [InlineData("[$-411]ge.m.d", "43586", "R1.5.1")]
    [InlineData("[$-ja-JP-x-gannen]ggge\"年\"", "43586", "令和元年")]
    [InlineData("[<43586][$-411]ge;[<43831]\"元年\";[$-411]ge", "43600", "元年")]
    [InlineData("[$-411]ggge\"年\"m\"月\"d\"日(\"aaa\")\"", "45017", "令和5年4月1日(土)")]
    public void A_date_in_an_era_is_read_as_it_is_shown(string code, string stored, string shown) => AssertShown(code, stored, shown);

    [Theory]
    [InlineData("yyyy/m/d", "45017", "2023-04-01")]
    [InlineData("yyyy\"年\"m\"月\"d\"日\"", "45017", "2023-04-01")]
    [InlineData("m/d/yy h:mm", "45017.5", "2023-04-01 12:00")]
    [InlineData("h:mm", "0.5", "12:00")]
    [InlineData("[h]:mm", "2", "2")]
    [InlineData("yyyy/m/d", "1", "1900-01-01")]
    [InlineData("yyyy/m/d", "61", "1900-03-01")]
    [InlineData("yyyy/m/d", "-1", "-1")]
    [InlineData("yyyy/m/d", "9999999", "9999999")]
    public void Any_other_date_is_read_with_its_year_first(string code, string stored, string shown) => AssertShown(code, stored, shown);

    [Fact]
    public void The_formats_that_only_Japanese_workbooks_number_are_known()
        => Assert.Equal(["1: R5.4.1|a"], Noted(Read(new MadeWorkbook().Sheet("s", Row(1, "45017")).Bytes())));

    [Fact]
    public void Days_may_be_counted_from_1904()
        => Assert.Equal(
            ["1: R5.4.1|a"],
            Noted(Read(new MadeWorkbook { Properties = "<workbookPr date1904=\"1\"/>" }.Format("ge.m.d").Sheet("s", Row(1, "43555")).Bytes())));

    [Fact]
    public void An_amount_shown_in_thousands_is_read_so_and_noted()
    {
        var list = Read(new MadeWorkbook().Format("#,##0,").Sheet("s", Row(1, "17154177")).Bytes());

        Assert.Equal(["1: 17154|a"], Noted(list));
        Assert.Equal([new(Shisaku.Budget.ReadingNote.ScaledNumbers, 1, "s", "A1")], list.Notes);
    }

    private static string Row(int style, string stored)
        => $"<row><c r=\"A1\" s=\"{style}\"><v>{stored}</v></c><c t=\"str\"><v>a</v></c></row>";

    private static void AssertShown(string code, string stored, string shown)
        => Assert.Equal([$"1: {shown}|a"], Noted(Read(new MadeWorkbook().Format(code).Sheet("s", Row(1, stored)).Bytes())));
}
