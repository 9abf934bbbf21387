using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Register;

/// <summary>The draft of a year's list as the register has it.</summary>
/// <param name="Id">The register's number of it.</param>
/// <param name="Key">The list that it will be.</param>
/// <param name="Title">Its title; null for none.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Revision">How often its outline or state was changed.</param>
/// <param name="Due">The day until which divisions are asked to answer; null where none was named.</param>
/// <param name="From">The register's number of the version that it was rolled over from; null for none.</param>
/// <param name="Approval">Who approved what; null while nobody has.</param>
/// <param name="Published">The register's number of the version that was published of it last; null for none.</param>
public sealed record DraftHead(
    long Id, ListKey Key, string? Title, DraftState State, int Revision, DateOnly? Due, long? From, DraftApproval? Approval, long? Published);

/// <summary>The approval of a draft: of exactly what it was then.</summary>
/// <param name="By">Who approved.</param>
/// <param name="At">When: ISO 8601 in UTC.</param>
/// <param name="Stamp">What was approved (<see cref="StoredDraft.Stamp"/>).</param>
public sealed record DraftApproval(string By, string At, string Stamp);

/// <summary>Where a draft stands.</summary>
public enum DraftState
{
    /// <summary>Divisions and the compiler work on it; a published one that is corrected is open again.</summary>
    Open,

    /// <summary>Approved as it is; nothing can be changed until it is opened again.</summary>
    Approved,

    /// <summary>Published as approved.</summary>
    Published,
}

/// <summary>A draft in full.</summary>
/// <param name="Head">What it is and where it stands.</param>
/// <param name="List">What it says.</param>
public sealed record StoredDraft(DraftHead Head, DraftList List)
{
    /// <summary>SHA-256 of all that it says: an approval names it. It is computed whenever it is asked for.</summary>
    public string Stamp => DraftShelf.StampOf(List);
}

/// <summary>What came of a change.</summary>
/// <param name="Stored">The draft as it is now.</param>
/// <param name="Answer">What was done, or why it was refused.</param>
public sealed record DraftChanged(StoredDraft Stored, DraftAnswer Answer);

/// <summary>The draft says something else than what was seen; nothing was stored.</summary>
/// <param name="now">The draft as it is now.</param>
public sealed class DraftConflictException(StoredDraft now) : Exception
{
    /// <summary>The draft as it is now.</summary>
    public StoredDraft Now => now;
}

/// <summary>A draft of this list is there already.</summary>
/// <param name="draft">The register's number of it.</param>
public sealed class DraftThereException(long draft) : Exception
{
    /// <summary>The register's number of the draft.</summary>
    public long Draft => draft;
}

/// <summary>What the state of a draft does not allow.</summary>
/// <param name="state">The state.</param>
public sealed class DraftStateException(DraftState state) : Exception
{
    /// <summary>The state.</summary>
    public DraftState State => state;
}

/// <summary>What rules that block found in a draft that was to be approved; nothing was stored.</summary>
/// <param name="findings">What they found.</param>
public sealed class DraftBlockedException(ImmutableArray<DraftFinding> findings) : Exception
{
    /// <summary>What they found.</summary>
    public ImmutableArray<DraftFinding> Findings => findings;
}
