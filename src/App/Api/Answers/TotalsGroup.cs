using System.Collections.Immutable;
using Shisaku.Budget;
using Shisaku.Publishing;

namespace Shisaku.App.Api;

/// <summary>Listings that are added up together.</summary>
/// <param name="Policy">Their policy; null where they are of several.</param>
/// <param name="Measure">Their measure; null where they are of several.</param>
/// <param name="Divisions">The divisions that are in charge of all of them together; none where others group them.</param>
/// <param name="First">What they come to without re-listings.</param>
/// <param name="All">What they come to with re-listings; null where none are among them.</param>
internal sealed record TotalsGroup(
    BasicPolicy? Policy, Measure? Measure, ImmutableArray<DivisionInCharge> Divisions, GroupTotal First, GroupTotal? All)
{
    /// <summary>By policy.</summary>
    public static IEnumerable<TotalsGroup> ByPolicy(ProgrammeList list) => list.Policies.Select(policy => new TotalsGroup(
        policy, null, [], GroupTotals.OfPolicy(list, policy), GroupTotals.OfPolicyWithRelistings(list, policy)));

    /// <summary>By measure.</summary>
    public static IEnumerable<TotalsGroup> ByMeasure(ProgrammeList list) => list.Policies.SelectMany(policy => policy.Measures.Select(measure =>
        Added(list, [.. measure.Listings]) with { Policy = policy, Measure = measure }));

    /// <summary>By the divisions in charge; several that share a programme are a group of their own, so that nothing is counted twice.</summary>
    public static IEnumerable<TotalsGroup> ByDivision(ProgrammeList list) => list.Listings
        .GroupBy(listing => string.Join('\n', listing.Divisions.Select(division => division.Text).Distinct().Order(StringComparer.Ordinal)))
        .Select(group => Added(list, [.. group]) with { Divisions = group.First().Divisions });

    /// <summary>All listings of a list, re-listings too; null where it has none of them.</summary>
    public static GroupTotal? OfAll(ProgrammeList list) => Added(list, [.. list.Listings]).All;

    private static TotalsGroup Added(ProgrammeList list, IReadOnlyList<Listing> listings) => new(
        null, null, [], new GroupTotal(SummedAmounts.Of(list, listings.Where(GroupTotals.IsFirst)), null, HasRelistings: false),
        listings.All(GroupTotals.IsFirst) ? null : new GroupTotal(SummedAmounts.Of(list, listings), null, HasRelistings: true));
}
