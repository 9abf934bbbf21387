using System.Collections.Immutable;

namespace Shisaku.Register;

/// <summary>Searches listings of many lists. Any number may search while lists are replaced: each search sees one state of
/// them all.</summary>
public sealed class ListingSearch
{
    private readonly Lock replacing = new();
    private volatile SearchIndex index = new([]);

    /// <summary>The versions that are searched.</summary>
    public ImmutableArray<long> Versions => [.. index.Segments.Select(segment => segment.Head.Version)];

    /// <summary>How many listings are searched.</summary>
    public int Count => index.Segments.Sum(segment => segment.Count);

    /// <summary>Takes versions out and others in, at once; a version that is there already is replaced.</summary>
    /// <param name="removed">Versions that are current no more; unknown ones are passed over.</param>
    /// <param name="added">Segments of versions that now are.</param>
    public void Replace(IEnumerable<long> removed, IEnumerable<SearchSegment> added)
    {
        ArgumentNullException.ThrowIfNull(removed);
        ArgumentNullException.ThrowIfNull(added);
        lock (replacing)
        {
            var segments = index.Segments.ToDictionary(segment => segment.Head.Version);
            foreach (var version in removed)
            {
                segments.Remove(version);
            }

            foreach (var segment in added)
            {
                segments[segment.Head.Version] = segment;
            }

            index = new SearchIndex(segments.Values);
        }
    }

    /// <summary>The listings that match, one page of them, with facets.</summary>
    /// <exception cref="ArgumentException">The query asks for what can't be: a negative count, a text that is too long, a place to
    /// go on from that no search gave.</exception>
    public SearchResult Find(SearchQuery query) => Find([query])[0];

    /// <summary>The same for several queries, all at one state of the lists.</summary>
    /// <exception cref="ArgumentException">A query asks for what can't be.</exception>
    public ImmutableArray<SearchResult> Find(IReadOnlyList<SearchQuery> queries)
    {
        ArgumentNullException.ThrowIfNull(queries);
        var now = index;
        return [.. queries.Select(query => Find(query, now))];
    }

    /// <summary>Listings of the newest lists whose names are like a name, the most alike first; re-listings are not among them.</summary>
    /// <param name="name">The name.</param>
    /// <param name="count">How many at most.</param>
    public ImmutableArray<LikeName> NamesLike(string name, int count) => index.Alike.To(name, count);

    private static SearchResult Find(SearchQuery query, SearchIndex index)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfNegative(query.Offset);
        ArgumentOutOfRangeException.ThrowIfNegative(query.Limit);
        ArgumentOutOfRangeException.ThrowIfNegative(query.FacetLimit);
        var length = query.Text.Length + query.Alternatives.Values.Sum(texts => texts.Sum(text => text.Length));
        if (length > SearchQuery.MaximumTextLength)
        {
            throw new ArgumentException(
                $"Found a text of {length:N0} letters to look for; at most {SearchQuery.MaximumTextLength:N0} can be.", nameof(query));
        }

        var plan = new SearchPlan(index, query);
        using var run = new SearchRun(plan);
        var tally = run.Search();
        var page = new HitPage(run, plan);
        var (hits, hasMore) = page.Pick();
        return new SearchResult(
            run.RankCounts.Sum(counts => counts.Sum()),
            [.. hits.Select(hit => Hit(plan, page, hit))],
            query.Counts == SearchCounts.All ? new FacetResults(plan, run, tally).All() : [],
            hasMore && hits.Count > 0 ? page.CursorAt(hits[^1]) : null)
        {
            Commissions = query.Counts != SearchCounts.None ? [.. run.Tally.Commissions] : [],
            Budgets = query.Counts != SearchCounts.None ? [.. run.Tally.Budgets] : [],
        };
    }

    private static SearchHit Hit(SearchPlan plan, HitPage page, PlacedHit hit)
    {
        var segment = plan.Index.Segments[hit.Segment];
        var listing = segment.Listing(hit.Place);
        return new SearchHit(segment.Head, listing, page.RankOf(hit), HitMatches.Of(segment.Head, listing, plan.Terms));
    }
}
