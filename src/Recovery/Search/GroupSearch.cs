using System.Collections.Immutable;
using System.Numerics;

namespace Shisaku.Recovery;

/// <summary>Finds the least-change readings of a group: first those in which all its sums hold, then, weight by weight,
/// those that mend an amount, change a mark, miss a row, or leave a sum broken as printed.</summary>
internal sealed class GroupSearch
{
    private readonly TotalsGroup group;
    private readonly Dictionary<uint, (ChoiceRow[] Rows, LeastChangeSearch Search)> searches = [];
    private readonly List<GroupReading> best = [];

    private GroupSearch(TotalsGroup group) => this.group = group;

    private bool HasWithRelistings => group.WithRelistings.Length > 0;

    /// <summary>All least-change readings of the group, and whether a limit stopped the search for less.</summary>
    public static (List<GroupReading> Readings, bool IsStopped) Least(TotalsGroup group)
    {
        var search = new GroupSearch(group);
        if (group.Total.IsEmpty)
        {
            search.OfferUncovered();
        }

        for (var weight = 0; weight <= SearchLimits.Weight && search.best.Count == 0; weight++)
        {
            search.TryWeight(weight);
        }

        if (search.best.Count == 0)
        {
            search.OfferAsPrinted();
        }

        return (search.best, search.searches.Values.Any(each => each.Search.IsStopped));
    }

    private void TryWeight(int weight)
    {
        foreach (var total in group.Total)
        {
            foreach (var withRelistings in HasWithRelistings ? group.WithRelistings.AsEnumerable() : [null!])
            {
                var left = weight
                    - (total.Change.Weight - group.Total[0].Change.Weight)
                    - (HasWithRelistings ? withRelistings.Change.Weight - group.WithRelistings[0].Change.Weight : 0);
                TryTotals(total, HasWithRelistings ? withRelistings : null, left);
            }
        }
    }

    private void TryTotals(RowReading total, RowReading? withRelistings, int weight)
    {
        if (group.MayMissRow && weight >= LostRowSearch.Cost.Weight)
        {
            var (rows, _) = Searched(0);
            var sums = new GroupSums(group.Columns, HasWithRelistings, 0);
            foreach (var (change, choices, lost) in LostRowSearch.Find(
                rows, sums, sums.Target(total, withRelistings), weight - LostRowSearch.Cost.Weight))
            {
                Offer(total, withRelistings, rows, change, choices, lost, brokenSums: 0);
            }
        }

        var dimensions = HasWithRelistings ? 2 * group.Columns : group.Columns;
        for (var broken = 0u; broken < 1u << dimensions; broken++)
        {
            var brokenSums = BitOperations.PopCount(broken);
            if (brokenSums <= Math.Min(weight, 2))
            {
                var (rows, search) = Searched(broken);
                var sums = new GroupSums(group.Columns, HasWithRelistings, broken);
                var (change, found) = search.Find(sums.Target(total, withRelistings), weight - brokenSums);
                foreach (var choices in found)
                {
                    Offer(total, withRelistings, rows, change, choices, null, brokenSums);
                }
            }

            if (weight == 0)
            {
                break;
            }
        }
    }

    private (ChoiceRow[] Rows, LeastChangeSearch Search) Searched(uint broken)
    {
        if (!searches.TryGetValue(broken, out var known))
        {
            var sums = new GroupSums(group.Columns, HasWithRelistings, broken);
            ChoiceRow[] rows = [.. group.Members.Select(readings => ChoiceRow.Of(readings, sums.AddedBy))];
            known = (rows, new LeastChangeSearch(rows, sums.Dimensions));
            searches.Add(broken, known);
        }

        return known;
    }

    private void Offer(
        RowReading? total, RowReading? withRelistings, ChoiceRow[] rows, Change change, int[] choices, LostRow? lost, int brokenSums)
    {
        foreach (var row in rows)
        {
            change += row.Floor;
        }

        change += new Change(brokenSums) + (total?.Change ?? Change.None) + (withRelistings?.Change ?? Change.None)
            + (lost is null ? Change.None : LostRowSearch.Cost);
        if (best.Count > 0 && change < best[0].Change)
        {
            best.Clear();
        }

        // A missing row explains what broken sums only state; it is offered first.
        if (best.Count > 0 && (change > best[0].Change || (best[0].Lost is not null && lost is null)))
        {
            return;
        }

        best.Add(new GroupReading(
            change, total, withRelistings,
            [.. choices.Select((choice, member) => group.Members[member][rows[member].Choices[choice].Index])],
            lost));
    }

    /// <summary>No total covers these rows: each is read by itself.</summary>
    private void OfferUncovered()
    {
        var readings = new List<ImmutableArray<RowReading>>();
        foreach (var member in group.Members)
        {
            readings.Add([.. member.TakeWhile(reading => reading.Change == member[0].Change)]);
        }

        var change = readings.Aggregate(Change.None, (sum, each) => sum + each[0].Change);
        var widest = readings.Count == 0 ? 1 : readings.Max(each => each.Length);
        for (var index = 0; index < widest; index++)
        {
            best.Add(new GroupReading(
                change, null, null, [.. readings.Select(each => each[Math.Min(index, each.Length - 1)])], null));
        }
    }

    /// <summary>Nothing makes the sums hold: the print stays, and its broken sums are reported.</summary>
    private void OfferAsPrinted()
    {
        ImmutableArray<RowReading> members = [.. group.Members.Select(AsPrinted)];
        var (total, withRelistings) = (AsPrinted(group.Total), HasWithRelistings ? AsPrinted(group.WithRelistings) : null);
        var change = members.Aggregate(total.Change + (withRelistings?.Change ?? Change.None), (sum, each) => sum + each.Change);
        best.Add(new GroupReading(
            change + new Change(group.Columns * (HasWithRelistings ? 2 : 1)), total, withRelistings, members, null));
    }

    private static RowReading AsPrinted(ImmutableArray<RowReading> readings) =>
        readings.FirstOrDefault(reading => reading.Change.Mended == 0) ?? readings[0];
}
