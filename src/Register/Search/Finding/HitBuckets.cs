namespace Shisaku.Register;

/// <summary>Hits that are alike in what the order asks first: ranks and segments next to each other.</summary>
internal readonly record struct HitBucket(int FirstRank, int LastRank, int FirstSegment, int EndSegment)
{
    /// <summary>The buckets in the order of a query.</summary>
    public static List<HitBucket> Of(SearchSort sort, SearchIndex index, int ranks)
    {
        var all = new HitBucket(0, ranks - 1, 0, index.Segments.Length);
        if (sort is not (SearchSort.Relevance or SearchSort.Newest or SearchSort.Oldest))
        {
            return [all];
        }

        var years = Years(index);
        if (sort == SearchSort.Oldest)
        {
            years.Reverse();
        }

        var buckets = new List<HitBucket>();
        for (var first = 0; first < (sort == SearchSort.Relevance ? ranks : years.Count); first++)
        {
            for (var second = 0; second < (sort == SearchSort.Relevance ? years.Count : ranks); second++)
            {
                var (rank, year) = sort == SearchSort.Relevance ? (first, second) : (second, first);
                buckets.Add(new HitBucket(rank, rank, years[year].FirstSegment, years[year].EndSegment));
            }
        }

        return buckets;
    }

    /// <summary>Whether the hit with which a page ended stands before, in or behind the bucket: negative, 0, positive.</summary>
    public int ComparePlaceOf(SearchCursor cursor, SearchSort sort, SearchIndex index, HitRank[] ranks)
    {
        if (sort is not (SearchSort.Relevance or SearchSort.Newest or SearchSort.Oldest))
        {
            return 0;
        }

        var rank = ((int)cursor.Rank).CompareTo((int)ranks[FirstRank]);
        var year = index.Segments[FirstSegment].Head.FiscalYear.CompareTo(cursor.Head.FiscalYear);
        year = sort == SearchSort.Oldest ? -year : year;
        var (first, second) = sort == SearchSort.Relevance ? (rank, year) : (year, rank);
        return first != 0 ? first : second;
    }

    private static List<HitBucket> Years(SearchIndex index)
    {
        var years = new List<HitBucket>();
        for (int first = 0, end; first < index.Segments.Length; first = end)
        {
            for (end = first + 1; end < index.Segments.Length
                && index.Segments[end].Head.FiscalYear == index.Segments[first].Head.FiscalYear; end++)
            {
            }

            years.Add(new HitBucket(0, 0, first, end));
        }

        return years;
    }
}
