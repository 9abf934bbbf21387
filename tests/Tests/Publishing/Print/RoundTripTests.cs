using Shisaku.Budget;
using Shisaku.Tests.Recovery;

namespace Shisaku.Tests.Publishing.Print;

public sealed class RoundTripTests
{
    public static TheoryData<string> Endings => [".pdf", ".xlsx"];

    [Theory]
    [MemberData(nameof(Endings))]
    public void The_sample_is_the_same_list_when_its_print_is_read(string ending)
    {
        var read = PrintedFile.ReadBack(PrintedFile.Of(Sample.Recovered, ending));

        Assert.Equal(PrintedFile.Said(Sample.Recovered), PrintedFile.Said(read));
        Assert.All(read.Checks, check => Assert.True(check.IsHeld));
        Assert.Equal(0, read.BrokenAsPrinted);
        Assert.DoesNotContain(read.Findings, finding => finding.Kind is FindingKind.MovedRow or FindingKind.JoinedLine or FindingKind.WrapSpace);
    }

    [Theory]
    [MemberData(nameof(Endings))]
    public void Other_columns_come_back_as_well(string ending)
    {
        var list = PrintedFile.Recovered(WideLists.EightSources);

        Assert.Equal(PrintedFile.Said(list), PrintedFile.Said(PrintedFile.ReadBack(PrintedFile.Of(list, ending))));
    }

    [Theory]
    [MemberData(nameof(Endings))]
    public void A_page_of_one_high_row_comes_back_as_one_row(string ending)
    {
        const string Divisions = "地域企業支援課、産業イノベーション推進課、県産品販売・輸出促進課(西北地域県民局地域連携部)、若者定着還流促進課、監理課、学校教育課、商工政策課";
        var list = PrintedFile.Recovered($"""
            令和6年度施策一覧
            基本方針,事業名,事業費(千円),財源内訳,,事業期間,担当課等
            ,,,国庫,一般財源,,
            ①総合的な振興,,,,,,
            ・{string.Concat(Enumerable.Repeat("地域資源を活用した取組の推進", 9))},,,,,,
            ,振興事業,1529000000,1000000000,529000000,R5-R7,{Divisions}
            ,合計,1529000000,1000000000,529000000,,
            """.Replace(',', '\t'));

        Assert.Equal(PrintedFile.Said(list), PrintedFile.Said(PrintedFile.ReadBack(PrintedFile.Of(list, ending))));
    }

    [Theory]
    [MemberData(nameof(Endings))]
    public void The_same_list_gives_the_same_bytes(string ending) =>
        Assert.Equal(PrintedFile.Of(Sample.Recovered, ending), PrintedFile.Of(Sample.Recovered, ending));

    [Fact]
    public void A_workbook_that_LibreOffice_wrote_anew_is_still_the_same_list()
    {
        var (_, files) = PrintedFile.Asked(
            "soffice", ".xlsx", PrintedFile.Of(Sample.Recovered, ".xlsx"),
            "-env:UserInstallation=file://DIR/profile", "--headless", "--convert-to", "ods", "--outdir", "DIR", "FILE");
        var (_, again) = PrintedFile.Asked(
            "soffice", ".ods", files["list.ods"], "-env:UserInstallation=file://DIR/profile", "--headless", "--convert-to", "xlsx", "--outdir", "DIR", "FILE");

        Assert.Equal(PrintedFile.Said(Sample.Recovered), PrintedFile.Said(PrintedFile.ReadBack(again["list.xlsx"])));
    }

    [Fact]
    public void LibreOffice_reads_the_long_form_of_the_workbook_as_the_CSV_has_it()
    {
        var set = Set.MadeSet.Of(new Shisaku.Publishing.Publication(Sample.Recovered));
        var (_, files) = PrintedFile.Asked(
            "soffice", ".xlsx", set["long.xlsx"],
            "-env:UserInstallation=file://DIR/profile", "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1",
            "--outdir", "DIR", "FILE");
        var read = System.Text.Encoding.UTF8.GetString(files.Single(file => file.Key.EndsWith(".csv", StringComparison.Ordinal)).Value).TrimEnd().Split('\n');
        var written = System.Text.Encoding.UTF8.GetString(set["long.csv"]).TrimStart('\uFEFF').TrimEnd().Split("\r\n");

        Assert.Equal(written.Select(Plain), read.Select(Plain));

        static string Plain(string row) => row.Replace("\"", "", StringComparison.Ordinal).Replace("TRUE", "true", StringComparison.Ordinal).Replace("FALSE", "false", StringComparison.Ordinal);
    }

    [Fact]
    public void Poppler_lays_out_every_amount_beside_its_programme()
    {
        var (text, _) = PrintedFile.Asked("pdftotext", ".pdf", PrintedFile.Of(Sample.Recovered, ".pdf"), "-layout", "FILE", "-");
        var rows = text.Split('\n');

        Assert.All(
            Sample.Recovered.List.TotalsRows,
            totals => Assert.Contains(rows, row => row.Contains(totals.Label, StringComparison.Ordinal)
                && totals.Amounts.Columns.Where(amount => amount.IsKnown).All(amount => row.Contains(amount.ToString(), StringComparison.Ordinal))));
    }
}
