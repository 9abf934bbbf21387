using Shisaku.Reading;
using static Shisaku.Tests.Reading.ReadingInput;

namespace Shisaku.Tests.Reading;

public sealed class HostilePdfTests
{
    [Fact]
    public void A_page_of_texts_is_read_as_rows_of_cells()
        => Assert.Equal(["Route", "Home", "Abroad"], Read(MadePdf.OfRows("Route | Home | Abroad", "North | 120 | 30", "South | 215 | 45")).Rows[0].Cells);

    [Theory]
    [InlineData("<< /Type /Pages /Kids [2 0 R] /Count 1 >>")]
    [InlineData("<< /Type /Pages /Kids [3 0 R 2 0 R] /Count 99999999 >>")]
    [InlineData("<< /Type /Pages /Kids [1 0 R] /Parent 2 0 R /Count 5 >>")]
    public void A_page_tree_that_goes_round_in_circles_is_refused_or_read_once(string pages)
    {
        byte[] file = MadePdf.OfObjects(MadePdf.Catalog, pages, MadePdf.Page, MadePdf.Font, MadePdf.Stream("BT /F1 9 Tf 30 300 Td (a) Tj ET"));
        try
        {
            Assert.InRange(Read(file).Rows.Length, 1, 2);
        }
        catch (UnreadableListException refusal)
        {
            Assert.True(refusal.Reason is UnreadableReason.DamagedPdf or UnreadableReason.DamagedPdfPage or UnreadableReason.PdfWithoutText, refusal.Message);
        }
    }

    [Fact]
    public void A_font_and_contents_that_refer_to_themselves_end()
    {
        byte[] file = MadePdf.OfObjects(
            MadePdf.Catalog, MadePdf.Pages, MadePdf.Page, "<< /Type /Font /Subtype /Type0 /DescendantFonts [4 0 R] /ToUnicode 4 0 R >>", "5 0 R");
        Assert.NotEmpty(Refusal(file).Message);
    }
}
