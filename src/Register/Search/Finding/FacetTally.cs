namespace Shisaku.Register;

/// <summary>How many hits have each value.</summary>
internal sealed class FacetTally
{
    /// <summary>The properties that are facets of listings.</summary>
    public static readonly SegmentFieldKind[] Kinds =
        [SegmentFieldKind.Policy, SegmentFieldKind.Division, SegmentFieldKind.Source, SegmentFieldKind.Trait];

    private readonly SearchIndex index;

    public FacetTally(SearchIndex index)
    {
        this.index = index;
        Counts = Array.ConvertAll(
            Kinds, kind => new int[kind == SegmentFieldKind.Trait ? SegmentMarks.FlagCount : index.Names(kind).Count]);
    }

    /// <summary>For each of <see cref="Kinds"/> how many hits have which value.</summary>
    public int[][] Counts { get; }

    /// <summary>Counts the values of a facet in a set of a segment's listings.</summary>
    public void Count(int segment, int facet, ReadOnlySpan<ulong> set)
    {
        var kind = Kinds[facet];
        var field = index.Segments[segment].Field(kind);
        var counts = Counts[facet];
        var numbers = kind == SegmentFieldKind.Trait ? null : index.Numbers(kind, segment);
        for (var value = 0; value < (numbers is null ? SegmentMarks.FlagCount : field.Count); value++)
        {
            counts[numbers is null ? value : numbers[value]] += field.Postings(value).CountIn(set);
        }
    }

    /// <summary>Takes in what was counted of other segments.</summary>
    public void Add(FacetTally other)
    {
        for (var facet = 0; facet < Kinds.Length; facet++)
        {
            for (var value = 0; value < Counts[facet].Length; value++)
            {
                Counts[facet][value] += other.Counts[facet][value];
            }
        }
    }
}
