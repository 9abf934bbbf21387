using Shisaku.Reading;
using static Shisaku.Tests.Reading.ReadingInput;

namespace Shisaku.Tests.Reading;

public sealed class TabbedTextTests
{
    [Theory]
    [InlineData("a\t\tb\t", "1: a||b|")]
    [InlineData("\t a  b \t\u3000計\u3000\t\u00A04,789\u00A0", "1: |a  b|計|4,789")]
    public void Cells_stand_between_tabs_and_are_trimmed(string text, string row) => Assert.Equal([row], Noted(Read(text)));

    [Fact]
    public void Lines_without_a_tab_are_one_cell_in_a_file_that_has_tabs()
        => Assert.Equal(["1: 令和5年度  一覧", "2: a|b"], Noted(Read("令和5年度  一覧\na\tb")));

    [Theory]
    [InlineData(1_001)]
    [InlineData(10_000)]
    public void A_row_of_too_many_cells_is_refused(int cells)
    {
        UnreadableListException refusal = Refusal("a\n" + string.Join('\t', Enumerable.Repeat("1", cells)));

        Assert.Equal(UnreadableReason.TooManyCellsInRow, refusal.Reason);
        Assert.StartsWith("line 2 has more than 1,000 cells", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_of_as_many_cells_as_allowed_is_read()
        => Assert.Equal(ReadingLimits.CellsInRow, Assert.Single(Read(new string('\t', ReadingLimits.CellsInRow - 1) + "1").Rows).Cells.Length);

    [Theory]
    [InlineData("\t")]
    [InlineData("")]
    public void A_line_that_is_too_long_is_refused(string separator)
    {
        UnreadableListException refusal = Refusal("a\n" + separator + new string('x', ReadingLimits.LineLength + 1));

        Assert.Equal(UnreadableReason.LineTooLong, refusal.Reason);
        Assert.StartsWith("line 2 has more than 1,000,000 characters", refusal.Message, StringComparison.Ordinal);
    }
}
