using System.Collections.Immutable;
using Shisaku.Budget;
using Shisaku.Publishing;

namespace Shisaku.App.Pages.Compare;

/// <summary>What two lists say of the same thing, in yen.</summary>
/// <param name="Name">What it is; null for the budget as a whole.</param>
/// <param name="One">The amount of the first list; null where it has none, or it is undecided.</param>
/// <param name="Other">The amount of the second list.</param>
public sealed record SidePair(string? Name, Int128? One, Int128? Other);

/// <summary>A group of one list.</summary>
/// <param name="Name">Its name; null for none.</param>
/// <param name="Listings">How many first listings it has.</param>
/// <param name="Yen">What they come to in yen; null where that is undecided.</param>
public sealed record SideGroup(string? Name, int Listings, Int128? Yen);

/// <summary>One of two lists.</summary>
/// <param name="Listings">How many first listings it has.</param>
/// <param name="Policies">By policy.</param>
/// <param name="Divisions">By divisions in charge, the largest first.</param>
public sealed record ListSide(int Listings, ImmutableArray<SideGroup> Policies, ImmutableArray<SideGroup> Divisions);

/// <summary>Two lists side by side that have no programmes in common: totals, sources of the same kind, and each one's policies and
/// divisions. All without re-listings.</summary>
/// <param name="Total">The budgets.</param>
/// <param name="Sources">By source, those of both lists first.</param>
/// <param name="One">The first list.</param>
/// <param name="Other">The second list.</param>
public sealed record ListSides(SidePair Total, ImmutableArray<SidePair> Sources, ListSide One, ListSide Other)
{
    /// <summary>Puts two lists side by side.</summary>
    public static ListSides Of(ProgrammeList one, ProgrammeList other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        var (total, otherTotal) = (GroupTotals.OfList(one), GroupTotals.OfList(other));
        var keys = one.FundingSources.Concat(other.FundingSources).DistinctBy(source => source.Key)
            .OrderByDescending(source => Place(one, source.Key) > 0 && Place(other, source.Key) > 0);
        return new ListSides(
            new SidePair(null, Yen(total[0], one), Yen(otherTotal[0], other)),
            [.. keys.Select(source => new SidePair(source.Printed, Of(total, one, source.Key), Of(otherTotal, other, source.Key)))],
            Side(one), Side(other));
    }

    private static Int128? Of(GroupTotal total, ProgrammeList list, string key) => Place(list, key) is > 0 and var column ? Yen(total[column], list) : null;

    private static int Place(ProgrammeList list, string key) => 1 + list.FundingSources.Select(source => source.Key).ToList().IndexOf(key);

    private static ListSide Side(ProgrammeList list) => new(
        list.Listings.Count(GroupTotals.IsFirst),
        [.. list.Policies.Select(policy => Group(PolicyCodes.NameOf(policy), GroupTotals.OfPolicy(list, policy), list))],
        [
            .. DivisionTotal.Of(list).OrderByDescending(group => group.Total.Sums.Columns[0].Known)
                .Select(group => Group(group.Divisions.IsEmpty ? null : string.Join("; ", group.Divisions.Select(each => each.Text)), group.Total, list)),
        ]);

    private static SideGroup Group(string? name, GroupTotal total, ProgrammeList list) => new(name, total.Sums.Listings, Yen(total[0], list));

    // Units may lie far apart: what is more than whole yen is cut off by no list that is known, and stays undivided here.
    private static Int128? Yen(Amount amount, ProgrammeList list)
    {
        if (amount.IsUndecided || (amount.IsBlank && list.AbsentColumns.Contains(Field.Budget)))
        {
            return null;
        }

        var factor = Int128.One;
        for (var place = 0; place < list.Decimals; place++)
        {
            factor *= 10;
        }

        var yen = (Int128)amount.Counted * list.Unit.Yen;
        return yen % factor == 0 ? yen / factor : null;
    }
}
