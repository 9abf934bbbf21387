using Shisaku.Budget;

namespace Shisaku.Tests.Reading;

public sealed class PdfUnruledTests
{
    private static readonly string[] Names = ["Roads", "Bridges", "Harbours", "Schools", "Parks", "Museums"];

    [Theory]
    [InlineData(0)]
    [InlineData(90)]
    [InlineData(270)]
    public void Lines_nearer_to_one_another_than_rows_are_one_row_though_half_of_the_rows_are_wrapped(int rotation)
        => Assert.Equal(Wrapped("1"), Wrapped(new PdfDrawing().Page(rotation), 0).Rows());

    [Fact]
    public void Amounts_may_stand_at_the_foot_or_in_the_middle_of_a_wrapped_cell()
    {
        Assert.Equal(Wrapped("1"), Wrapped(new PdfDrawing().Page(), 11).Rows());
        Assert.Equal(Wrapped("1"), Wrapped(new PdfDrawing().Page(), 5.5).Rows());
    }

    [Fact]
    public void A_heading_of_several_lines_is_put_together_column_by_column_on_every_page()
    {
        PdfDrawing drawing = new();
        foreach (int _ in new[] { 1, 2 })
        {
            Wrapped(drawing.Page(), 0)
                .Text(55, 60, "Name").Amount(275, 60, "Budget").Amount(275, 71, "in yen").Amount(355, 60, "General").Amount(355, 71, "funds");
        }

        Assert.Equal(
            ["1: Name|Budget in yen|General funds", .. Wrapped("1"), "2: Name|Budget in yen|General funds", .. Wrapped("2")], drawing.Rows());
    }

    [Fact]
    public void A_common_heading_stands_in_the_first_of_the_columns_below_it()
    {
        PdfDrawing drawing = new PdfDrawing().Page().Text(55, 60, "Name").Text(266, 60, "Sources")
            .Text(210, 71, "Bonds").Text(270, 71, "Other").Text(330, 71, "General").Text(55, 71, "of it");
        for (int row = 0; row < Names.Length; row++)
        {
            drawing.Text(55, 100 + (row * 20), Names[row]).Amount(237, 100 + (row * 20), $"{row + 1},000")
                .Amount(297, 100 + (row * 20), $"{row + 1},100").Amount(357, 100 + (row * 20), $"{row + 1},200");
        }

        Assert.Equal(["1: Name of it|Sources||", "1: |Bonds|Other|General", "1: Roads|1,000|1,100|1,200"], drawing.Rows().Take(3));
    }

    [Fact]
    public void A_text_that_fills_its_column_is_parted_from_the_column_beside_it()
    {
        PdfDrawing drawing = new PdfDrawing().Page();
        for (int row = 0; row < Names.Length; row++)
        {
            drawing.Text(55, 100 + (row * 20), row == 2 ? "Harbours and coast" : Names[row]).Text(150, 100 + (row * 20), "Division")
                .Amount(260, 100 + (row * 20), $"{row + 1},000");
        }

        Assert.Equal("1: Harbours and coast|Division|3,000", drawing.Rows().ElementAt(2));
    }

    [Fact]
    public void Where_rows_are_as_near_as_lines_a_full_line_goes_on_and_what_is_not_clear_is_noted()
    {
        PdfDrawing drawing = new PdfDrawing().Page();
        string[] lines = ["Support for small firms", "everywhere", "Roads", "Bridges", "or so", "Harbours", "Schools"];
        for (int row = 0; row < lines.Length; row++)
        {
            double y = 100 + (row * 12);
            if (lines[row] is "everywhere" or "or so")
            {
                drawing.Text(75, y, lines[row]);
            }
            else
            {
                drawing.Text(55, y, "x").Text(75, y, lines[row]).Amount(275, y, $"{row + 1},000");
            }
        }

        PrintedList list = drawing.Read();

        Assert.Contains(list.Rows, row => row.Cells is [_, "Support for small firms everywhere", "1,000"]);
        Assert.Contains(list.Rows, row => row.Cells is ["", "or so", ""]);
        Assert.Contains(new(ReadingNote.UnclearRows, 1, null, "1"), list.Notes);
    }

    [Fact]
    public void A_text_over_several_columns_is_noted()
    {
        PdfDrawing drawing = new PdfDrawing().Page();
        for (int row = 0; row < 40; row++)
        {
            drawing.Text(55, 60 + (row * 18), row == 9 ? "Harbours, coast and everything that swims" : "Roads").Text(150, 60 + (row * 18), row == 9 ? " " : "Division")
                .Amount(330, 60 + (row * 18), $"{row + 1},000");
        }

        Assert.Equal([new(ReadingNote.UnclearColumns, 1, null, "1")], drawing.Read().Notes);
    }

    private static PdfDrawing Wrapped(PdfDrawing drawing, double lower)
    {
        double y = 100;
        for (int row = 0; row < Names.Length; row++)
        {
            bool isWrapped = row % 2 == 0;
            drawing.Text(55, y, Names[row]);
            if (isWrapped)
            {
                drawing.Text(55, y + 11, "and more");
            }

            double amounts = y + (isWrapped ? lower : 0);
            drawing.Amount(275, amounts, $"{row + 1},000").Amount(355, amounts, $"{row + 1},000");
            y += isWrapped ? 31 : 20;
        }

        return drawing;
    }

    private static IEnumerable<string> Wrapped(string page)
        => Names.Select((name, row) => $"{page}: {name}{(row % 2 == 0 ? " and more" : "")}|{row + 1},000|{row + 1},000");
}
