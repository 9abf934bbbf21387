using System.Collections.Immutable;

namespace Shisaku.Register;

/// <summary>A term with what it means in an index.</summary>
/// <param name="term">The term.</param>
/// <param name="alternatives">What does as well, as typed.</param>
/// <param name="index">The index.</param>
internal sealed class PlannedTerm(SearchTerm term, ImmutableArray<string> alternatives, SearchIndex index)
{
    /// <summary>Properties whose texts a term may stand in.</summary>
    public static readonly SegmentFieldKind[] Kinds =
        [SegmentFieldKind.Policy, SegmentFieldKind.Measure, SegmentFieldKind.Division, SegmentFieldKind.Office];

    private bool[]?[]? values;
    private MatchedTerm? matched;

    public SearchTerm Term => term;

    /// <summary>The term, and behind it what does as well.</summary>
    public string[] Texts { get; } =
        [term.Text, .. alternatives.SelectMany(text => SearchTerm.Read($"\"{text}\"")).Select(other => other.Text).Where(text => text != term.Text).Distinct()];

    /// <summary>Where it stands, as far as that was looked for.</summary>
    public MatchedTerm Matched => matched ??= index.Recent.Of(string.Concat(Texts.Select(text => $"{text.Length}:{text}")));

    /// <summary>For each property which values contain the term; null where none does.</summary>
    public bool[]?[] Values => values ??= Array.ConvertAll(Kinds, kind => Containing(index.Names(kind)));

    /// <summary>Whether it stands in what all listings of a segment share: the government, the fiscal year.</summary>
    public bool IsOfWhole(int segment) => Array.Exists(Texts, text =>
        index.Governments[segment].Contains(text, StringComparison.Ordinal)
        || (text.Length == 1 && YearReading.LetterOf(index.Segments[segment].Head.FiscalYear) == text[0]));

    /// <summary>Whether it stands in a text as that is compared.</summary>
    public bool IsIn(string normal) => Array.Exists(Texts, text => normal.Contains(text, StringComparison.Ordinal));

    private bool[]? Containing(SharedNames names)
    {
        var found = names.Containing(Texts[0]);
        foreach (var text in Texts.AsSpan(1))
        {
            var others = names.Containing(text);
            for (var value = 0; value < others?.Length; value++)
            {
                found ??= new bool[others.Length];
                found[value] |= others[value];
            }
        }

        return found;
    }
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
        Terms = [.. terms.Where(term => !term.IsExcluded)
            .Select(term => new PlannedTerm(term, query.Alternatives.GetValueOrDefault(term.Whole, []), index))];
        Excluded = [.. terms.Where(term => term.IsExcluded).Select(term => new PlannedTerm(term, [], index))];
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

    /// <summary>Whether a segment is of a year that is chosen.</summary>
    public bool HasYear(int segment) => (years.Count == 0 && !Query.IsNewestOnly)
        || years.Contains(Index.Segments[segment].Head.FiscalYear) || (Query.IsNewestOnly && Index.IsNewest[segment]);

    public bool HasPhase(SegmentHead head) => phases.Count == 0 || phases.Contains(head.Phase);

    private static string[] Normal(IEnumerable<string> names) => [.. names.Select(SearchText.Normal)];
}
