using System.Numerics;

namespace Shisaku.Register;

/// <summary>How many hits are commissioned out how far, and how many have a budget of which range.</summary>
internal sealed class HitTally(SearchQuery query)
{
    private readonly long[] limits = [.. query.BudgetLimits];

    /// <summary>By <see cref="Budget.Commission"/>.</summary>
    public int[] Commissions { get; } = new int[SegmentMarks.Traits.Length - SegmentMarks.Commission];

    /// <summary>By the ranges between <see cref="SearchQuery.BudgetLimits"/>.</summary>
    public int[] Budgets { get; } = query.BudgetLimits.IsEmpty ? [] : new int[query.BudgetLimits.Length + 1];

    /// <summary>Counts a segment's hits.</summary>
    public void Count(SearchSegment segment, ReadOnlySpan<ulong> hits)
    {
        var traits = segment.Field(SegmentFieldKind.Trait);
        for (var commission = 0; commission < Commissions.Length; commission++)
        {
            Commissions[commission] += traits.Postings(SegmentMarks.Commission + commission).CountIn(hits);
        }

        if (limits.Length == 0)
        {
            return;
        }

        var budgets = segment.Part<long>(SegmentPart.Budgets);
        for (var word = 0; word < hits.Length; word++)
        {
            for (var rest = hits[word]; rest != 0; rest &= rest - 1)
            {
                var budget = budgets[(word << 6) + BitOperations.TrailingZeroCount(rest)];
                if (budget != SearchSegment.UnknownBudget)
                {
                    // Compared with each bound: which one it is can't be foreseen, and a wrong guess costs more than the rest of them.
                    var range = 0;
                    foreach (var bound in limits)
                    {
                        range += budget > bound ? 1 : 0;
                    }

                    Budgets[range]++;
                }
            }
        }
    }
}
