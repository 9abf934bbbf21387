using System.IO.Compression;
using System.Xml.Linq;
using Shisaku.Budget;
using Shisaku.Tests.Recovery;

namespace Shisaku.Tests.Publishing.Print;

public sealed class WorkbookPrintTests
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Fact]
    public void Totals_are_formulas_with_the_stated_amounts_beside_them()
    {
        var cells = Cells(PrintedFile.Of(Sample.Recovered, ".xlsx"));

        Assert.Equal(
            Sample.Recovered.List.TotalsRows.SelectMany(totals => totals.Amounts.Columns).Count(amount => amount.IsKnown),
            cells.Count(cell => cell.Element(Main + "f") is not null));
        Assert.All(cells.Where(cell => cell.Element(Main + "f") is not null), cell => Assert.NotNull(cell.Element(Main + "v")));
    }

    [Fact]
    public void Values_are_written_where_they_are_wanted()
    {
        var cells = Cells(PrintedFile.Of(Sample.Recovered, ".xlsx", withValues: true));

        Assert.DoesNotContain(cells, cell => cell.Element(Main + "f") is not null);
        Assert.Contains(cells, cell => cell.Element(Main + "v")?.Value == "17154177");
    }

    [Fact]
    public void A_total_that_the_publisher_misprinted_stays_as_printed_and_is_told_under_the_table()
    {
        var small = SmallList.Recovered;
        var total = small.List.GrandTotal!;
        var list = small.List with { GrandTotal = total with { Amounts = total.Amounts with { Budget = Amount.Of(5_380) } } };
        var cells = Cells(PrintedFile.Of(small with { List = list, Checks = Sums.Of(list) }, ".xlsx"));
        var (budget, general) = (cells.Single(cell => cell.Attribute("r")!.Value == "E11"), cells.Single(cell => cell.Attribute("r")!.Value == "G11"));

        Assert.Equal("5380", budget.Element(Main + "v")!.Value);
        Assert.Null(budget.Element(Main + "f"));
        Assert.Equal("SUM(G9)", general.Element(Main + "f")!.Value);
        Assert.Contains(cells, cell => cell.Value.Contains("検算と一致しない", StringComparison.Ordinal));
    }

    [Fact]
    public void LibreOffice_calculates_the_stated_totals()
    {
        var (_, files) = PrintedFile.Asked(
            "soffice", ".xlsx", WithoutValues(PrintedFile.Of(Sample.Recovered, ".xlsx")),
            "-env:UserInstallation=file://DIR/profile", "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,false,false",
            "--outdir", "DIR", "FILE");
        var calculated = System.Text.Encoding.UTF8.GetString(files["list.csv"]).Split('\n').Select(line => line.Split('\t')).ToList();
        var totals = calculated.Where(row => row.Length > 5 && row[1] is "小計" or "〃(再掲含む。)" or "合計").ToList();

        Assert.Equal(
            Sample.Recovered.List.TotalsRows.Select(row => string.Join(' ', row.Amounts.Columns.Select(amount => amount.ToString().Replace(",", "", StringComparison.Ordinal)))),
            totals.Select(row => string.Join(' ', row.Skip(5).Take(4))));
    }

    [Fact]
    public void The_heading_is_frozen_and_repeated_and_pages_break_where_the_print_does()
    {
        var book = PrintedFile.Of(Sample.Recovered, ".xlsx");

        Assert.Equal("4", Part(book, "xl/worksheets/sheet1.xml").Descendants(Main + "pane").Single().Attribute("ySplit")!.Value);
        Assert.EndsWith("!$3:$4", Part(book, "xl/workbook.xml").Descendants(Main + "definedName").Single().Value, StringComparison.Ordinal);
        Assert.True(Part(book, "xl/worksheets/sheet1.xml").Descendants(Main + "brk").Count() >= 3);
    }

    [Fact]
    public void Nothing_in_the_archive_has_a_date()
    {
        using ZipArchive archive = new(new MemoryStream(PrintedFile.Of(Sample.Recovered, ".xlsx")));

        Assert.All(archive.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
    }

    private static List<XElement> Cells(byte[] book) => [.. Part(book, "xl/worksheets/sheet1.xml").Descendants(Main + "c")];

    /// <summary>The workbook with what its formulas came to taken out, so that whoever shows them must calculate.</summary>
    private static byte[] WithoutValues(byte[] book)
    {
        var sheet = Part(book, "xl/worksheets/sheet1.xml");
        sheet.Descendants(Main + "f").ToList().ForEach(formula => formula.ElementsAfterSelf(Main + "v").Remove());
        using MemoryStream changed = new();
        changed.Write(book);
        using (ZipArchive archive = new(changed, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry("xl/worksheets/sheet1.xml")!.Delete();
            using var part = archive.CreateEntry("xl/worksheets/sheet1.xml").Open();
            sheet.Save(part);
        }

        return changed.ToArray();
    }

    private static XDocument Part(byte[] book, string name)
    {
        using ZipArchive archive = new(new MemoryStream(book));
        using var stream = archive.GetEntry(name)!.Open();
        return XDocument.Load(stream);
    }
}
