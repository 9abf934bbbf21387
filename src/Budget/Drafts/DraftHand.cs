namespace Shisaku.Budget;

/// <summary>Who changes a draft: the compiler, who may change all, or a division, which may change its own.</summary>
/// <param name="Division">The division's name; null for the compiler.</param>
public sealed record DraftHand(string? Division)
{
    /// <summary>The compiling division.</summary>
    public static DraftHand Compiler { get; } = new((string?)null);

    /// <summary>Whether this is the compiler.</summary>
    public bool IsCompiler => Division is null;
}

/// <summary>What came of a change: the changed draft, or why it was refused.</summary>
/// <param name="Draft">The changed draft; null where it was refused.</param>
/// <param name="Refusal">Why; null where it was done.</param>
/// <param name="Programme">The programme that was changed or entered; 0 for none.</param>
public sealed record DraftAnswer(DraftList? Draft, DraftRefusal? Refusal, long Programme)
{
    /// <summary>The policy or measure that was changed or added; 0 for none.</summary>
    public long Outline { get; init; }
}

/// <summary>Why a change of a draft was refused; <see cref="DraftText"/> says it in words.</summary>
public enum DraftRefusal
{
    /// <summary>The draft has no such programme.</summary>
    UnknownProgramme,

    /// <summary>The draft has no such measure.</summary>
    UnknownMeasure,

    /// <summary>Somebody changed the programme since it was seen.</summary>
    ChangedMeanwhile,

    /// <summary>The programme is another division's.</summary>
    NotYours,

    /// <summary>Only the compiler does this.</summary>
    CompilerOnly,

    /// <summary>It was submitted: the division takes it back first.</summary>
    AlreadySubmitted,

    /// <summary>It was accepted: the compiler returns it first.</summary>
    AlreadyAccepted,

    /// <summary>Only a submitted entry is taken back, accepted or returned.</summary>
    NotSubmitted,

    /// <summary>It stands under this measure already.</summary>
    AlreadyThere,

    /// <summary>It does not stand there.</summary>
    NotThere,

    /// <summary>A first listing is not removed while it is the one that counts; another place is made the first one before.</summary>
    FirstPlace,

    /// <summary>Only a policy without measures, or a measure without programmes, is removed.</summary>
    NotEmpty,

    /// <summary>A programme of last year's list is ended, never removed.</summary>
    WasListed,

    /// <summary>A name, reason, amount, term or number of parts is missing or beyond <see cref="DraftLimits"/>.</summary>
    Unfit,
}
