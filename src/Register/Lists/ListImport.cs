using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Register;

/// <summary>A list that is to be kept.</summary>
/// <param name="Key">Which list it is.</param>
/// <param name="Recovered">The list.</param>
/// <param name="Content">The bytes of its file.</param>
public sealed record ListImport(ListKey Key, RecoveredList Recovered, ReadOnlyMemory<byte> Content)
{
    /// <summary>All that was decided of it: the list was recovered with these. What the register lacks of them it adds.</summary>
    public ImmutableArray<Decision> Decisions { get; init; } = [];

    /// <summary>The register's numbers of decisions that are taken back with this.</summary>
    public ImmutableArray<long> Undone { get; init; } = [];

    /// <summary>The register's number of the version that was current when the list was recovered, 0 for none: a change that came
    /// between must not be lost. Null where that does not matter.</summary>
    public long? Replaces { get; init; }

    /// <summary>What is done (<see cref="JournalAct"/>); null for an import.</summary>
    public string? Act { get; init; }

    /// <summary>By line: the register's number of the programme that a listing is, where that is known and not to be found out.</summary>
    public ImmutableDictionary<int, long> Programmes { get; init; } = ImmutableDictionary<int, long>.Empty;

    /// <summary>Under which terms it was published; null where unknown.</summary>
    public string? Licence { get; init; }

    /// <summary>Where it was published; null where unknown.</summary>
    public string? Origin { get; init; }

    /// <summary>A layout file that it was read with, kept for the next list of its series; null where its columns were discovered.</summary>
    public string? Layout { get; init; }
}

/// <summary>Another writer has changed the list since it was read; nothing was stored, and the change is to be made anew.</summary>
public sealed class ListChangedException : Exception;

/// <summary>What became of an import.</summary>
/// <param name="Outcome">What was done.</param>
/// <param name="Version">The version that now holds the list.</param>
public sealed record ImportResult(ImportOutcome Outcome, VersionHead Version);

/// <summary>What an import did.</summary>
public enum ImportOutcome
{
    /// <summary>The list is new to the register.</summary>
    Added,

    /// <summary>The list has a new version; the one before it stays readable.</summary>
    Corrected,

    /// <summary>The register has just this already; nothing was changed.</summary>
    Unchanged,
}
