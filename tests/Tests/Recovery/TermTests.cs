using Shisaku.Budget;

namespace Shisaku.Tests.Recovery;

/// <summary>Terms and fiscal years in eras, written out, abbreviated or mixed.</summary>
public sealed class TermTests
{
    private static RecoveredList With(string term, string title = "令和5年度施策一覧") => ListText.Recover($"""
        {title}
        事業名       | 新規 | 事業費(千円) | 国庫   | 一般財源 | 事業期間 | 担当課
        ①人材の育成
        若者定着事業 |      |  4,789       |  2,385 | 2,404    | {term}   | 労政課
        就職支援事業 |      |    590       |     90 |   500    | R4-R6    | 労政課
        小計         |      |  5,379       |  2,475 | 2,904    |
        """);

    [Theory]
    [InlineData("R4-R6", 2022, 2024)]
    [InlineData("R5", 2023, 2023)]
    [InlineData("S45-", 1970, null)]
    [InlineData("S45～", 1970, null)]
    [InlineData("H31-R5", 2019, 2023)]
    [InlineData("R1-R5", 2019, 2023)]
    [InlineData("R元-R5", 2019, 2023)]
    [InlineData("令和4年度～令和6年度", 2022, 2024)]
    [InlineData("令和元年度-令和6年度", 2019, 2024)]
    [InlineData("平成31年度～R6", 2019, 2024)]
    [InlineData("平成30～令和5", 2018, 2023)]
    [InlineData("Ｒ４－Ｒ６", 2022, 2024)]
    [InlineData("R4〜6", 2022, 2024)]
    [InlineData("R 4 - R 6", 2022, 2024)]
    [InlineData("昭和45年度から", 1970, null)]
    [InlineData("2022-2024", 2022, 2024)]
    public void A_term_is_read_in_western_years(string term, int from, int? to)
    {
        var list = With(term);

        Assert.Equal(new ProgrammeTerm(term, from, to), list.Listing(4).Term);
        Assert.Empty(list.Found(FindingKind.UnreadTerm));
        Assert.Equal(["4: 4,789 2,385 2,404", "5: 590 90 500", "6: 5,379 2,475 2,904"], list.Rows());
    }

    [Fact]
    public void A_row_without_term_has_none() => Assert.Null(With("").Listing(4).Term);

    [Theory]
    [InlineData("R4-R3")]
    [InlineData("R4?R6")]
    [InlineData("X4-X6")]
    public void A_term_that_gives_no_years_stays_as_printed(string term)
    {
        var list = With(term);

        Assert.Equal(new ProgrammeTerm(term, null, null), list.Listing(4).Term);
        Assert.Equal(["4 unread-term"], list.Asked());
    }

    [Theory]
    [InlineData("令和5年度施策一覧", 2023)]
    [InlineData("令和元年度施策一覧", 2019)]
    [InlineData("平成31年度施策一覧", 2019)]
    [InlineData("２０２３年度施策一覧", 2023)]
    [InlineData("R5施策一覧", 2023)]
    [InlineData("中小企業施策一覧", null)]
    public void The_title_tells_the_fiscal_year(string title, int? year) =>
        Assert.Equal((title, year), (With("R4-R6", title).List.Title, With("R4-R6", title).List.FiscalYear));

    [Theory]
    [InlineData("R1-R4", FindingKind.TermOutsideYear)]
    [InlineData("R6-R8", FindingKind.TermOutsideYear)]
    [InlineData("R5-R8", FindingKind.BeginsNowNotNew)]
    public void A_term_is_held_against_the_fiscal_year(string term, FindingKind kind) =>
        Assert.Equal([$"4 {FindingText.NameOf(kind)}"], With(term).Asked());
}
