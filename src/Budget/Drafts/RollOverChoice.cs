using System.Collections.Immutable;

namespace Shisaku.Budget;

/// <summary>How a year's list is rolled over.</summary>
/// <param name="Amounts">What stands in the amounts of the draft.</param>
/// <param name="FiscalYear">The draft's year; null for the one after the list's.</param>
public sealed record RollOverChoice(CarriedAmounts Amounts = CarriedAmounts.Empty, int? FiscalYear = null);

/// <summary>What stands in the amounts of a draft at its beginning.</summary>
public enum CarriedAmounts
{
    /// <summary>Nothing: every division states them anew.</summary>
    Empty,

    /// <summary>Last year's, to be changed where they change.</summary>
    Carried,
}

/// <summary>A draft made from last year's list, with what the compiler must settle.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Findings">What the list left open or the draft has no place for.</param>
public sealed record RolledOver(DraftList Draft, ImmutableArray<DraftFinding> Findings);
