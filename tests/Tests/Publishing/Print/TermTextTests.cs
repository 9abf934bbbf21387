using Shisaku.Budget;
using Shisaku.Publishing;

namespace Shisaku.Tests.Publishing.Print;

public sealed class TermTextTests
{
    [Theory]
    [InlineData("H17- R5", 2005, 2023, "H17-R5")]
    [InlineData("2022-2024", 2022, 2024, "R4-R6")]
    [InlineData("昭和45年度~", 1970, null, "S45-")]
    [InlineData("令和5年度", 2023, 2023, "R5")]
    [InlineData("H31-R5", 2019, 2023, "H31-R5")]
    [InlineData("未定", null, null, "未定")]
    public void A_term_is_printed_in_abbreviated_eras(string printed, int? from, int? to, string text) =>
        Assert.Equal(text, TermText.Of(new ProgrammeTerm(printed, from, to)));
}
