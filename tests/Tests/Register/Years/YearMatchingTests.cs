using Shisaku.Register;

namespace Shisaku.Tests.Register.Years;

public sealed class YearMatchingTests
{
    private const string Earlier = """
        ①人材の育成
        若者定着事業       |  4,789 |  2,385 |  2,404 | R4-R6   | 労政課
        就職ガイダンス開催費 |  590 |        |    590 | R2-R6   | 労政課
        小計               |  5,379 |  2,385 |  2,994 |         |
        ②経営の強化
        経営支援事業       | 13,886 |  8,268 |  5,618 | R3-R5   | 商工課
        小計               | 13,886 |  8,268 |  5,618 |         |
        合計               | 19,265 | 10,653 |  8,612 |         |
        """;

    [Fact]
    public void The_same_programme_is_linked_by_itself()
    {
        var matches = YearPages.Match(Earlier, Earlier);

        Assert.Equal(["3>3 None", "4>4 None", "7>7 None"], matches.Linked());
        Assert.Empty(matches.Proposals);
        Assert.All(matches.Linked, match => Assert.True(match.IsCertain));
        Assert.Contains(ReasonKind.SameStart, matches.Linked[0].Kinds());
        Assert.Contains(new ReasonDetail("amount", "4,789,000"), matches.Linked[0].Reasons.SelectMany(reason => reason.Details));
    }

    [Theory]
    [InlineData("若者 定着事業")]
    [InlineData("「若者定着」事業")]
    public void Signs_of_print_make_no_other_name(string name)
    {
        var matches = YearPages.Match(Earlier, Earlier.Replace("若者定着事業", name, StringComparison.Ordinal));

        Assert.Equal(["3>3 None", "4>4 None", "7>7 None"], matches.Linked());
    }

    [Fact]
    public void A_year_within_a_name_makes_no_other_programme()
    {
        var matches = YearPages.Match(
            Earlier.Replace("若者定着事業", "令和5年度若者定着事業", StringComparison.Ordinal),
            Earlier.Replace("若者定着事業", "若者定着事業(R6)", StringComparison.Ordinal));

        Assert.Equal("3>3 Renamed", matches.Linked()[0]);
        Assert.Contains(ReasonKind.SameNameOtherYear, matches.Linked[0].Kinds());
    }

    [Fact]
    public void A_programme_that_moved_is_linked_and_the_move_is_told()
    {
        const string Later = """
            ①人材の育成
            若者定着事業       |  4,789 |  2,385 |  2,404 | R4-R6   | 労政課
            小計               |  4,789 |  2,385 |  2,404 |         |
            ②経営の強化
            経営支援事業       | 13,886 |  8,268 |  5,618 | R3-R5   | 商工課
            就職ガイダンス開催費 |  590 |        |    590 | R2-R6   | 労政課
            小計               | 14,476 |  8,268 |  6,208 |         |
            合計               | 19,265 | 10,653 |  8,612 |         |
            """;

        var match = YearPages.Match(Earlier, Later).Linked.Single(match => match.LaterLines[0] == 7);

        Assert.Equal((4, MatchChanges.Policy), (match.EarlierLines[0], match.Changes));
        Assert.Contains(match.Reasons, reason => reason is { Kind: ReasonKind.OtherPolicy, SpeaksAgainst: true });
    }

    [Fact]
    public void A_renamed_programme_is_proposed_with_the_reason()
    {
        var matches = YearPages.Match(Earlier, Earlier.Replace("若者定着事業", "若者県内定着促進事業", StringComparison.Ordinal));

        Assert.Equal(["4>4 None", "7>7 None"], matches.Linked());
        Assert.Equal("3>3 Renamed", matches.Proposed()[0]);
        Assert.False(matches.Proposals[0].IsCertain);
        Assert.Equal(
            [ReasonKind.LikeName, ReasonKind.SameDivision, ReasonKind.SameStart, ReasonKind.SameEnd, ReasonKind.SameAmounts, ReasonKind.SamePolicy],
            matches.Proposals[0].Kinds());
    }

    [Fact]
    public void A_name_that_begins_anew_after_its_term_is_only_proposed()
    {
        var matches = YearPages.Match(Earlier, Earlier.Replace("R3-R5", "R6-R8", StringComparison.Ordinal));

        Assert.Equal(["3>3 None", "4>4 None"], matches.Linked());
        Assert.Equal(["7>7 None"], matches.Proposed());
        Assert.Contains(ReasonKind.BeginsNow, matches.Proposals[0].Kinds());
        Assert.Contains(ReasonKind.EndedTerm, matches.Proposals[0].Kinds());
    }

    [Fact]
    public void A_second_phase_is_another_programme_that_a_person_may_join()
    {
        var matches = YearPages.Match(Earlier, Earlier.Replace("経営支援事業", "経営支援事業(第2期)", StringComparison.Ordinal));

        Assert.Equal(["7>7 Renamed"], matches.Proposed());
        Assert.Contains(ReasonKind.SameNameOtherNumber, matches.Proposals[0].Kinds());
    }

    [Fact]
    public void Of_two_equally_good_ones_none_is_linked()
    {
        const string Before = """
            訓練校事業         |    100 |        |    100 | R4-R6   | 労政課
            訓練校事業         |    100 |        |    100 | R4-R6   | 労政課
            合計               |    200 |        |    200 |         |
            """;

        var matches = YearPages.Match(Before, Before);

        Assert.Empty(matches.Linked);
        Assert.Equal(4, matches.Proposals.Length);
        Assert.All(matches.Proposals, match => Assert.Contains(ReasonKind.EquallyGood, match.Kinds()));
        Assert.All(matches.Proposals, match => Assert.Contains(ReasonKind.NameOfSeveral, match.Kinds()));
    }

    [Fact]
    public void Of_several_with_one_name_the_clear_ones_are_linked()
    {
        const string Before = """
            訓練校事業         |    100 |        |    100 | R4-R6   | 労政課
            訓練校事業         |    740 |        |    740 | S45-    | 産業課
            合計               |    840 |        |    840 |         |
            """;

        Assert.Equal(["2>2 None", "3>3 None"], YearPages.Match(Before, Before).Linked());
    }

    [Fact]
    public void A_split_is_proposed_where_the_budgets_add_up()
    {
        var matches = YearPages.Match(Earlier, Earlier.Replace(
            "経営支援事業       | 13,886 |  8,268 |  5,618 | R3-R5   | 商工課",
            """
            経営支援事業(相談分) | 3,886 |  3,268 |    618 | R3-R5   | 商工課
            経営支援事業(設備分) | 10,000 | 5,000 |  5,000 | R3-R5   | 商工課
            """, StringComparison.Ordinal));

        var split = matches.Proposals.Single(match => match.Kind == MatchKind.Split);
        Assert.Equal([7], split.EarlierLines);
        Assert.Equal([7, 8], split.LaterLines);
        Assert.Equal(ReasonKind.BudgetsAddUp, split.Reasons[0].Kind);
        Assert.Equal(MatchKind.Split, matches.Proposals[0].Kind);
    }

    [Fact]
    public void A_merger_is_proposed_where_the_budgets_add_up()
    {
        const string Before = """
            経営支援事業(相談分) | 3,886 |  3,268 |    618 | R3-R5   | 商工課
            経営支援事業(設備分) | 10,000 | 5,000 |  5,000 | R3-R5   | 商工課
            合計               | 13,886 |  8,268 |  5,618 |         |
            """;
        const string After = """
            経営支援事業       | 13,886 |  8,268 |  5,618 | R3-R5   | 商工課
            合計               | 13,886 |  8,268 |  5,618 |         |
            """;

        var merged = YearPages.Match(Before, After).Proposals.Single(match => match.Kind == MatchKind.Merged);

        Assert.Equal([2, 3], merged.EarlierLines);
        Assert.Equal([2], merged.LaterLines);
    }

    [Fact]
    public void What_a_person_said_stays()
    {
        var known = new KnownLinks([new KnownLink(3, 7), new KnownLink(4, 4, IsSame: false), new KnownLink(99, 3)], []);

        var matches = YearPages.Match(Earlier, Earlier, known);

        Assert.Equal("3>7 Renamed, Policy, Division", matches.Linked()[0]);
        Assert.Equal([ReasonKind.Known], matches.Linked[0].Kinds());
        Assert.DoesNotContain(matches.Linked.Concat(matches.Proposals), match => match.EarlierLines.Contains(4) && match.LaterLines.Contains(4));
        Assert.Contains(matches.Notes, note => note is { Kind: YearNoteKind.KnownLinkWithoutListing, FiscalYear: 2023, Line: 99 });
    }

    [Fact]
    public void A_renamed_division_is_proposed_and_speaks_against_nothing()
    {
        var matches = YearPages.Match(Earlier, Earlier.Replace("労政課", "雇用人材課", StringComparison.Ordinal));

        Assert.Equal(["3>3 Division", "4>4 Division", "7>7 None"], matches.Linked());
        Assert.Equal([new DivisionRenaming("労政課", "雇用人材課", 2, 2, WasThere: false)], matches.DivisionRenamings);
    }

    [Fact]
    public void A_division_that_is_still_there_was_not_renamed()
    {
        const string More = "新事業 | 10 | | 10 | R4-R6 | 労政課\n①人材の育成";
        var later = Earlier.Replace("労政課", "雇用人材課", StringComparison.Ordinal).Replace("①人材の育成", More, StringComparison.Ordinal);

        Assert.Empty(YearPages.Match(Earlier, later).DivisionRenamings);
    }

    [Fact]
    public void A_row_that_may_be_a_relisting_is_never_linked_by_itself()
    {
        var later = YearPages.Later(Earlier);
        var policy = later.List.Policies[1];
        var measure = policy.Measures[0];
        var undecided = measure with { Listings = [measure.Listings[0] with { IsRelisted = null }] };
        var list = later.List with { Policies = later.List.Policies.SetItem(1, policy with { Measures = [undecided] }) };

        var matches = YearMatching.Of(YearPages.Earlier(Earlier), later with { List = list });

        Assert.Equal(["3>3 None", "4>4 None"], matches.Linked());
        Assert.Contains(ReasonKind.UndecidedRelisting, matches.Proposals.Single().Kinds());
        Assert.Contains(matches.Notes, note => note is { Kind: YearNoteKind.UndecidedRelisting, FiscalYear: 2024, Line: 7 });
    }

    [Fact]
    public void A_list_is_compared_with_a_later_one()
        => Assert.Throws<ArgumentException>(() => YearMatching.Of(YearPages.Later(Earlier), YearPages.Earlier(Earlier)));
}
