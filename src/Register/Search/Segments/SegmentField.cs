namespace Shisaku.Register;

/// <summary>A property of a segment's listings: its values, and which listings have which.</summary>
internal readonly ref struct SegmentField
{
    private readonly ReadOnlySpan<int> keyPlaces;
    private readonly ReadOnlySpan<char> keys;
    private readonly ReadOnlySpan<int> labelPlaces;
    private readonly ReadOnlySpan<char> labels;
    private readonly ReadOnlySpan<int> postingPlaces;
    private readonly ReadOnlySpan<byte> postings;
    private readonly int listings;

    public SegmentField(SearchSegment segment, SegmentFieldKind kind)
    {
        var first = SegmentPart.Fields + ((int)kind * SegmentEnvelope.FieldParts);
        keyPlaces = segment.Part<int>(first);
        keys = segment.Part<char>(first + 1);
        labelPlaces = segment.Part<int>(first + 2);
        labels = segment.Part<char>(first + 3);
        postingPlaces = segment.Part<int>(first + 4);
        postings = segment.Part<byte>(first + 5);
        listings = segment.Count;
    }

    /// <summary>How many values there are.</summary>
    public int Count => keyPlaces.Length - 1;

    /// <summary>A value as it is compared.</summary>
    public ReadOnlySpan<char> Key(int value) => keys[keyPlaces[value]..keyPlaces[value + 1]];

    /// <summary>A value as printed.</summary>
    public ReadOnlySpan<char> Label(int value) => labels[labelPlaces[value]..labelPlaces[value + 1]];

    /// <summary>Which listings have a value.</summary>
    public Postings Postings(int value) => new(postings[postingPlaces[value]..postingPlaces[value + 1]], listings);

    /// <summary>The values of a listing, in the order in which the list first has them.</summary>
    public List<string> LabelsOf(int listing)
    {
        var found = new List<string>();
        for (var value = 0; value < Count; value++)
        {
            if (Postings(value).Has(listing))
            {
                found.Add(Label(value).ToString());
            }
        }

        return found;
    }
}
