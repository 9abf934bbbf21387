using System.Collections.Immutable;

namespace Shisaku.Register;

/// <summary>What was found.</summary>
/// <param name="Total">How many listings match.</param>
/// <param name="Hits">This page of them.</param>
/// <param name="Facets">What they are, by facet; empty unless asked for.</param>
/// <param name="Next">Where the next page begins; null on the last.</param>
public sealed record SearchResult(
    int Total, ImmutableArray<SearchHit> Hits, ImmutableArray<FacetCounts> Facets, string? Next)
{
    /// <summary>With facets: how many hits are commissioned out how far, by <see cref="Budget.Commission"/>.</summary>
    public ImmutableArray<int> Commissions { get; init; } = [];

    /// <summary>With facets: how many hits have a budget up to the first limit (<see cref="SearchQuery.BudgetLimits"/>), how many one
    /// above it up to the second, and so on; last above all. A budget that is not known is in none.</summary>
    public ImmutableArray<int> Budgets { get; init; } = [];
}

/// <summary>A listing that matches.</summary>
/// <param name="Head">The list it stands in.</param>
/// <param name="Listing">The listing.</param>
/// <param name="Rank">Where it matches best.</param>
/// <param name="Matches">Where the terms stand in its texts.</param>
public sealed record SearchHit(SegmentHead Head, SearchListing Listing, HitRank Rank, ImmutableArray<FieldMatch> Matches);

/// <summary>How well a listing matches the text, best first.</summary>
public enum HitRank
{
    /// <summary>Its name is the text.</summary>
    WholeName,

    /// <summary>Its name has all terms and begins with the first.</summary>
    NameBegins,

    /// <summary>Its name has all terms.</summary>
    Name,

    /// <summary>Some term stands elsewhere, or no text was given.</summary>
    Elsewhere,
}

/// <summary>A text of a listing in which terms stand.</summary>
/// <param name="Field">Which (<see cref="Budget.Field"/>, <see cref="PrintedName"/> or <see cref="Government"/>).</param>
/// <param name="Text">The text as printed; of a division its name, with the office in brackets behind it.</param>
/// <param name="Ranges">Where terms stand in it.</param>
public sealed record FieldMatch(string Field, string Text, ImmutableArray<TextRange> Ranges)
{
    /// <summary>The field of the name as printed, told where only that matches.</summary>
    public const string PrintedName = "printedName";

    /// <summary>The field of the government's name.</summary>
    public const string Government = "government";
}

/// <summary>How many hits have which value of a facet; the facet's own filter does not narrow them.</summary>
/// <param name="Facet">Which.</param>
/// <param name="Values">The values: years newest first, else the most frequent first.</param>
/// <param name="Distinct">How many values there are, told or not.</param>
public sealed record FacetCounts(SearchFacet Facet, ImmutableArray<FacetCount> Values, int Distinct);

/// <summary>A value of a facet.</summary>
/// <param name="Key">What a filter takes.</param>
/// <param name="Label">As printed; the key where nothing is printed.</param>
/// <param name="Count">How many listings have it.</param>
/// <param name="IsChosen">Whether the query filters by it.</param>
public sealed record FacetCount(string Key, string Label, int Count, bool IsChosen);

/// <summary>By what hits are counted.</summary>
public enum SearchFacet
{
    /// <summary>The government.</summary>
    Government,

    /// <summary>The fiscal year.</summary>
    Year,

    /// <summary>The phase of the budget.</summary>
    Phase,

    /// <summary>The basic policy.</summary>
    Policy,

    /// <summary>The division in charge.</summary>
    Division,

    /// <summary>The funding source.</summary>
    Source,

    /// <summary>The marks.</summary>
    Flag,
}
