using Shisaku.Budget;
using Shisaku.Publishing;
using Shisaku.Tests.Recovery;

namespace Shisaku.Tests.Publishing.Money;

/// <summary>Flows and totals: whatever the list, they add up to what it states.</summary>
public sealed class FlowTests
{
    public static TheoryData<string> Lists => ManyLists.Names;

    [Theory]
    [MemberData(nameof(Lists))]
    public void Flows_by_source_add_up_to_the_totals_of_the_list_in_every_column(string name)
    {
        var list = ManyLists.Of(name).List;
        var flows = MoneyFlows.Of(list);
        var total = GroupTotals.OfList(list);

        for (var column = 1; column <= list.FundingSources.Length; column++)
        {
            Assert.True(
                !total[column].IsKnown || total[column].Counted == flows.Flows.Where(flow => flow.Column == column).Sum(flow => flow.Amount), list.ColumnField(column));
        }

        Assert.Equal(total[0].Counted, flows.Flows.Sum(flow => flow.Amount));
        Assert.Equal(name == "undecided", Enumerable.Range(0, list.ColumnCount).Any(column => !total[column].IsKnown));
    }

    [Fact]
    public void The_sample_flows_as_its_grand_total_says()
    {
        var flows = MoneyFlows.Of(Sample.Recovered.List);

        Assert.Equal([2_749_115, 11_535_484, 2_869_578], Enumerable.Range(1, 3).Select(column => flows.Flows.Where(flow => flow.Column == column).Sum(flow => flow.Amount)));
        Assert.Empty(flows.Undecided);
    }

    [Fact]
    public void Undecided_amounts_are_named_and_flow_nowhere()
    {
        var list = ManyLists.Of("undecided").List;
        var flows = MoneyFlows.Of(list);
        var isUndecided = list.Listings.Where(listing => listing.Amounts.Columns.Any(amount => amount.IsUndecided)).ToList();

        // A budget that is known flows, though its sources are not: it is not broken down.
        Assert.NotEmpty(isUndecided);
        Assert.Equal(isUndecided.Where(listing => listing.Amounts.Budget.IsKnown).Sum(listing => listing.Amounts.Budget.Counted), flows.Flows.Where(flow => flow.Column == 0).Sum(flow => flow.Amount));
        Assert.Equal(isUndecided.Where(listing => !listing.Amounts.Budget.IsKnown), flows.Undecided);
        Assert.Equal(isUndecided.Where(listing => listing.Amounts.Budget.IsKnown), flows.WithoutSource);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Divisions_add_up_to_the_first_listings(string name)
    {
        var list = ManyLists.Of(name).List;
        var whole = SummedAmounts.Of(list, list.Listings.Where(GroupTotals.IsFirst));
        var groups = DivisionTotal.Of(list);

        Assert.Equal(whole.Listings, groups.Sum(group => group.Total.Sums.Listings));
        Assert.All(Enumerable.Range(0, list.ColumnCount), column => Assert.Equal(
            whole.Columns[column].Known, groups.Sum(group => group.Total.Sums.Columns[column].Known)));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void The_table_of_flows_is_a_list_whose_sums_hold(string name)
    {
        var whole = ManyLists.Of(name);
        var flows = FlowList.Of(new Publication(whole)).List;
        var first = SummedAmounts.Of(whole.List, whole.List.Listings.Where(GroupTotals.IsFirst));

        Assert.DoesNotContain(flows.Checks, check => !check.IsHeld && !check.IsUndecided);
        Assert.Equal(whole.List.GrandTotal?.Amounts, flows.List.GrandTotal?.Amounts);
        Assert.Equal(
            first.Columns.Select(column => column.Known),
            SummedAmounts.Of(flows.List, flows.List.Listings).Columns.Zip(first.Columns, (sum, all) => all.Undecided > 0 ? all.Known : sum.Known));
    }

    [Fact]
    public void A_total_that_the_list_states_wrongly_stays_as_it_states_it()
    {
        var list = SmallList.Recovered.List;
        var wrong = list with { GrandTotal = list.GrandTotal! with { Amounts = list.GrandTotal.Amounts with { Budget = Amount.Of(5_380) } } };
        var total = GroupTotals.OfList(wrong);

        Assert.Equal(5_380, total[0].Counted);
        Assert.True(total.IsBroken(0));
        Assert.False(GroupTotals.OfList(list).IsBroken(0));
    }

    [Fact]
    public void A_policy_has_the_subtotals_that_the_list_states_without_and_with_relistings()
    {
        var list = SmallList.Recovered.List;
        var (first, all) = (GroupTotals.OfPolicy(list, list.Policies[0]), GroupTotals.OfPolicyWithRelistings(list, list.Policies[0])!);

        Assert.Equal((6, 5_379), (first.Stated!.Line, first[0].Counted));
        Assert.Equal((7, 10_168), (all.Stated!.Line, all[0].Counted));
    }
}
