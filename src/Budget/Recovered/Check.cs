using System.Collections.Immutable;

namespace Shisaku.Budget;

/// <summary>A rule by which amounts of a list must add up.</summary>
public enum SumRule
{
    /// <summary>A row's budget is the sum of its sources.</summary>
    RowSum,

    /// <summary>A subtotal is the sum of its policy's listings without re-listings.</summary>
    Subtotal,

    /// <summary>A subtotal with re-listings is the sum of all listings of its policy.</summary>
    SubtotalWithRelistings,

    /// <summary>The grand total is the sum of the subtotals, or of all first listings where there are none.</summary>
    GrandTotal,

    /// <summary>A re-listing's amounts equal its first listing's.</summary>
    Twin,

    /// <summary>A column is what others come to, row by row: last year's amount and the difference, parts of a source.</summary>
    Difference,
}

/// <summary>One sum of a list, confronted with its amounts.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Lines">The rows that take part: the stated total first, or a re-listing and its first listing.</param>
/// <param name="Field">The column, or <c>row</c> for a row's own sum and for twins.</param>
/// <param name="Difference">What the parts add up to, less what is stated; 0 when the sum holds or is undecided.</param>
/// <param name="IsUndecided">Whether an undecided amount takes part.</param>
/// <param name="Tolerance">By how much the list itself says that it may be off (rounding).</param>
public sealed record Check(
    SumRule Rule, ImmutableArray<int> Lines, string Field, long Difference, bool IsUndecided, long Tolerance = 0)
{
    /// <summary>Whether the sum holds.</summary>
    public bool IsHeld => !IsUndecided && Difference <= Tolerance && Difference >= -Tolerance;
}
