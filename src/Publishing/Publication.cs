using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>A list as it is published, with what it does not say of itself.</summary>
/// <param name="List">The list.</param>
public sealed record Publication(RecoveredList List)
{
    /// <summary>Code of the government whose list it is (全国地方公共団体コード, six digits); null where that is not known.</summary>
    public string? GovernmentCode { get; init; }

    /// <summary>Name of the government; null where that is not known.</summary>
    public string? GovernmentName { get; init; }

    /// <summary>The phase of the budget: <c>initial</c>, <c>skeleton</c> or <c>supplementary</c>.</summary>
    public string Phase { get; init; } = "initial";

    /// <summary>The number of a supplementary budget, from 1; else 0.</summary>
    public int PhaseNumber { get; init; }

    /// <summary>Under which terms the list was published; null where unknown.</summary>
    public string? Licence { get; init; }

    /// <summary>Where the list was published; null where unknown.</summary>
    public string? Origin { get; init; }

    /// <summary>Whether totals are written as values where they could be formulas.</summary>
    public bool WithValues { get; init; }

    /// <summary>By the line of a listing: the register's number of its programme; empty for a list outside a register.</summary>
    public IReadOnlyDictionary<int, long> Programmes { get; init; } = ImmutableDictionary<int, long>.Empty;

    /// <summary>The versions of the list up to this one, oldest first; empty for a list outside a register.</summary>
    public ImmutableArray<PublishedVersion> Versions { get; init; } = [];
}

/// <summary>A version of a list: it was taken in anew, or corrected.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Date">The day, as 2023-04-01.</param>
/// <param name="SourceSha256">The digest of the file it was read from.</param>
public sealed record PublishedVersion(int Number, string Date, string SourceSha256);
