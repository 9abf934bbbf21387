using System.Globalization;
using System.Text;
using Shisaku.Budget;

namespace Shisaku.Tests.Reading;

public sealed class PdfClipTests
{
    [Fact]
    public void A_line_below_the_edge_of_its_cell_is_not_read_but_noted()
    {
        PrintedList list = Read(0, "q 50 700 100 20 re W n BT /F 10 Tf 52 705 Td (Roads) Tj 0 -12 Td (and bridges) Tj ET Q");

        Assert.Equal(["Roads"], list.Rows.Select(row => row.Cells[0]));
        Assert.Equal([new(ReadingNote.CutTexts, 1, null, "1")], list.Notes);
    }

    [Fact]
    public void What_is_cut_off_on_one_page_and_shown_on_another_is_not_lost()
    {
        const string Shown = "BT /F 10 Tf 52 705 Td (Roads) Tj 0 -12 Td (Bridges) Tj ET";

        PrintedList list = Read(0, "q 50 700 100 20 re W n " + Shown + " Q BT /F 10 Tf 52 600 Td (Bridges) Tj ET");

        Assert.Equal(["Roads", "Bridges"], list.Rows.Select(row => row.Cells[0]));
        Assert.Empty(list.Notes);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    public void Clips_within_clips_that_end_with_their_state_are_obeyed_on_turned_pages_too(int rotation)
        => Assert.Equal(
            ["Roads", "Harbours"],
            Read(rotation, "q 1 0 0 1 10 0 cm 40 650 300 100 re W n q 40 700 300 20 re W* n BT /F 10 Tf 42 705 Td [(Ro) 1 (ads)] TJ 0 -20 Td (Bridges) Tj ET Q"
                + " BT /F 10 Tf 42 665 Td (Harbours) Tj 0 -30 Td (Schools) Tj ET Q").Rows.Select(row => row.Cells[0]));

    private static PrintedList Read(int rotation, string content)
    {
        StringBuilder file = new("%PDF-1.4\n");
        List<int> places = [];
        foreach (string text in new[]
        {
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Rotate {rotation}/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
            $"<</Length {content.Length}>>stream\n{content}\nendstream", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        })
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{places.Count} 0 obj\n{text}\nendobj\n");
        }

        int xref = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        places.ForEach(place => file.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n"));
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {places.Count + 1}/Root 1 0 R>>\nstartxref\n{xref}\n%%EOF");
        return ReadingInput.Read(Encoding.ASCII.GetBytes(file.ToString()));
    }
}
