using System.Numerics;

namespace Shisaku.Register;

/// <summary>Picks the page of hits that a query asks for.</summary>
internal sealed class HitPage(SearchRun run, SearchPlan plan)
{
    private readonly SearchIndex index = plan.Index;
    private readonly SearchSort sort = plan.Query.Sort;
    private readonly NameOrder names = new(plan.Index);
    private readonly SearchCursor? cursor = plan.Query.After is { } word ? SearchCursor.Read(word) : null;

    /// <summary>The hits of the page, and whether more follow.</summary>
    public (List<PlacedHit> Hits, bool HasMore) Pick()
    {
        var (skip, need) = ((long)plan.Query.Offset, plan.Query.Limit + 1L);
        var page = new List<PlacedHit>();
        foreach (var bucket in HitBucket.Of(sort, index, run.Ranks.Length))
        {
            var end = cursor is null ? -1 : bucket.ComparePlaceOf(cursor, sort, index, run.Ranks);
            var count = end > 0 || need == 0 ? 0 : Count(bucket);
            if (count == 0 || (end < 0 && skip >= count))
            {
                skip -= count;
                continue;
            }

            var top = new TopHits(
                (int)Math.Min(count, skip + need), sort == SearchSort.Name ? names : Comparer<PlacedHit>.Default);
            Gather(bucket, top, end == 0 ? cursor?.In(index) : null);
            foreach (var hit in top.Sorted()[(int)Math.Min(skip, Math.Min(top.Seen, count))..])
            {
                page.Add(hit);
                need--;
            }

            skip = Math.Max(0, skip - top.Seen);
        }

        return need == 0 ? (page[..^1], true) : (page, false);
    }

    /// <summary>The rank of a hit.</summary>
    public HitRank RankOf(PlacedHit hit)
    {
        var rank = 0;
        while (rank + 1 < run.Ranks.Length && !ListingSet.Has(run.Hits(rank, hit.Segment), hit.Place))
        {
            rank++;
        }

        return run.Ranks[rank];
    }

    /// <summary>Where the next page begins if this hit ends one.</summary>
    public string CursorAt(PlacedHit hit) => new SearchCursor(
        RankOf(hit), hit.Value, index.Segments[hit.Segment].Head, hit.Place,
        sort == SearchSort.Name ? SearchSegment.NameOf(index.Segments[hit.Segment].NameText(hit.Place)).ToString() : "").ToString();

    private int Count(HitBucket bucket)
    {
        var count = 0;
        for (var rank = bucket.FirstRank; rank <= bucket.LastRank; rank++)
        {
            foreach (var ofSegment in run.RankCounts[rank].AsSpan(bucket.FirstSegment..bucket.EndSegment))
            {
                count += ofSegment;
            }
        }

        return count;
    }

    private void Gather(HitBucket bucket, TopHits top, PlacedHit? end)
    {
        for (var segment = bucket.FirstSegment; segment < bucket.EndSegment; segment++)
        {
            for (var rank = bucket.FirstRank; rank <= bucket.LastRank; rank++)
            {
                if (run.RankCounts[rank][segment] == 0)
                {
                    continue;
                }

                if (sort == SearchSort.Name)
                {
                    GatherByName(rank, segment, top, end);
                }
                else
                {
                    Gather(rank, segment, top, end);
                }
            }
        }
    }

    private void Gather(int rank, int segment, TopHits top, PlacedHit? end)
    {
        var hits = run.Hits(rank, segment);
        var budgets = index.Segments[segment].Part<long>(SegmentPart.Budgets);
        for (var word = 0; word < hits.Length; word++)
        {
            for (var rest = hits[word]; rest != 0; rest &= rest - 1)
            {
                var place = (word << 6) + BitOperations.TrailingZeroCount(rest);
                var hit = new PlacedHit(Value(budgets[place]), segment, place);
                if (end is null || hit.CompareTo(end.Value) > 0)
                {
                    top.Add(hit);
                }
            }
        }
    }

    /// <summary>Goes through a list in the order of its names, no further than its hits can still be among the first.</summary>
    private void GatherByName(int rank, int segment, TopHits top, PlacedHit? end)
    {
        var hits = run.Hits(rank, segment);
        var list = index.Segments[segment];
        var isNarrow = Postings.IsNarrow(list.Count);
        var narrow = isNarrow ? list.Part<ushort>(SegmentPart.NameOrder) : default;
        var wide = isNarrow ? default : list.Part<int>(SegmentPart.NameOrder);
        for (var number = 0; number < list.Count; number++)
        {
            var place = isNarrow ? narrow[number] : wide[number];
            if (!ListingSet.Has(hits, place))
            {
                continue;
            }

            var hit = new PlacedHit(0, segment, place);
            if (top.Bound is { } bound && names.Compare(hit, bound) > 0)
            {
                return;
            }

            if (end is null || names.IsBehind(hit, end.Value, cursor!.Name))
            {
                top.Add(hit);
            }
        }
    }

    /// <summary>What orders by budget, unknown ones last; the complement turns the order without overflowing.</summary>
    private long Value(long budget) =>
        sort == SearchSort.SmallestBudget && budget != SearchSegment.UnknownBudget ? budget
        : budget == SearchSegment.UnknownBudget ? long.MaxValue : ~budget;
}
