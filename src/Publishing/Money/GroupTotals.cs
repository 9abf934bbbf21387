using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>What a group of listings comes to: the list's own total where it states one, else added up here.</summary>
/// <param name="Sums">What the listings add up to.</param>
/// <param name="Stated">The row of the list that states just this sum; null where there is none.</param>
/// <param name="HasRelistings">Whether re-listings are among the listings.</param>
public sealed record GroupTotal(SummedAmounts Sums, TotalsRow? Stated, bool HasRelistings)
{
    /// <summary>The total of a column: what the list states, before what its rows add up to.</summary>
    public Amount this[int column] => Stated?.Amounts[column] is { IsBlank: false } stated ? stated : Sums.Columns[column].Amount;

    /// <summary>Whether the list states what its rows do not add up to.</summary>
    public bool IsBroken(int column) => Stated?.Amounts[column] is { IsKnown: true } stated
        && Sums.Columns[column] is { Undecided: 0 } sum && sum.Known != stated.Counted;
}

/// <summary>The totals of a list and of its policies.</summary>
public static class GroupTotals
{
    /// <summary>The list's total: first listings only, as grand totals count.</summary>
    public static GroupTotal OfList(ProgrammeList list)
    {
        ArgumentNullException.ThrowIfNull(list);
        return new GroupTotal(SummedAmounts.Of(list, list.Listings.Where(IsFirst)), list.GrandTotal, HasRelistings: false);
    }

    /// <summary>A policy's total without re-listings.</summary>
    public static GroupTotal OfPolicy(ProgrammeList list, BasicPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return Of(list, policy, TotalsKind.Subtotal, [.. policy.Listings.Where(IsFirst)], hasRelistings: false);
    }

    /// <summary>A policy's total with re-listings; null where it has none.</summary>
    public static GroupTotal? OfPolicyWithRelistings(ProgrammeList list, BasicPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return policy.Listings.All(IsFirst) ? null
            : Of(list, policy, TotalsKind.SubtotalWithRelistings, [.. policy.Listings], hasRelistings: true);
    }

    /// <summary>Whether a listing counts in totals that leave re-listings out; one that may be a re-listing does not.</summary>
    public static bool IsFirst(Listing listing)
    {
        ArgumentNullException.ThrowIfNull(listing);
        return listing.IsRelisted == false;
    }

    private static GroupTotal Of(ProgrammeList list, BasicPolicy policy, TotalsKind kind, ImmutableArray<Listing> listings, bool hasRelistings)
    {
        var lines = listings.Select(listing => listing.Line).ToHashSet();
        return new GroupTotal(SummedAmounts.Of(list, listings), policy.Subtotals.LastOrDefault(totals => totals.Kind == kind && lines.SetEquals(Covered(policy, totals))), hasRelistings);
    }

    /// <summary>The listings that a totals row covers, through other totals rows too.</summary>
    private static IEnumerable<int> Covered(BasicPolicy policy, TotalsRow totals) => totals.Lines.SelectMany(line =>
        policy.Subtotals.FirstOrDefault(each => each.Line == line && each.Line != totals.Line) is { } part ? Covered(policy, part) : [line]);
}
