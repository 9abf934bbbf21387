using Shisaku.Budget;
using Shisaku.Publishing;
using Shisaku.Tests.Publishing.Money;
using Shisaku.Tests.Recovery;

namespace Shisaku.Tests.Publishing.Selection;

/// <summary>Parts of a list as lists of their own.</summary>
public sealed class SelectedListTests
{
    public static TheoryData<string> Lists => ManyLists.Names;

    [Theory]
    [MemberData(nameof(Lists))]
    public void Every_part_of_every_list_holds_its_own_sums_and_just_its_listings(string name)
    {
        var whole = ManyLists.Of(name);
        var codes = PolicyCodes.Of(whole.List);
        string[] names =
        [
            ListSelection.FirstName, .. codes.Take(9).Select(code => $"policy-{code}"), .. codes.Take(9).Select(code => $"policy-{code}-measure-1"),
            .. whole.List.Listings.SelectMany(listing => listing.Divisions).Select(division => "division-" + division.Text).Distinct().Take(9),
            .. whole.List.FundingSources.Select(source => "source-" + source.Key),
        ];

        foreach (var selection in names.Select(each => ListSelection.Find(whole.List, each)!))
        {
            var part = SelectedList.Of(new Publication(whole), selection).List;

            Assert.Equal(selection.Lines!.Order(), part.List.Listings.Select(listing => listing.Line).Order());
            Assert.Equal(Sums.Of(part.List).Select(check => (check.Rule, check.Field, check.Difference)), part.Checks.Select(check => (check.Rule, check.Field, check.Difference)));
            Assert.DoesNotContain(part.Checks, check => !check.IsHeld && !check.IsUndecided);
            Assert.All(part.List.TotalsRows, totals => Assert.Equal(whole.List.TotalsRows.Single(each => each.Line == totals.Line).Lines, totals.Lines));
            Assert.All(part.Cells, cell => Assert.True(selection.Lines!.Contains(cell.Line) || part.List.TotalsRows.Any(totals => totals.Line == cell.Line)));
            Assert.Contains(selection.What ?? whole.List.Title ?? "", part.List.Title, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_policy_keeps_its_own_subtotals_and_loses_the_grand_total()
    {
        var part = Part(Sample.Recovered, "policy-2");

        Assert.Equal(["小計", "〃(再掲含む。)"], part.List.TotalsRows.Select(totals => totals.Label));
        Assert.Null(part.List.GrandTotal);
        Assert.Contains("経営基盤の強化", part.List.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_relistings_the_subtotals_that_count_them_go_and_the_grand_total_stays()
    {
        var part = Part(Sample.Recovered, ListSelection.FirstName);

        Assert.Equal(107, part.List.Listings.Count());
        Assert.DoesNotContain(part.List.TotalsRows, totals => totals.IncludesRelistings);
        Assert.Equal(17_154_177, part.List.GrandTotal!.Amounts.Budget.Counted);
    }

    [Fact]
    public void A_relisting_stays_one_though_its_first_listing_is_not_in_the_part()
    {
        var whole = Sample.Recovered;
        var relisted = whole.List.Policies[1].Listings.First(listing => listing.IsRelisted == true);
        var part = Part(whole, "policy-2").List.Listings.First(listing => listing.Line == relisted.Line);

        Assert.NotNull(relisted.Relists);
        Assert.Equal((true, null), (part.IsRelisted, part.Relists));
    }

    [Fact]
    public void A_part_under_a_sum_that_fails_in_the_whole_list_is_not_called_sound()
    {
        var list = SmallList.Recovered.List;
        var wrong = list with { GrandTotal = list.GrandTotal! with { Amounts = list.GrandTotal.Amounts with { Budget = Amount.Of(5_380) } } };
        var subtotal = wrong.Policies[0].Subtotals[0];
        var broken = wrong with { Policies = [wrong.Policies[0] with { Subtotals = [subtotal with { Amounts = subtotal.Amounts with { Budget = Amount.Of(5_380) } }] }] };
        var whole = SmallList.Recovered with { List = broken, Checks = Sums.Of(broken) };

        var part = Part(whole, "division-DX推進課");

        Assert.All(part.Checks, check => Assert.True(check.IsHeld));
        Assert.Equal(Verdict.Unbalanced, part.Verdict);
        Assert.Equal(Verdict.Proven, Part(SmallList.Recovered, "division-DX推進課").Verdict);
    }

    [Theory]
    [InlineData("policy-9")]
    [InlineData("policy-1-measure-2")]
    [InlineData("policy-1-measure-x")]
    [InlineData("policy-")]
    [InlineData("division-")]
    [InlineData("division-nobody")]
    [InlineData("source-bonds")]
    [InlineData("anything")]
    public void A_part_that_the_list_does_not_have_is_not_found(string name) => Assert.Null(ListSelection.Find(SmallList.Recovered.List, name));

    [Theory]
    [InlineData(".json")]
    [InlineData(".csv")]
    [InlineData(".xlsx")]
    [InlineData(".pdf")]
    [InlineData(".zip")]
    public void Parts_and_flows_are_published_in_every_format(string ending)
    {
        foreach (var publication in new[] { SelectedList.Of(new Publication(SmallList.Recovered), ListSelection.Find(SmallList.Recovered.List, "source-national")!), FlowList.Of(new Publication(SmallList.Recovered)) })
        {
            using MemoryStream stream = new();
            PublicationFormats.ForFile("part" + ending)!.Write([publication], stream);
            Assert.NotEqual(0, stream.Length);
        }
    }

    private static RecoveredList Part(RecoveredList whole, string name) => SelectedList.Of(new Publication(whole), ListSelection.Find(whole.List, name)!).List;
}
