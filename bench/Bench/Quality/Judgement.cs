namespace Shisaku.Bench;

/// <summary>How a recovery dealt with something that was damaged.</summary>
public enum Judgement
{
    /// <summary>As it is in truth.</summary>
    Right,

    /// <summary>Left to a person: several values, none claimed.</summary>
    Undecided,

    /// <summary>Not as in truth, and claimed as neither preferred nor proven: left as printed, or in no sum.</summary>
    WrongUnclaimed,

    /// <summary>Not as in truth, though claimed as the only least change.</summary>
    WrongPreferred,

    /// <summary>Not as in truth, though claimed as the only value that the sums allow: must never happen.</summary>
    WrongProven,
}

/// <summary>How well one damaged list was recovered.</summary>
/// <param name="IsExact">Whether every amount of every listing and totals row and every re-listing mark is as in truth; a lost row
/// must be stated with its amounts, a doubled row must be gone.</param>
/// <param name="CancelsOut">Whether amounts, marks or rows are wrong and yet all sums hold over them.</param>
/// <param name="Damaged">What became of each damaged thing.</param>
/// <param name="PreferredChanges">How many amounts are claimed as preferred with another value than printed at their place.</param>
/// <param name="PreferredChangesWrong">Of these, how many are wrong.</param>
/// <param name="WrongProvenAnywhere">How many amounts and marks, damaged or not, are wrong though proven.</param>
/// <param name="WrongPreferredAnywhere">How many, damaged or not, are wrong though preferred.</param>
public sealed record Score(
    bool IsExact,
    bool CancelsOut,
    IReadOnlyList<Judgement> Damaged,
    int PreferredChanges,
    int PreferredChangesWrong,
    int WrongProvenAnywhere,
    int WrongPreferredAnywhere);
