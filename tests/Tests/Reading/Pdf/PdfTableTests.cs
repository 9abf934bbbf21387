using Shisaku.Budget;

namespace Shisaku.Tests.Reading;

public sealed class PdfTableTests
{
    private static readonly double[] Edges = [50, 200, 280, 360, 440];

    [Fact]
    public void A_blank_cell_of_a_ruled_table_stays_at_its_index()
        => Assert.Equal(
            ["1: Programme|Budget|Bonds|General", "1: Roads|1,200||1,200", "1: Schools|34|34|"],
            new PdfDrawing().Page().Grid(Edges, [100, 120, 140, 160])
                .Text(55, 114, "Programme").Text(210, 114, "Budget").Text(290, 114, "Bonds").Text(370, 114, "General")
                .Text(55, 134, "Roads").Amount(275, 134, "1,200").Amount(435, 134, "1,200")
                .Text(55, 154, "Schools").Amount(275, 154, "34").Amount(355, 154, "34").Rows());

    [Fact]
    public void A_column_that_is_blank_all_the_way_down_is_still_a_column()
        => Assert.Equal(
            ["1: Roads|1,200||1,200", "1: Schools|34||34"],
            new PdfDrawing().Page().Grid(Edges, [100, 120, 140])
                .Text(55, 114, "Roads").Amount(275, 114, "1,200").Amount(435, 114, "1,200")
                .Text(55, 134, "Schools").Amount(275, 134, "34").Amount(435, 134, "34").Rows());

    [Fact]
    public void Rows_without_a_rule_between_them_are_parted_by_their_amounts()
        => Assert.Equal(
            ["1: Name|Budget|Bonds|General", "1: |yen|yen|yen", "1: Roads|1,200||1,200", "1: Schools|34|34|"],
            new PdfDrawing().Page().Grid(Edges, [100, 120, 500])
                .Text(55, 114, "Name").Text(210, 114, "Budget").Text(290, 114, "Bonds").Text(370, 114, "General")
                .Amount(275, 132, "yen").Amount(355, 132, "yen").Amount(435, 132, "yen")
                .Text(55, 150, "Roads").Amount(275, 150, "1,200").Amount(435, 150, "1,200")
                .Text(55, 170, "Schools").Amount(275, 170, "34").Amount(355, 170, "34").Rows());

    [Fact]
    public void What_is_wrapped_in_a_ruled_cell_is_one_cell()
        => Assert.Equal(
            ["1: Support for small firms|1,200||1,200", "1: Schools|34|34|"],
            new PdfDrawing().Page().Grid(Edges, [100, 140, 160])
                .Text(55, 114, "Support for").Text(55, 130, "small firms").Amount(275, 122, "1,200").Amount(435, 122, "1,200")
                .Text(55, 154, "Schools").Amount(275, 154, "34").Amount(355, 154, "34").Rows());

    [Fact]
    public void A_merged_heading_stands_in_its_first_column_and_a_label_of_several_rows_in_the_first()
        => Assert.Equal(
            ["1: Name|Sources||", "1: |Bonds|Other|General", "1: Roads|1|2|3", "1: Schools|4|5|6"],
            new PdfDrawing().Page()
                .Rule(50, 100, 440, 100).Rule(200, 120, 440, 120).Rule(50, 140, 440, 140).Rule(50, 160, 440, 160).Rule(50, 180, 440, 180)
                .Rule(50, 100, 50, 180).Rule(200, 100, 200, 180).Rule(280, 120, 280, 180).Rule(360, 120, 360, 180).Rule(440, 100, 440, 180)
                .Text(100, 124, "Name").Text(300, 114, "Sources")
                .Text(210, 134, "Bonds").Text(290, 134, "Other").Text(370, 134, "General")
                .Text(55, 154, "Roads").Amount(275, 154, "1").Amount(355, 154, "2").Amount(435, 154, "3")
                .Text(55, 174, "Schools").Amount(275, 174, "4").Amount(355, 174, "5").Amount(435, 174, "6").Rows());

    [Fact]
    public void Columns_without_rules_are_told_by_where_their_texts_stand()
        => Assert.Equal(
            ["1: List of programmes", "1: Programme|Budget|Bonds|General", "1: Roads|1,200||1,200", "1: Schools and kindergartens|34|34|", "1: Bridges|1,567||1,567"],
            new PdfDrawing().Page().Text(220, 50, "List of programmes")
                .Text(55, 114, "Programme").Amount(275, 114, "Budget").Amount(355, 114, "Bonds").Amount(435, 114, "General")
                .Text(55, 134, "Roads").Amount(275, 134, "1,200").Amount(435, 134, "1,200")
                .Text(55, 154, "Schools and kindergartens").Amount(275, 154, "34").Amount(355, 154, "34")
                .Text(55, 174, "Bridges").Amount(275, 174, "1,567").Amount(435, 174, "1,567").Rows());

    [Fact]
    public void Rules_that_only_lie_tell_rows_too()
    {
        PdfDrawing drawing = new PdfDrawing().Page();
        for (int row = 0; row < 7; row++)
        {
            double y = 100 + (row * 40);
            drawing.Rule(50, y, 440, y).Text(55, y + 15, "Support for").Text(55, y + 30, "small firms")
                .Amount(275, y + 22, $"{row + 1},200").Amount(435, y + 22, $"{row + 1},100");
        }

        Assert.Equal(
            Enumerable.Range(1, 7).Select(row => $"1: Support for small firms|{row},200|{row},100"),
            drawing.Rule(50, 380, 440, 380).Rows());
    }

    [Fact]
    public void A_table_keeps_its_columns_over_pages_though_one_has_nothing_in_some()
    {
        PdfDrawing drawing = new();
        drawing.Page().Text(55, 100, "Roads").Amount(275, 100, "1,200").Amount(355, 100, "700").Amount(435, 100, "500")
            .Text(55, 120, "Schools").Amount(275, 120, "34").Amount(355, 120, "34").Amount(435, 120, "0");
        drawing.Page().Text(55, 100, "Bridges").Amount(275, 100, "56").Amount(435, 100, "56")
            .Text(55, 120, "Harbours").Amount(275, 120, "78").Amount(435, 120, "78");

        Assert.Equal(["1: Roads|1,200|700|500", "1: Schools|34|34|0", "2: Bridges|56||56", "2: Harbours|78||78"], drawing.Rows());
    }

    [Fact]
    public void A_heading_printed_again_on_each_page_is_a_row_with_the_same_columns()
    {
        PdfDrawing drawing = new();
        foreach (double shift in new[] { 0, 12.0 })
        {
            drawing.Page().Grid([.. Edges.Select(edge => edge + shift)], [100, 120, 140])
                .Text(55 + shift, 114, "Name").Text(210 + shift, 114, "Budget").Text(370 + shift, 114, "General")
                .Text(55 + shift, 134, "Roads").Amount(275 + shift, 134, "5").Amount(435 + shift, 134, "5");
        }

        Assert.Equal(["1: Name|Budget||General", "1: Roads|5||5", "2: Name|Budget||General", "2: Roads|5||5"], drawing.Rows());
    }

    [Fact]
    public void Each_row_has_its_page_its_row_there_a_running_number_and_the_boxes_of_its_cells()
    {
        PdfDrawing drawing = new();
        PrintedList list = drawing.Page().Text(55, 100, "First").Page().Text(55, 100, "Second").Text(55, 120, "Third").Read();

        Assert.Equal("application/pdf", list.Source.MediaType);
        Assert.Equal([1, 2, 3], list.Rows.Select(row => row.Line));
        Assert.Equal([new(1, null, 1), new(2, null, 1), new RowPlace(2, null, 2)], list.Rows.Select(row => row.Place));
        CellBox box = list.Rows[2].Boxes[0]!;
        Assert.Equal(550, box.Left);
        Assert.InRange(box.Top, 1100, 1140);
        Assert.InRange(box.Bottom, 1200, 1230);
    }
}
