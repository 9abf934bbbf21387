namespace Shisaku.Bench;

/// <summary>Whether the sums of a damaged list decide it at all.</summary>
public enum Decision
{
    /// <summary>The truth is the only least-change reading.</summary>
    Decided,

    /// <summary>Another reading changes no more than the truth.</summary>
    Undecided,

    /// <summary>The truth is not among the readings that may be chosen: a row was damaged beyond what its own sum can mend.</summary>
    OutOfReach,

    /// <summary>The plain solver stopped at its limit.</summary>
    Unknown,
}
