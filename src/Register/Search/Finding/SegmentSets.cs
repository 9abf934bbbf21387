namespace Shisaku.Register;

/// <summary>Room for the sets that are needed while a segment is searched; used again for the next one.</summary>
internal sealed class SegmentSets(int mostWords)
{
    private readonly ulong[] hits = new ulong[mostWords];
    private readonly ulong[] inNames = new ulong[mostWords];
    private readonly ulong[] one = new ulong[mostWords];
    private readonly ulong[] scratch = new ulong[mostWords];
    private readonly ulong[] others = new ulong[mostWords];
    private readonly ulong[][] filters = Array.ConvertAll(FacetTally.Kinds, _ => new ulong[mostWords]);
    private int words;

    /// <summary>What matches the text and the filters that are no facets; with them all, in the end.</summary>
    public Span<ulong> Hits => hits.AsSpan(0, words);

    /// <summary>Names that have all terms.</summary>
    public Span<ulong> InNames => inNames.AsSpan(0, words);

    /// <summary>One term, one filter.</summary>
    public Span<ulong> One => one.AsSpan(0, words);

    /// <summary>For a step in between.</summary>
    public Span<ulong> Scratch => scratch.AsSpan(0, words);

    /// <summary>What matches all but one facet.</summary>
    public Span<ulong> Others => others.AsSpan(0, words);

    /// <summary>What a facet's filter lets through.</summary>
    public Span<ulong> Filter(int facet) => filters[facet].AsSpan(0, words);

    /// <summary>Makes the sets as long as a segment needs.</summary>
    public void FitTo(SearchSegment segment) => words = segment.Words;
}
