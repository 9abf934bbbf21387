using Shisaku.App.Pages.Programmes;
using Shisaku.App.Site;
using Shisaku.Budget;
using Shisaku.Register;

namespace Shisaku.Tests.App.Pages;

public sealed class ProgrammeWordsTests
{
    [Theory]
    [InlineData(true, 2023, 2025, "Until March 2026")]
    [InlineData(true, 2021, 2023, "Ended in March 2024")]
    [InlineData(true, 2021, 2024, "Until March 2025")]
    [InlineData(true, 2021, null, "Open-ended")]
    [InlineData(true, null, null, "The term can't be read")]
    [InlineData(false, null, null, "No term printed")]
    public void A_term_ends_with_the_fiscal_year_and_is_over_where_newer_lists_are_there(bool isPrinted, int? from, int? to, string words)
        => Assert.Equal(words, ProgrammeWords.Until(Language.English, isPrinted, from, to, newestYear: 2024));

    [Theory]
    [InlineData(12_345_000, "12,345 thousand yen")]
    [InlineData(12_345_600, "12,345,600 yen")]
    [InlineData(0, "0 thousand yen")]
    [InlineData(-1_000, "-1 thousand yen")]
    public void An_amount_of_yen_is_never_rounded(long yen, string words)
        => Assert.Equal(words, ProgrammeWords.Yen(Language.English, yen));

    [Fact]
    public void A_source_of_a_list_s_own_is_called_as_printed()
    {
        Assert.Equal("National treasury", ProgrammeWords.Source(Language.English, "national", "国庫"));
        Assert.Equal("基金", ProgrammeWords.Source(Language.English, "kikin", "基金"));
    }

    [Fact]
    public void The_line_of_years_holds_all_terms_and_all_lists()
    {
        var line = TermLine.Of([Year(2024, "R4-R8", 2022, 2026), Year(2023, "R4-R6", 2022, 2024)])!;

        Assert.Equal((2022, 2026), (line.First, line.Last));
        Assert.Equal([(2022, 2026), (2022, 2024)], line.Bars.Select(bar => (bar.From!.Value, bar.To!.Value)));
        Assert.Equal([2023, 2024], line.Listed);
        Assert.True(line.At(2027) <= TermLine.Width);
    }

    [Fact]
    public void A_long_term_has_few_ticks_and_an_open_one_reaches_beyond_the_newest_list()
    {
        var line = TermLine.Of([Year(2024, "S45-", 1970, null)])!;

        Assert.Equal((1970, 2025), (line.First, line.Last));
        Assert.InRange(line.Ticks.Length, 2, 9);
    }

    [Fact]
    public void Without_a_term_there_is_no_line()
        => Assert.Null(TermLine.Of([Year(2024, null, null, null)]));

    [Fact]
    public void Amounts_in_yen_are_exact_and_nothing_where_none_is_known()
    {
        var year = Year(2024, null, null, null);
        year = year with
        {
            First = year.First with
            {
                Unit = new MonetaryUnit("百万円", 1_000_000), Decimals = 1,
                Amounts = [new(Field.Budget, null, Amount.Of(125)), new(Field.Funding("national"), "国庫", Amount.Undecided)],
            },
        };

        Assert.Equal(12_500_000, year.Yen(Field.Budget));
        Assert.Null(year.Yen(Field.Funding("national")));
        Assert.Null(year.Yen(Field.Funding("general")));
    }

    private static ProgrammeYear Year(int year, string? printed, int? from, int? to)
    {
        var key = new ListKey(new Government("020001", "青森県"), "一覧", year, BudgetPhase.Initial, 0);
        var head = new VersionHead(year, 1, 1, true, key, null, "list.txt", "", null, null, "2024-04-01", Verdict.Proven, 1, 0);
        var listing = new ListedProgramme(year, 10, key, "事業", null, null, false, null, "")
        {
            Term = printed is null ? null : new ProgrammeTerm(printed, from, to),
        };
        return new ProgrammeYear(new PublicList($"020001-{year}", head), listing, [listing]);
    }
}
