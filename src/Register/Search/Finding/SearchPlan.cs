namespace Shisaku.Register;

/// <summary>A term with what it means in an index.</summary>
internal sealed class PlannedTerm(SearchTerm term, SearchIndex index)
{
    /// <summary>Properties whose texts a term may stand in.</summary>
    public static readonly SegmentFieldKind[] Kinds =
        [SegmentFieldKind.Policy, SegmentFieldKind.Measure, SegmentFieldKind.Division, SegmentFieldKind.Office];

    public SearchTerm Term => term;

    /// <summary>For each property which values contain the term; null where none does.</summary>
    public bool[]?[] Values { get; } = Array.ConvertAll(Kinds, kind => index.Names(kind).Containing(term.Text));

    /// <summary>Whether it stands in what all listings of a segment share: the government, the fiscal year.</summary>
    public bool IsOfWhole(int segment) =>
        index.Governments[segment].Contains(term.Text, StringComparison.Ordinal)
        || (term.Text.Length == 1 && YearReading.LetterOf(index.Segments[segment].Head.FiscalYear) == term.Text[0]);
}

/// <summary>A query with what it means in an index.</summary>
internal sealed class SearchPlan
{
    private readonly HashSet<string> governments;
    private readonly HashSet<int> years;
    private readonly HashSet<string> phases;

    public SearchPlan(SearchIndex index, SearchQuery query)
    {
        (Index, Query) = (index, query);
        var terms = SearchTerm.Read(query.Text);
        Terms = [.. terms.Where(term => !term.IsExcluded).Select(term => new PlannedTerm(term, index))];
        Excluded = [.. terms.Where(term => term.IsExcluded).Select(term => new PlannedTerm(term, index))];
        Whole = string.Concat(Terms.Select(term => term.Term.Whole));
        governments = query.Governments.ToHashSet(StringComparer.Ordinal);
        years = [.. query.Years];
        phases = query.Phases.ToHashSet(StringComparer.Ordinal);
        Measures = index.Names(SegmentFieldKind.Measure).Chosen(Normal(query.Measures));
        Chosen =
        [
            index.Names(SegmentFieldKind.Policy).Chosen(Normal(query.Policies)),
            index.Names(SegmentFieldKind.Division).Chosen(Normal(query.Divisions)),
            index.Names(SegmentFieldKind.Source).Chosen(query.Sources),
            query.Flags.IsEmpty ? null : Array.ConvertAll(SegmentMarks.Traits[..SegmentMarks.FlagCount], query.Flags.Contains),
        ];
    }

    public SearchIndex Index { get; }

    public SearchQuery Query { get; }

    public PlannedTerm[] Terms { get; }

    public PlannedTerm[] Excluded { get; }

    /// <summary>All terms as one name.</summary>
    public string Whole { get; }

    /// <summary>Which measures are chosen; null for all.</summary>
    public bool[]? Measures { get; }

    /// <summary>For each of <see cref="FacetTally.Kinds"/> which values are chosen; null for all.</summary>
    public bool[]?[] Chosen { get; }

    /// <summary>Whether hits have ranks: whether there is a term to be found.</summary>
    public bool HasRanks => Terms.Length > 0;

    public bool HasGovernment(SegmentHead head) => governments.Count == 0 || governments.Contains(head.GovernmentCode);

    public bool HasYear(SegmentHead head) => years.Count == 0 || years.Contains(head.FiscalYear);

    public bool HasPhase(SegmentHead head) => phases.Count == 0 || phases.Contains(head.Phase);

    private static string[] Normal(IEnumerable<string> names) => [.. names.Select(SearchText.Normal)];
}
