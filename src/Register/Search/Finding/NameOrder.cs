namespace Shisaku.Register;

/// <summary>Hits in the order of their names as compared.</summary>
internal sealed class NameOrder(SearchIndex index) : IComparer<PlacedHit>
{
    public int Compare(PlacedHit x, PlacedHit y)
    {
        var order = Name(x).SequenceCompareTo(Name(y));
        return order != 0 ? order : x.CompareTo(y);
    }

    /// <summary>Whether a hit stands behind the place where a page ended.</summary>
    public bool IsBehind(PlacedHit hit, PlacedHit end, string endName)
    {
        var order = Name(hit).SequenceCompareTo(endName);
        return order > 0 || (order == 0 && hit.CompareTo(end) > 0);
    }

    private ReadOnlySpan<char> Name(PlacedHit hit) => SearchSegment.NameOf(index.Segments[hit.Segment].NameText(hit.Place));
}
