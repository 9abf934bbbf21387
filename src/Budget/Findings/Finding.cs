using System.Collections.Immutable;

namespace Shisaku.Budget;

/// <summary>Something that was found wrong, odd or worth saying about a list, with its place and its reason.</summary>
/// <param name="Kind">One of the closed, documented table of kinds.</param>
/// <param name="Line">The printed row; null where the finding is about the list.</param>
/// <param name="Subject">What stands in that row, for a person: a programme's name, a totals row's label.</param>
/// <param name="Field">Which part of the row (<see cref="Budget.Field"/>).</param>
/// <param name="Column">The printed cell's place in its row from 1, or null.</param>
/// <param name="Printed">What is printed.</param>
/// <param name="Recovered">What it was read as.</param>
/// <param name="Certainty">How sure that is.</param>
/// <param name="Alternatives">What else it could be.</param>
/// <param name="Details">Further words for the message, by the name its template uses.</param>
public sealed record Finding(
    FindingKind Kind,
    int? Line,
    string? Subject,
    string Field,
    int? Column,
    string? Printed,
    string? Recovered,
    Certainty Certainty,
    ImmutableArray<string> Alternatives,
    ImmutableArray<FindingDetail> Details);

/// <summary>A word or number that a finding's message names.</summary>
/// <param name="Name">The name in the template.</param>
/// <param name="Value">What to put there.</param>
public sealed record FindingDetail(string Name, string Value);

/// <summary>What a reader should do about a finding.</summary>
public enum Act
{
    /// <summary>A person must decide: the list alone does not say.</summary>
    Decide,

    /// <summary>Recovered with a reason; worth a look at the original.</summary>
    Compare,

    /// <summary>Put right without doubt, or a plain fact; nothing to do.</summary>
    Know,
}
