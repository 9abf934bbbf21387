using Shisaku.App;
using Shisaku.App.Terminal;
using Shisaku.Budget;
using Shisaku.Tests.Budget;
using Shisaku.Tests.Publishing;

namespace Shisaku.Tests.App.Terminal;

public sealed class RowNumbersTests
{
    [Theory]
    [InlineData(new int[] { }, "")]
    [InlineData(new[] { 3 }, "3")]
    [InlineData(new[] { 10, 11, 11, 12, 20 }, "10-12, 20")]
    public void Neighbouring_rows_are_drawn_together(int[] lines, string text)
        => Assert.Equal(text, RowNumbers.Ranges(lines));

    [Fact]
    public void Rows_are_named_as_people_find_them()
    {
        Assert.Equal(("row", "6", "rows 3-6, 8"), Named(SmallList.Recovered));
        Assert.Equal(("page:row", "2:1", "page 1, rows 3-5; page 2, rows 1, 3"), Named(PlacedList.OnPages));
        Assert.Equal(("sheet:row", "合計:1", "sheet 令和5, rows 3-5; sheet 合計, rows 1, 3"), Named(PlacedList.OnSheets));
        Assert.Equal(("row", "8", "sheet 令和5, rows 5-8, 10"), Named(PlacedList.OnOneSheet));
    }

    private static (string Heading, string Short, string Listed) Named(RecoveredList list)
    {
        var numbers = new RowNumbers(list.Printed, AppText.In(Language.English));
        return (numbers.Heading, numbers.Short(6), numbers.Listed([8, 3, 4, 6, 5]));
    }
}
