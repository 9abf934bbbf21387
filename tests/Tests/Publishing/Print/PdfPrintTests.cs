using Shisaku.Publishing;
using Shisaku.Tests.Recovery;
using PdfDocument = UglyToad.PdfPig.PdfDocument;

namespace Shisaku.Tests.Publishing.Print;

public sealed class PdfPrintTests
{
    private static readonly byte[] SamplePdf = PrintedFile.Of(Sample.Recovered, ".pdf");

    [Fact]
    public void Poppler_finds_a_tagged_document_with_title_on_landscape_A4()
    {
        var (info, _) = PrintedFile.Asked("pdfinfo", ".pdf", SamplePdf, "FILE");

        Assert.Matches("Title: +令和5年度中小企業振興施策一覧", info);
        Assert.Matches("Tagged: +yes", info);
        Assert.Contains("841.89 x 595.28 pts (A4)", info, StringComparison.Ordinal);
        Assert.DoesNotContain("CreationDate", info, StringComparison.Ordinal);
    }

    [Fact]
    public void Poppler_finds_every_face_embedded_cut_down_and_readable()
    {
        var (fonts, _) = PrintedFile.Asked("pdffonts", ".pdf", SamplePdf, "FILE");

        var rows = fonts.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Matches(@"^[A-Z]{6}\+.* yes yes yes ", row));
    }

    [Fact]
    public void Poppler_reads_the_structure_as_one_table_with_a_heading_and_whole_names()
    {
        var (tree, _) = PrintedFile.Asked("pdfinfo", ".pdf", SamplePdf, "-struct-text", "FILE");
        var list = Sample.Recovered.List;

        Assert.Equal(1, Count("Table"));
        Assert.Equal(2 + list.Listings.Count() + list.TotalsRows.Count() + list.Policies.Length, Count("TR"));
        Assert.Contains("H1", tree, StringComparison.Ordinal);

        int Count(string kind) => tree.Split('\n').Count(line => line.Trim().Split(' ')[0] == kind);
    }

    [Fact]
    public void Text_copies_out_in_reading_order_with_wrapped_names_whole()
    {
        var (text, _) = PrintedFile.Asked("pdftotext", ".pdf", SamplePdf, "-raw", "FILE", "-");
        var at = 0;

        foreach (var policy in Sample.Recovered.List.Policies)
        {
            at = text.IndexOf(policy.PrintedNumber + policy.Name, at, StringComparison.Ordinal);
            Assert.True(at >= 0, policy.Name);
            foreach (var listing in policy.Listings)
            {
                at = text.IndexOf(listing.Name, at, StringComparison.Ordinal);
                Assert.True(at >= 0, listing.Name);
            }
        }
    }

    [Fact]
    public void Every_policy_and_the_total_have_a_bookmark()
    {
        using var document = PdfDocument.Open(SamplePdf);

        Assert.True(document.TryGetBookmarks(out var bookmarks));
        Assert.Equal(
            ["令和5年度中小企業振興施策一覧", .. Sample.Recovered.List.Policies.Select(policy => policy.PrintedNumber + policy.Name), "合計"],
            bookmarks.GetNodes().Select(node => node.Title));
    }

    [Fact]
    public void A_character_that_no_face_has_still_copies_out()
    {
        var list = PrintedFile.Recovered("事業名\t予算額(千円)\t一般財源\n\U000F1234の事業\t590\t590\n合計\t590\t590\n");
        using var document = PdfDocument.Open(PrintedFile.Of(list, ".pdf"));

        Assert.Contains("\U000F1234", string.Concat(document.GetPage(1).Letters.Select(letter => letter.Value)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_picks_the_shape_of_a_letter_is_not_drawn_and_takes_no_room()
    {
        const string Name = "ﾃﾞｼﾞﾀﾙ化支援(\U00020BB7野・葛\U000E0100城・髙﨑)事業";
        var list = PrintedFile.Recovered($"事業名\t予算額(千円)\t一般財源\n{Name}\t590\t590\n合計\t590\t590\n");
        var pdf = PrintedFile.Of(list, ".pdf");
        var (text, _) = PrintedFile.Asked("pdftotext", ".pdf", pdf, "-raw", "FILE", "-");
        using var document = PdfDocument.Open(pdf);

        Assert.Contains(Name, text, StringComparison.Ordinal);
        Assert.InRange(document.GetPage(1).Letters.Single(letter => letter.Value == "\U000E0100").Width, 0, 0.1);
        Assert.Contains(PrintedFile.Said(PrintedFile.ReadBack(pdf)), row => row.Contains(Name, StringComparison.Ordinal));
    }

    [Fact]
    public void A_machine_without_a_face_is_told_so()
    {
        var empty = Directory.CreateTempSubdirectory("shisaku-test-");
        File.WriteAllText(Path.Combine(empty.FullName, "broken.ttf"), "no face");
        try
        {
            Assert.Throws<MissingFaceException>(() =>
                PdfPrint.Write([new Publication(Sample.Recovered)], Stream.Null, new MachineFaces([empty.FullName])));
        }
        finally
        {
            empty.Delete(recursive: true);
        }
    }
}
