using Shisaku.Reading;
using static Shisaku.Tests.Reading.ReadingInput;

namespace Shisaku.Tests.Reading;

public sealed class AlignedTextTests
{
    [Theory]
    [InlineData("   若者定着   ○    18,658  \u3000 R4-R5  ", "1: 若者定着|○|18,658|R4-R5")]
    [InlineData("事業名\u3000\u3000国庫", "1: 事業名|国庫")]
    [InlineData("a", "1: a")]
    public void Two_or_more_blanks_part_cells(string text, string row) => Assert.Equal([row], Noted(Read(text)));

    [Theory]
    [InlineData("令和5年度\u3000施策一覧", "1: 令和5年度\u3000施策一覧")]
    [InlineData("合\u3000計  590", "1: 合\u3000計|590")]
    [InlineData("DX 推進課", "1: DX 推進課")]
    public void One_blank_does_not(string text, string row) => Assert.Equal([row], Noted(Read(text)));

    [Fact]
    public void A_row_of_too_many_cells_is_refused()
        => Assert.Equal(UnreadableReason.TooManyCellsInRow, Refusal(string.Join("  ", Enumerable.Repeat("1", 10_000))).Reason);
}
