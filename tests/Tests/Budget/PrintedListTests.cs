using Shisaku.Budget;

namespace Shisaku.Tests.Budget;

public sealed class PrintedListTests
{
    private static readonly PrintedList Pages = PlacedList.OnPages.Printed;

    [Fact]
    public void A_row_is_found_by_its_number()
        => Assert.All(Pages.Rows, row => Assert.Same(row, Pages.RowAt(row.Line)));

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    public void A_number_without_row_has_no_place(int line) => Assert.Null(Pages.PlaceOf(line));

    [Fact]
    public void A_page_counts_its_rows_anew()
        => Assert.Equal([new RowPlace(1, null, 5), new RowPlace(2, null, 1)], new[] { Pages.PlaceOf(5), Pages.PlaceOf(6) });

    [Fact]
    public void A_text_has_no_places()
    {
        var text = Pages with { Rows = [new PrintedRow(1, [])] };

        Assert.False(text.HasPlaces);
        Assert.Null(text.PlaceOf(1));
    }

    [Fact]
    public void Only_several_sheets_need_to_be_named_in_each_row()
        => Assert.Equal(
            [false, true, false],
            new[] { PlacedList.OnPages, PlacedList.OnSheets, PlacedList.OnOneSheet }.Select(list => list.Printed.HasSeveralSheets));
}
