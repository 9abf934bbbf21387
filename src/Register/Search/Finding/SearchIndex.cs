namespace Shisaku.Register;

/// <summary>Segments side by side, in the order that decides between hits that are alike in all else. Never changed
/// but for what it remembers of searches.</summary>
internal sealed class SearchIndex
{
    private static readonly SegmentFieldKind[] SharedKinds =
        [SegmentFieldKind.Policy, SegmentFieldKind.Measure, SegmentFieldKind.Division, SegmentFieldKind.Office, SegmentFieldKind.Source];

    private readonly Lazy<LikeNames> alike;
    private readonly SharedNames[] names = new SharedNames[SharedKinds.Length];
    private readonly int[][][] numbers = new int[SharedKinds.Length][][];

    public SearchIndex(IEnumerable<SearchSegment> segments)
    {
        Segments = [.. segments];
        Array.Sort(Segments, (one, other) => Compare(one.Head, other.Head));
        FirstWords = new int[Segments.Length + 1];
        Governments = new string[Segments.Length];
        for (var place = 0; place < Segments.Length; place++)
        {
            FirstWords[place + 1] = FirstWords[place] + Segments[place].Words;
            MostWords = Math.Max(MostWords, Segments[place].Words);
            Governments[place] = place > 0 && Segments[place].Head.Government == Segments[place - 1].Head.Government
                ? Governments[place - 1] : SearchText.Normal(Segments[place].Head.Government);
        }

        Recent = new RecentTerms(FirstWords);
        alike = new Lazy<LikeNames>(() => new LikeNames(this));

        // The newest year comes first.
        var newest = new Dictionary<string, int>(StringComparer.Ordinal);
        IsNewest = Array.ConvertAll(Segments, segment =>
        {
            var series = segment.Head.GovernmentCode + SearchSegment.End + segment.Head.Series;
            newest.TryAdd(series, segment.Head.FiscalYear);
            return newest[series] == segment.Head.FiscalYear;
        });

        for (var kind = 0; kind < SharedKinds.Length; kind++)
        {
            names[kind] = new SharedNames();
            numbers[kind] = new int[Segments.Length][];
            for (var place = 0; place < Segments.Length; place++)
            {
                numbers[kind][place] = names[kind].NumbersOf(Segments[place].Field(SharedKinds[kind]));
            }
        }
    }

    /// <summary>The segments: newest year first, then by government code, then by version.</summary>
    public SearchSegment[] Segments { get; }

    /// <summary>Where each segment's bits begin when the bits of all stand side by side, and how many words there are.</summary>
    public int[] FirstWords { get; }

    /// <summary>The words of the largest segment.</summary>
    public int MostWords { get; }

    /// <summary>Each segment's government as it is compared.</summary>
    public string[] Governments { get; }

    /// <summary>Whether each segment is of the newest year of its government's series.</summary>
    public bool[] IsNewest { get; }

    /// <summary>Where the terms stand that were looked for last.</summary>
    public RecentTerms Recent { get; }

    /// <summary>The names of the newest lists, by the letters that they share; made when first asked for.</summary>
    public LikeNames Alike => alike.Value;

    /// <summary>The values of a property over all segments.</summary>
    public SharedNames Names(SegmentFieldKind kind) => names[(int)kind];

    /// <summary>The numbers of a segment's own values among these.</summary>
    public int[] Numbers(SegmentFieldKind kind, int segment) => numbers[(int)kind][segment];

    /// <summary>The order of lists.</summary>
    public static int Compare(SegmentHead one, SegmentHead other)
    {
        var order = other.FiscalYear.CompareTo(one.FiscalYear);
        order = order != 0 ? order : string.CompareOrdinal(one.GovernmentCode, other.GovernmentCode);
        return order != 0 ? order : one.Version.CompareTo(other.Version);
    }
}
