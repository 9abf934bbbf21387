namespace Shisaku.Register;

/// <summary>Something in the register that is not as it must be.</summary>
/// <param name="Kind">What.</param>
/// <param name="Subject">Where: a journal entry's number, or a list's version as <c>020001/2023@1</c>.</param>
/// <param name="Expected">What should be there.</param>
/// <param name="Found">What is there.</param>
public sealed record Discrepancy(DiscrepancyKind Kind, string Subject, string Expected, string Found);

/// <summary>What can be wrong with a register.</summary>
public enum DiscrepancyKind
{
    /// <summary>The database says of itself that it is damaged.</summary>
    Database,

    /// <summary>A number is missing from the journal.</summary>
    JournalGap,

    /// <summary>An entry of the journal does not carry the hash of what it says.</summary>
    JournalHash,

    /// <summary>An entry of the journal does not name the hash of the entry before it.</summary>
    JournalLink,

    /// <summary>The journal states a version that is not there, or states it otherwise, or a version stands in no entry.</summary>
    JournalVersion,

    /// <summary>Decisions are not those of the journal.</summary>
    Decisions,

    /// <summary>Facts of a programme are not those of the journal.</summary>
    Facts,

    /// <summary>An account is not what the journal of work states.</summary>
    Accounts,

    /// <summary>What became of a programme is not what the journal states.</summary>
    Successions,

    /// <summary>The kept list is not what was stored.</summary>
    Snapshot,

    /// <summary>The file is not the one that was read.</summary>
    Source,

    /// <summary>A table says something else than the kept list.</summary>
    Table,

    /// <summary>Which listing is which programme is not what the journal states.</summary>
    Programmes,

    /// <summary>The sums of the kept list come out otherwise.</summary>
    Sums,

    /// <summary>The file, read today, gives another list. Not damage: the program may read better now.</summary>
    Reading,
}

/// <summary>What a verification found, and how much it looked at.</summary>
/// <param name="Entries">Entries of the journal.</param>
/// <param name="LastHash">The hash of the last one: whoever keeps it can later tell whether the journal was rewritten.</param>
/// <param name="Versions">Versions of lists.</param>
/// <param name="Sums">Sums that were recomputed.</param>
/// <param name="Found">What is not as it must be.</param>
public sealed record Verification(long Entries, string LastHash, int Versions, long Sums, IReadOnlyList<Discrepancy> Found);
