using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>What divisions are in charge of together. No list says how they share it, so several are a group of their own and
/// nothing is counted twice.</summary>
/// <param name="Divisions">The divisions, in the order of the print; none where the list names none.</param>
/// <param name="Total">Their first listings.</param>
public sealed record DivisionTotal(ImmutableArray<DivisionInCharge> Divisions, GroupTotal Total)
{
    /// <summary>The groups of a list in printed order; they add up to its first listings.</summary>
    public static ImmutableArray<DivisionTotal> Of(ProgrammeList list)
    {
        ArgumentNullException.ThrowIfNull(list);
        return
        [
            .. list.Listings.Where(GroupTotals.IsFirst).GroupBy(KeyOf)
                .Select(group => new DivisionTotal(group.First().Divisions, new GroupTotal(SummedAmounts.Of(list, group), null, HasRelistings: false))),
        ];
    }

    /// <summary>The same divisions in another order are the same.</summary>
    internal static string KeyOf(Listing listing) => listing.Divisions is [var alone] ? alone.Text : string.Join('\n', listing.Divisions.Select(division => division.Text).Distinct().Order(StringComparer.Ordinal));
}
