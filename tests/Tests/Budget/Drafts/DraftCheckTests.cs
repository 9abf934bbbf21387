using Shisaku.Budget;

namespace Shisaku.Tests.Budget.Drafts;

public sealed class DraftCheckTests
{
    private const string Name = "定着事業";

    private static readonly DraftList Accepted = SmallDraft.Carried with
    {
        Programmes = [.. SmallDraft.Carried.Programmes.Select(each => each with { State = EntryState.Accepted })],
        Policies = SmallDraft.Carried.Policies,
    };

    public static TheoryData<string, Func<DraftProgramme, DraftProgramme>> Faults => new()
    {
        { "no-division", each => each with { Divisions = [] } },
        { "not-accepted", each => each with { State = EntryState.Returned } },
        { "no-amounts", each => each with { Amounts = SmallDraft.Amounts(null, 100, null, 200) } },
        { "no-amounts", each => each with { Amounts = SmallDraft.Amounts(300, null, null, null) } },
        { "budget-of-sources", each => each with { Amounts = SmallDraft.Amounts(301, 100, null, 200) } },
        { "no-term", each => each with { Term = null } },
        { "term-ended", each => each with { Term = EraYear.Term(2020, 2023) } },
        { "term-not-begun", each => each with { Term = EraYear.Term(2025, null) } },
        { "begins-not-new", each => each with { Term = EraYear.Term(2024, null) } },
        { "mark-unsaid", each => each with { Flags = each.Flags with { Priority = null } } },
        { "ending-with-amounts", each => each with { IsEnding = true } },
        { "renamed", each => each with { Name = "雇用定着事業" } },
        { "sources-moved", each => each with { Amounts = SmallDraft.Amounts(300, null, 100, 200) } },
        { "unread-term", each => each with { Doubts = ["unread-term"] } },
    };

    [Fact]
    public void A_draft_in_order_has_no_findings() => Assert.Empty(DraftCheck.Of(Accepted));

    [Theory]
    [MemberData(nameof(Faults))]
    public void Each_fault_is_found_by_its_rule(string rule, Func<DraftProgramme, DraftProgramme> change)
    {
        var draft = Accepted.With(Name, change);
        var findings = DraftCheck.Of(draft).Where(finding => finding.Programme is not null).ToList();

        Assert.Equal([rule], findings.Select(finding => finding.Rule.Name));
        Assert.Equal(Accepted.Named(Name).Id, findings[0].Programme);
        Assert.NotEmpty(DraftText.In(Language.English).Message(findings[0]));
    }

    [Fact]
    public void New_is_held_against_the_term_and_last_years_list()
    {
        var draft = Accepted.With(Name, each => each with { Flags = each.Flags with { New = true } });

        Assert.Equal(["new-but-earlier", "listed-before-and-new"], Names(draft));
    }

    [Theory]
    [InlineData(3_000, "large-change")]
    [InlineData(1_300, "large-change")]
    [InlineData(1_299, null)]
    public void A_large_change_needs_a_reason_from_a_factor_and_an_amount_on(long budget, string? rule)
    {
        var draft = Accepted.With(Name, each => each with { Amounts = SmallDraft.Amounts(budget, budget, null, null) });

        Assert.Equal(rule is null ? [] : [rule], Names(draft));
        Assert.Empty(Names(draft.With(Name, each => each with { Reason = "拡充" })));
    }

    [Theory]
    [InlineData(1_500, 1_000, false)]
    [InlineData(3_001, 2_000, true)]
    [InlineData(2_000, 3_000, false)]
    [InlineData(2_000, 3_001, true)]
    [InlineData(long.MaxValue, long.MinValue + 1, true)]
    public void The_threshold_is_a_factor_in_whole_numbers(long now, long before, bool isLarge) =>
        Assert.Equal(isLarge, new DraftThreshold(3, 2, 1_000_000).IsLarge(before, now, 1_000));

    [Fact]
    public void One_programme_entered_twice_by_a_division_is_told()
    {
        var entry = Accepted.Named(Name) with { Before = null };
        var draft = DraftEdit.Enter(Accepted, entry with { Name = " 定着 事業" }, Accepted.Policies[1].Measures[0].Id, DraftHand.Compiler).Draft!;

        Assert.Contains("entered-twice", Names(draft));
        Assert.Contains("name-like-another", Names(draft));
    }

    [Fact]
    public void A_measure_without_programmes_is_told_by_its_name()
    {
        var draft = Accepted with { Policies = [Accepted.Policies[0] with { Measures = [.. Accepted.Policies[0].Measures, new DraftMeasure(99, "空の施策")] }, Accepted.Policies[1]] };
        var finding = Assert.Single(DraftCheck.Of(draft));

        Assert.Equal(("empty-outline", 99L), (finding.Rule.Name, finding.Outline));
        Assert.Contains("空の施策", DraftText.In(Language.Japanese).Message(finding), StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_told_twice_is_found()
    {
        var place = Accepted.Places.Single(each => !each.IsFirst);

        Assert.Equal(["place-twice"], Names(Accepted with { Places = [.. Accepted.Places, place with { Order = 9 }] }));
    }

    [Fact]
    public void A_rule_is_not_asked_before_its_year()
    {
        var draft = Accepted.With(Name, each => each with { Term = null });
        var rule = DraftRules.Named("no-term");

        Assert.Single(DraftCheck.Of(draft, [rule with { Since = 2024 }]));
        Assert.Empty(DraftCheck.Of(draft, [rule with { Since = 2025 }]));
    }

    private static IEnumerable<string> Names(DraftList draft) => DraftCheck.Of(draft).Select(finding => finding.Rule.Name);
}
