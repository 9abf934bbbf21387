using System.Collections.Immutable;

namespace Shisaku.Budget;

/// <summary>Something that a rule found in a draft, with its place and the numbers that were found and expected.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Programme">The programme's id; null where the finding is about the list or a part of its outline.</param>
/// <param name="Field">Which part of the programme (<see cref="Budget.Field"/>).</param>
/// <param name="Details">Words and numbers of the message, by the name its template uses.</param>
public sealed record DraftFinding(DraftRule Rule, long? Programme, string Field, ImmutableArray<FindingDetail> Details)
{
    /// <summary>The policy or measure that it is about; null for none.</summary>
    public long? Outline { get; init; }

    /// <summary>Whether the list can't be approved while it stands.</summary>
    public bool IsBlocking => Rule.Severity == DraftSeverity.Blocks;

    /// <summary>A detail of the message; null where it has none of this name.</summary>
    public string? Detail(string name) => Details.FirstOrDefault(each => each.Name == name)?.Value;
}
