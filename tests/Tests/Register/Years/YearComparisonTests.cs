using Shisaku.Budget;
using Shisaku.Register;

namespace Shisaku.Tests.Register.Years;

public sealed class YearComparisonTests
{
    private const string Earlier = """
        ①人材の育成
        若者定着事業       |  4,789 |  2,385 |  2,404 | R4-R6   | 労政課
        就職ガイダンス開催費 |  590 |        |    590 | R2-R6   | 労政課
        小計               |  5,379 |  2,385 |  2,994 |         |
        ②経営の強化
        経営支援事業       | 13,886 |  8,268 |  5,618 | R3-R5   | 商工課
        若者定着事業(再掲) |  4,789 |  2,385 |  2,404 | R4-R6   | 労政課
        小計               | 13,886 |  8,268 |  5,618 |         |
        〃(再掲含む。)     | 18,675 | 10,653 |  8,022 |         |
        合計               | 19,265 | 10,653 |  8,612 |         |
        """;

    // The first was raised, the second moved to ② and was cut, the third ended, the last is new.
    private const string Later = """
        ①人材の育成
        若者定着事業       |  5,000 |  2,500 |  2,500 | R4-R6   | 労政課
        小計               |  5,000 |  2,500 |  2,500 |         |
        ②経営の強化
        就職ガイダンス開催費 |  500 |        |    500 | R2-R6   | 労政課、商工課
        海外販路開拓補助   |  1,000 |        |  1,000 | R6-R8   | 商工課
        小計               |  1,500 |        |  1,500 |         |
        合計               |  6,500 |  2,500 |  4,000 |         |
        """;

    private static readonly YearComparison Compared = Compare(YearPages.Earlier(Earlier), YearPages.Later(Later));

    [Fact]
    public void Each_programme_says_what_became_of_it()
    {
        Assert.Equal(
            [
                (ProgrammeChangeKind.Raised, "若者定着事業", 4_789_000, 5_000_000),
                (ProgrammeChangeKind.Cut, "就職ガイダンス開催費", 590_000, 500_000),
                (ProgrammeChangeKind.New, "海外販路開拓補助", null, 1_000_000),
                (ProgrammeChangeKind.Ended, "経営支援事業", 13_886_000, (long?)null),
            ],
            Compared.Programmes.Select(each => (each.Kind, (each.LaterName ?? each.EarlierName)!, each.Earlier, each.Later)));
        var moved = Compared.Programmes[1];
        Assert.Equal(("人材の育成", "経営の強化"), (moved.EarlierPolicy, moved.LaterPolicy));
        Assert.Equal(MatchChanges.Policy | MatchChanges.Division, moved.Changes);
    }

    [Fact]
    public void The_total_counts_no_relisting()
        => Assert.Equal(new YearDifference(19_265_000, 6_500_000, 1_000_000, -13_886_000, 211_000, -90_000, 0, 0), Compared.Total);

    [Fact]
    public void By_policy_a_move_takes_along_what_there_was()
    {
        Assert.Equal(["人材の育成", "経営の強化"], Compared.Policies.Select(group => group.LaterName!));
        Assert.Equal(new YearDifference(5_379_000, 5_000_000, 0, 0, 211_000, 0, 0, -590_000), Compared.Policies[0].Sums);
        Assert.Equal(new YearDifference(13_886_000, 1_500_000, 1_000_000, -13_886_000, 0, -90_000, 590_000, 0), Compared.Policies[1].Sums);
    }

    [Fact]
    public void By_division_several_count_once_under_their_joined_name()
    {
        Assert.Equal(["労政課", "労政課; 商工課", "商工課"], Compared.Divisions.Select(group => group.LaterName!));
        Assert.Equal(new YearDifference(0, 500_000, 0, 0, 0, -90_000, 590_000, 0), Compared.Divisions[1].Sums);
        Assert.Equal(Compared.Total.Difference, Compared.Divisions.Sum(group => group.Sums.Difference));
    }

    [Fact]
    public void By_source_the_columns_add_up()
    {
        Assert.Equal(["国庫", "一般財源"], Compared.Sources.Select(group => group.LaterName!));
        Assert.Equal(new YearDifference(10_653_000, 2_500_000, 0, -8_268_000, 115_000, 0, 0, 0), Compared.Sources[0].Sums);
        Assert.Equal(new YearDifference(8_612_000, 4_000_000, 1_000_000, -5_618_000, 96_000, -90_000, 0, 0), Compared.Sources[1].Sums);
    }

    [Fact]
    public void Nothing_is_noted_of_sound_lists() => Assert.Empty(Compared.Notes);

    [Fact]
    public void A_programme_with_an_undecided_budget_is_left_out_in_both_years()
    {
        var compared = Compare(YearPages.Earlier(Earlier), WithBudget(Amount.Undecided));

        Assert.Equal((ProgrammeChangeKind.Undecided, 4_789_000, null), (compared.Programmes[0].Kind, compared.Programmes[0].Earlier, compared.Programmes[0].Later));
        Assert.Equal((14_476_000, 1_500_000), (compared.Total.Earlier, compared.Total.Later));
        Assert.Equal(1, compared.Policies[0].Undecided);
        Assert.Contains(compared.Notes, note => note is { Kind: YearNoteKind.UndecidedBudget, FiscalYear: 2024, Line: 3 });
    }

    [Fact]
    public void A_printed_total_that_is_not_what_the_rows_add_up_to_is_said()
    {
        var compared = Compare(YearPages.Earlier(Earlier), WithBudget(Amount.Of(5_001)));

        var note = Assert.Single(compared.Notes);
        Assert.Equal((YearNoteKind.TotalDiffersFromPrint, "6,501,000"), (note.Kind, note.Details[0].Value));
        Assert.Equal(("不明", 1_000), (compared.Sources[^1].LaterName ?? "不明", compared.Sources[^1].Sums.Later));
    }

    [Fact]
    public void Units_are_turned_into_yen_exactly()
    {
        var later = YearPages.Later(Later);
        var million = later with { List = later.List with { Unit = new MonetaryUnit("百万円", 1_000_000), Decimals = 3 } };
        var cents = later with { List = later.List with { Unit = new MonetaryUnit("円", 1), Decimals = 2 } };

        Assert.Equal(Compared.Total, Compare(YearPages.Earlier(Earlier), million).Total);
        Assert.Equal(YearNoteKind.DifferentUnits, Assert.Single(Compare(YearPages.Earlier(Earlier), million).Notes).Kind);
        var fine = Compare(YearPages.Earlier(Earlier), cents);
        Assert.Equal((2, 1_926_500_000, 6_500), (fine.Decimals, fine.Total.Earlier, fine.Total.Later));
    }

    [Fact]
    public void A_source_of_one_year_only_is_said()
    {
        var later = YearPages.Later(Later);
        var other = later.List with { FundingSources = later.List.FundingSources.SetItem(0, new FundingSource("bonds", "県債")) };

        var compared = Compare(YearPages.Earlier(Earlier), later with { List = other });

        Assert.Equal([(null, "県債"), ("一般財源", "一般財源"), ("国庫", null)], compared.Sources.Select(group => (group.EarlierName, group.LaterName)));
        Assert.Equal(Compared.Total.Difference, compared.Sources.Sum(group => group.Sums.Difference));
        Assert.Equal(2, compared.Notes.Count(note => note.Kind == YearNoteKind.SourceOfOneYear));
    }

    [Fact]
    public void A_division_that_a_person_calls_renamed_is_one_group()
    {
        var later = YearPages.Later(Later.Replace("商工課", "産業課", StringComparison.Ordinal));
        var known = new KnownLinks([], [new KnownDivision("商工課", "産業課")]);

        var compared = Compare(YearPages.Earlier(Earlier), later, known);

        Assert.Contains(compared.Divisions, group => (group.EarlierName, group.LaterName) == ("商工課", "産業課"));
    }

    [Fact]
    public void Parts_that_do_not_add_up_make_no_difference()
        => Assert.Throws<ArgumentException>(() => new YearDifference(1, 3, 1, 0, 0, 0, 0, 0));

    [Fact]
    public void Matches_of_other_lists_are_refused()
    {
        var matches = YearMatching.Of(YearPages.Earlier(Earlier), YearPages.Later(Later));

        Assert.Throws<ArgumentException>(() => YearComparison.Of(YearPages.Earlier(Later), YearPages.Later(Later), matches with
        {
            Linked = [matches.Linked[0] with { EarlierLines = [99] }],
        }));
    }

    private static ListOfYear WithBudget(Amount budget)
    {
        var later = YearPages.Later(Later);
        var policy = later.List.Policies[0];
        var measure = policy.Measures[0];
        var listing = measure.Listings[0];
        measure = measure with { Listings = [listing with { Amounts = listing.Amounts with { Budget = budget } }] };
        return later with { List = later.List with { Policies = later.List.Policies.SetItem(0, policy with { Measures = [measure] }) } };
    }

    private static YearComparison Compare(ListOfYear earlier, ListOfYear later, KnownLinks? known = null) =>
        YearComparison.Of(earlier, later, YearMatching.Of(earlier, later, known));
}
