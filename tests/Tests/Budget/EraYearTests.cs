using Shisaku.Budget;

namespace Shisaku.Tests.Budget;

public sealed class EraYearTests
{
    [Theory]
    [InlineData(2024, "R6", "令和")]
    [InlineData(2019, "R1", "令和")]
    [InlineData(2018, "H30", "平成")]
    [InlineData(1989, "H1", "平成")]
    [InlineData(1988, "S63", "昭和")]
    [InlineData(1926, "S1", "昭和")]
    [InlineData(1912, "T1", "大正")]
    [InlineData(1868, "M1", "明治")]
    public void A_fiscal_year_is_a_year_of_its_era(int year, string text, string era)
    {
        Assert.Equal(text, EraYear.Text(year));
        Assert.Equal(era, EraYear.Of(year)!.Name);
        Assert.Equal(year, EraYear.Read(text));
    }

    [Fact]
    public void Before_the_first_era_a_year_is_itself() => Assert.Equal("1867", EraYear.Text(1867));

    [Theory]
    [InlineData("R6", 2024)]
    [InlineData(" r 6 ", 2024)]
    [InlineData("Ｒ６", 2024)]
    [InlineData("令和6年度", 2024)]
    [InlineData("令和元年", 2019)]
    [InlineData("平成31", 2019)]
    [InlineData("H36", 2024)]
    [InlineData("2024年度", 2024)]
    [InlineData("6", null)]
    [InlineData("", null)]
    [InlineData("X6", null)]
    [InlineData("R0", null)]
    [InlineData("R6-R8", null)]
    [InlineData("令和6年4月", null)]
    public void A_year_is_read_as_people_write_it(string text, int? year) => Assert.Equal(year, EraYear.Read(text));

    [Theory]
    [InlineData(2024, 2026, "R6-R8")]
    [InlineData(2018, 2019, "H30-R1")]
    [InlineData(2024, 2024, "R6")]
    [InlineData(1970, null, "S45-")]
    public void A_term_is_printed_in_eras(int from, int? to, string text) =>
        Assert.Equal(new ProgrammeTerm(text, from, to), EraYear.Term(from, to));
}
