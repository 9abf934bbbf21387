using System.Numerics;

namespace Shisaku.Recovery;

/// <summary>All ways to spend a weight on a group: on its totals, on sums left broken, and on its rows.</summary>
/// <param name="group">The group.</param>
/// <param name="sets">Sets of residues for the searches.</param>
internal sealed class GroupAttempts(TotalsGroup group, ResidueSets sets)
{
    private const int MostBrokenSums = 2;

    private readonly Dictionary<int, GroupRows> searched = [];

    /// <summary>The ways to spend a weight that may add up.</summary>
    public List<GroupAttempt> Of(int weight)
    {
        var attempts = new List<GroupAttempt>();
        foreach (var total in group.Total)
        {
            var left = weight - (total.Change.Weight - group.Total[0].Change.Weight);
            if (!group.HasWithRelistings)
            {
                AddTo(attempts, total, null, left);
            }

            foreach (var with in group.WithRelistings)
            {
                AddTo(attempts, total, with, left - (with.Change.Weight - group.WithRelistings[0].Change.Weight));
            }
        }

        return attempts;
    }

    private void AddTo(List<GroupAttempt> attempts, RowReading total, RowReading? withRelistings, int weight)
    {
        var combinations = weight < Change.BrokenSum.Weight ? 1u : 1u << group.SumCount;
        for (var broken = 0u; broken < combinations; broken++)
        {
            var brokenSums = BitOperations.PopCount(broken);
            var left = weight - (brokenSums * Change.BrokenSum.Weight);
            if (left < 0 || brokenSums > MostBrokenSums)
            {
                continue;
            }

            var rows = Rows(broken);
            var attempt = new GroupAttempt(total, withRelistings, rows, rows.Sums.Target(total, withRelistings), left, brokenSums);
            if (attempt.IsOpen || (broken == 0 && left >= Change.LostRow.Weight))
            {
                attempts.Add(attempt);
            }
        }
    }

    private GroupRows Rows(uint broken)
    {
        if (!searched.TryGetValue((int)broken, out var known))
        {
            var sums = new GroupSums(group.Columns, group.HasWithRelistings, broken);
            ChoiceRow[] rows = [.. group.Members.Select(readings => ChoiceRow.Of(readings, sums.AddedBy))];
            known = new GroupRows(rows, sums, new LeastChangeSearch(rows, sums.Dimensions, group.Columns, sets));
            searched.Add((int)broken, known);
        }

        return known;
    }
}

/// <summary>A group's rows with some sums left broken, ready to be searched.</summary>
internal sealed record GroupRows(ChoiceRow[] Rows, GroupSums Sums, LeastChangeSearch Search)
{
    /// <summary>What the rows change at least.</summary>
    public Change Floor { get; } = ChoiceRow.FloorOf(Rows);
}

/// <summary>One way to spend a weight.</summary>
/// <param name="Total">How the total without re-listings is read.</param>
/// <param name="WithRelistings">How the total with re-listings is read.</param>
/// <param name="Rows">The rows, for the sums that are to hold.</param>
/// <param name="Target">What the rows must add up to.</param>
/// <param name="Weight">The weight that is left for the rows.</param>
/// <param name="BrokenSums">How many sums are left broken.</param>
internal sealed record GroupAttempt(
    RowReading Total, RowReading? WithRelistings, GroupRows Rows, long[] Target, int Weight, int BrokenSums)
{
    /// <summary>What it changes at least.</summary>
    public Change Floor { get; } =
        Rows.Floor + (BrokenSums * Change.BrokenSum) + Total.Change + (WithRelistings?.Change ?? Change.None);

    /// <summary>Whether the rows may add up.</summary>
    public bool IsOpen { get; } = Rows.Search.MayReach(Target, Weight);
}
