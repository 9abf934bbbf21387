using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Register;

/// <summary>What is looked for. Filters of one kind are alternatives; different kinds and the text must all hold.</summary>
/// <param name="Text">What a person typed: terms apart by blanks, all of which must be found; <c>"a phrase"</c>;
/// <c>-term</c> leaves out. At most <see cref="MaximumTextLength"/> long.</param>
public sealed record SearchQuery(string Text = "")
{
    /// <summary>How long a text may be.</summary>
    public const int MaximumTextLength = 1_000;

    /// <summary>Government codes.</summary>
    public ImmutableArray<string> Governments { get; init; } = [];

    /// <summary>Fiscal years.</summary>
    public ImmutableArray<int> Years { get; init; } = [];

    /// <summary>Only lists of the newest year of their series; where years are chosen too, either will do.</summary>
    public bool IsNewestOnly { get; init; }

    /// <summary>Phrases that do as well as a term of the text, by the term as <see cref="SearchText"/> compares it. A name with an
    /// alternative ranks as one with the term, but never as the text itself or as beginning with it.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Alternatives { get; init; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>Phases of the budget.</summary>
    public ImmutableArray<string> Phases { get; init; } = [];

    /// <summary>Names of policies, compared as <see cref="SearchText"/> does.</summary>
    public ImmutableArray<string> Policies { get; init; } = [];

    /// <summary>Names of measures, compared likewise.</summary>
    public ImmutableArray<string> Measures { get; init; } = [];

    /// <summary>Names of divisions without office, compared likewise.</summary>
    public ImmutableArray<string> Divisions { get; init; } = [];

    /// <summary>Keys of funding sources that give more than nothing.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>Marks (<see cref="Field.New"/>, <see cref="Field.Priority"/>, <see cref="Field.KeyResult"/>).</summary>
    public ImmutableArray<string> Flags { get; init; } = [];

    /// <summary>How far commissioned out.</summary>
    public ImmutableArray<Commission> Commissions { get; init; } = [];

    /// <summary>Least budget in yen; leaves out listings whose budget is not known.</summary>
    public long? LeastBudget { get; init; }

    /// <summary>Highest budget in yen; leaves out listings whose budget is not known.</summary>
    public long? MostBudget { get; init; }

    /// <summary>A fiscal year within the term.</summary>
    public int? ActiveIn { get; init; }

    /// <summary>The last fiscal year of the term.</summary>
    public int? EndsIn { get; init; }

    /// <summary>Only re-listings, or only others; an undecided mark is neither.</summary>
    public bool? IsRelisted { get; init; }

    /// <summary>In which order.</summary>
    public SearchSort Sort { get; init; }

    /// <summary>How many hits to pass over.</summary>
    public int Offset { get; init; }

    /// <summary>How many hits to give.</summary>
    public int Limit { get; init; } = 20;

    /// <summary>Where to go on: <see cref="SearchResult.Next"/> of the page before, with the same query.</summary>
    public string? After { get; init; }

    /// <summary>What to count besides the hits.</summary>
    public SearchCounts Counts { get; init; } = SearchCounts.All;

    /// <summary>Where ranges are counted: budgets in yen, ascending, by which <see cref="SearchResult.Budgets"/> counts hits.</summary>
    public ImmutableArray<long> BudgetLimits { get; init; } = [];

    /// <summary>How many values of a facet to tell, the most frequent; chosen ones are always told.</summary>
    public int FacetLimit { get; init; } = 50;
}

/// <summary>What a search counts besides its hits.</summary>
public enum SearchCounts
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Ranges alone: commissions, and budgets by <see cref="SearchQuery.BudgetLimits"/>.</summary>
    Ranges,

    /// <summary>Ranges and facets.</summary>
    All,
}

/// <summary>The order of hits. Where it leaves two alike: newer year, government code, version, place in the list.</summary>
public enum SearchSort
{
    /// <summary>The name that is the text, names that begin with it, other names, other fields; then newer, then larger budget.</summary>
    Relevance,

    /// <summary>Largest budget first, unknown last.</summary>
    LargestBudget,

    /// <summary>Smallest budget first, unknown last.</summary>
    SmallestBudget,

    /// <summary>Newest year first, then as for relevance.</summary>
    Newest,

    /// <summary>Oldest year first, then as for relevance.</summary>
    Oldest,

    /// <summary>By name as it is compared, in the order of Unicode.</summary>
    Name,
}
