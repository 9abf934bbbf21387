using System.Buffers;

namespace Shisaku.Register;

/// <summary>Finds and counts the hits of all segments; which of them make the page is decided afterwards.</summary>
internal sealed class SearchRun : IDisposable
{
    private readonly SearchPlan plan;
    private readonly SearchIndex index;
    private readonly FacetFilters filters;
    private readonly ulong[][] hits;

    public SearchRun(SearchPlan plan)
    {
        (this.plan, index, filters) = (plan, plan.Index, new FacetFilters(plan));
        Tally = new HitTally(plan.Query);
        Ranks = plan.HasRanks ? Enum.GetValues<HitRank>() : [HitRank.Elsewhere];
        hits = Array.ConvertAll(Ranks, _ => Cleared(ArrayPool<ulong>.Shared.Rent(index.FirstWords[^1])));
        RankCounts = Array.ConvertAll(Ranks, _ => new int[index.Segments.Length]);
        ByGovernment = new int[index.Segments.Length];
        ByYear = new int[index.Segments.Length];
        ByPhase = new int[index.Segments.Length];
    }

    /// <summary>Hits by ranges, where these are counted.</summary>
    public HitTally Tally { get; }

    /// <summary>The ranks that hits may have, best first.</summary>
    public HitRank[] Ranks { get; }

    /// <summary>For each rank how many hits each segment has.</summary>
    public int[][] RankCounts { get; }

    /// <summary>Hits of each segment, whatever governments are chosen; likewise the years and the phases.</summary>
    public int[] ByGovernment { get; }

    public int[] ByYear { get; }

    public int[] ByPhase { get; }

    /// <summary>A segment's hits of a rank.</summary>
    public ReadOnlySpan<ulong> Hits(int rank, int segment) => HitsOf(rank, segment);

    /// <summary>Searches all segments and gives the facets of listings.</summary>
    public FacetTally Search()
    {
        var tally = new FacetTally(index);
        var sets = new SegmentSets(index.MostWords);
        for (var segment = 0; segment < index.Segments.Length; segment++)
        {
            Search(segment, sets, tally);
        }

        return tally;
    }

    /// <summary>Gives back the room for hits, which is large.</summary>
    public void Dispose() => Array.ForEach(hits, each => ArrayPool<ulong>.Shared.Return(each));

    private static ulong[] Cleared(ulong[] room)
    {
        Array.Clear(room);
        return room;
    }

    private void Search(int place, SegmentSets sets, FacetTally tally)
    {
        var segment = index.Segments[place];
        var isOfGovernment = plan.HasGovernment(segment.Head);
        var isOfYear = plan.HasYear(place);
        var isOfPhase = plan.HasPhase(segment.Head);
        var refused = (isOfGovernment ? 0 : 1) + (isOfYear ? 0 : 1) + (isOfPhase ? 0 : 1);
        if (segment.Count == 0 || refused > 1 || (refused == 1 && plan.Query.Counts != SearchCounts.All))
        {
            return;
        }

        sets.FitTo(segment);
        TextMatching.Match(plan, place, sets);
        if (ListingSet.IsEmpty(sets.Hits))
        {
            return;
        }

        FilterMatching.Keep(plan, place, sets);
        filters.Keep(place, sets, refused == 0 && plan.Query.Counts == SearchCounts.All ? tally : null);
        var count = ListingSet.Count(sets.Hits);
        ByGovernment[place] = isOfYear && isOfPhase ? count : 0;
        ByYear[place] = isOfGovernment && isOfPhase ? count : 0;
        ByPhase[place] = isOfGovernment && isOfYear ? count : 0;
        if (refused == 0 && count > 0)
        {
            if (plan.Query.Counts != SearchCounts.None)
            {
                Tally.Count(segment, sets.Hits);
            }

            Rank(place, count, sets);
        }
    }

    /// <summary>Parts a segment's hits by rank.</summary>
    private void Rank(int place, int count, SegmentSets sets)
    {
        var segment = index.Segments[place];
        if (!plan.HasRanks)
        {
            Keep(0, sets.Hits, count);
            return;
        }

        ListingSet.Keep(sets.InNames, sets.Hits);
        ListingSet.Remove(sets.Hits, sets.InNames);
        sets.InNames.CopyTo(sets.One);
        if (!ListingSet.IsEmpty(sets.One))
        {
            TextMatching.KeepBeginning(segment, plan.Terms[0].Term.Text, sets.One, sets.Scratch);
            ListingSet.Remove(sets.InNames, sets.One);
        }

        sets.One.CopyTo(sets.Scratch);
        ListingSet.KeepWhere(sets.Scratch, new NameIs(segment, plan.Whole));
        ListingSet.Remove(sets.One, sets.Scratch);
        Keep((int)HitRank.WholeName, sets.Scratch, ListingSet.Count(sets.Scratch));
        Keep((int)HitRank.NameBegins, sets.One, ListingSet.Count(sets.One));
        Keep((int)HitRank.Name, sets.InNames, ListingSet.Count(sets.InNames));
        Keep((int)HitRank.Elsewhere, sets.Hits, ListingSet.Count(sets.Hits));

        void Keep(int rank, ReadOnlySpan<ulong> set, int found)
        {
            if (found > 0)
            {
                set.CopyTo(HitsOf(rank, place));
                RankCounts[rank][place] = found;
            }
        }
    }

    private Span<ulong> HitsOf(int rank, int segment) =>
        hits[rank].AsSpan(index.FirstWords[segment]..index.FirstWords[segment + 1]);

    private readonly ref struct NameIs(SearchSegment segment, string name) : IListingTest
    {
        public bool Holds(int listing) =>
            segment.NameText(listing) is var text && text.StartsWith(name, StringComparison.Ordinal) && text[name.Length] == SearchSegment.End;
    }
}
