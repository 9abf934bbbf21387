using Shisaku.Budget;
using Shisaku.Tests.Recovery;

namespace Shisaku.Tests.Budget.Drafts;

public sealed class RollOverTests
{
    [Fact]
    public void The_next_year_stands_in_the_title_and_no_row_is_new()
    {
        var (draft, findings) = SmallDraft.Rolled(SmallDraft.List, CarriedAmounts.Carried);

        Assert.Equal("令和6年度施策一覧", draft.Title);
        Assert.Equal(2024, draft.FiscalYear);
        Assert.Empty(findings);
        Assert.Equal(["定着事業", "研修事業", "商談事業"], draft.Programmes.Select(each => each.Name));
        Assert.All(draft.Programmes, each => Assert.Equal(false, each.Flags.New));
    }

    [Fact]
    public void A_programme_goes_on_ends_or_stays_open_as_its_term_says()
    {
        Assert.False(SmallDraft.Carried.Named("定着事業").IsEnding);
        Assert.True(SmallDraft.Carried.Named("研修事業").IsEnding);
        Assert.False(SmallDraft.Carried.Named("商談事業").IsEnding);
    }

    [Fact]
    public void Amounts_are_carried_or_blank_as_asked_and_always_blank_where_it_ends()
    {
        Assert.Equal(300, SmallDraft.Carried.Named("定着事業").Amounts.Budget.Counted);
        Assert.True(SmallDraft.Carried.Named("研修事業").Amounts.Budget.IsBlank);
        Assert.True(SmallDraft.Empty.Named("定着事業").Amounts.Budget.IsBlank);
        Assert.Equal(300, SmallDraft.Empty.Named("定着事業").Before!.Amounts.Budget.Counted);
    }

    [Fact]
    public void A_relisting_becomes_a_place_of_the_first_listings_programme()
    {
        var id = SmallDraft.Carried.Named("定着事業").Id;

        Assert.Equal([true, false], SmallDraft.Carried.PlacesOf(id).Select(place => place.IsFirst));
        Assert.Equal(4, SmallDraft.Carried.Places.Length);
    }

    [Fact]
    public void What_the_register_knows_of_a_row_is_kept()
    {
        var line = SmallDraft.List.Listings.First().Line;
        var draft = RollOver.Of(SmallDraft.List, new Dictionary<int, long> { [line] = 77 }, new RollOverChoice()).Draft;

        Assert.Equal([77, null, null], draft.Programmes.Select(each => each.Programme));
    }

    [Fact]
    public void A_relisting_of_nothing_known_is_kept_and_told()
    {
        var list = SmallDraft.List with
        {
            Policies = [.. SmallDraft.List.Policies.Select(policy => policy with
            {
                Measures = [.. policy.Measures.Select(measure => measure with
                {
                    Listings = [.. measure.Listings.Select(each => each.IsRelisted == true ? each with { Relists = null } : each)],
                })],
            })],
        };

        var (draft, findings) = SmallDraft.Rolled(list, CarriedAmounts.Carried);

        Assert.Equal(4, draft.Programmes.Length);
        var finding = Assert.Single(findings);
        Assert.Equal(("unknown-first-listing", draft.Programmes[3].Id), (finding.Rule.Name, finding.Programme));
        Assert.Equal(DraftSeverity.Blocks, finding.Rule.Severity);
    }

    [Fact]
    public void An_undecided_amount_and_an_unread_term_are_told_and_left_blank()
    {
        var list = SmallDraft.List with
        {
            Policies = [SmallDraft.List.Policies[0] with
            {
                Measures = [SmallDraft.List.Policies[0].Measures[0] with
                {
                    Listings = [SmallDraft.List.Listings.First() with
                    {
                        Amounts = new FundingBreakdown(Amount.Undecided, [Amount.Blank, Amount.Blank, Amount.Of(1)]),
                        Term = new ProgrammeTerm("R?", null, null),
                    }],
                }],
                Subtotals = [],
            }],
            GrandTotal = null,
        };

        var (draft, findings) = SmallDraft.Rolled(list, CarriedAmounts.Carried);

        Assert.True(draft.Programmes[0].Amounts.Budget.IsBlank);
        Assert.False(draft.Programmes[0].IsEnding);
        Assert.Equal(["undecided-amount", "unread-term"], findings.Select(each => each.Rule.Name));
    }

    [Theory]
    [InlineData("令和５年度一覧", "令和６年度一覧")]
    [InlineData("R5一覧", "R6一覧")]
    [InlineData("2023年度一覧", "2024年度一覧")]
    [InlineData("第3次計画 令和5年度", "第3次計画 令和6年度")]
    [InlineData("FY2023 list", "FY2024 list")]
    [InlineData("一覧", null)]
    [InlineData("令和4年度一覧", null)]
    public void A_title_keeps_its_own_notation(string title, string? next)
    {
        var (draft, findings) = SmallDraft.Rolled(SmallDraft.List with { Title = title }, CarriedAmounts.Empty);

        Assert.Equal(next ?? title, draft.Title);
        Assert.Equal(next is null ? ["title-year"] : [], findings.Select(each => each.Rule.Name));
    }

    [Fact]
    public void A_list_without_a_year_needs_one()
    {
        var list = SmallDraft.List with { FiscalYear = null };

        Assert.Throws<ArgumentException>(() => SmallDraft.Rolled(list, CarriedAmounts.Empty));
        Assert.Equal("令和6年度施策一覧", RollOver.Of(list, new Dictionary<int, long>(), new RollOverChoice(FiscalYear: 2024)).Draft.Title);
        Assert.Equal(2030, RollOver.Of(list, new Dictionary<int, long>(), new RollOverChoice(FiscalYear: 2030)).Draft.FiscalYear);
    }

    [Fact]
    public void The_sample_rolls_over_whole()
    {
        var list = Sample.Recovered.List;
        var (draft, findings) = SmallDraft.Rolled(list, CarriedAmounts.Carried);

        Assert.Equal(list.Listings.Count(), draft.Places.Length);
        Assert.Equal(list.Listings.Count(each => each.IsRelisted == false), draft.Programmes.Length);
        Assert.Equal(list.Listings.Where(each => each.IsRelisted == false).Count(each => each.Term?.To < 2024), draft.Programmes.Count(each => each.IsEnding));
        Assert.All(findings, finding => Assert.Equal("twins-differ", finding.Rule.Name));
    }
}
