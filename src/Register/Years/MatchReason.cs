using System.Collections.Immutable;

namespace Shisaku.Register;

/// <summary>Something that speaks for or against two listings being one programme, or that is worth saying about a year.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Details">The words and numbers that its text names.</param>
public sealed record MatchReason(ReasonKind Kind, ImmutableArray<ReasonDetail> Details)
{
    /// <summary>Whether it speaks against the match.</summary>
    public bool SpeaksAgainst => IsAgainst(Kind);

    /// <summary>Whether a kind of reason speaks against a match.</summary>
    internal static bool IsAgainst(ReasonKind kind) => kind >= ReasonKind.OtherDivision;
}

/// <summary>A word or number that a reason's text names.</summary>
/// <param name="Name">The name in the text.</param>
/// <param name="Value">What to put there; amounts are in yen, with separators.</param>
public sealed record ReasonDetail(string Name, string Value);

/// <summary>What speaks for or against a match; those against come last.</summary>
public enum ReasonKind
{
    /// <summary>A person said so.</summary>
    Known,

    /// <summary>The names are equal.</summary>
    SameName,

    /// <summary>The names are equal but for widths, spaces, dashes, quotation marks, kana or the spelling of a word.</summary>
    SameNameOtherSigns,

    /// <summary>The names are equal but for a year within.</summary>
    SameNameOtherYear,

    /// <summary>The names are equal but for numbering: 第2期.</summary>
    SameNameOtherNumber,

    /// <summary>One name contains the other.</summary>
    NameWithinName,

    /// <summary>The names are alike.</summary>
    LikeName,

    /// <summary>The same words stand in quotation marks.</summary>
    SameQuotedName,

    /// <summary>The same divisions are in charge.</summary>
    SameDivision,

    /// <summary>One of several divisions is the same.</summary>
    SharedDivision,

    /// <summary>The division seems to have been renamed.</summary>
    RenamedDivision,

    /// <summary>Both terms begin in the same year.</summary>
    SameStart,

    /// <summary>Both terms are the year of their list: the programme is renewed every year.</summary>
    RenewedYearly,

    /// <summary>The terms end in the same year, which is not over.</summary>
    SameEnd,

    /// <summary>The later list itself prints the earlier budget as last year's.</summary>
    PrintedAsLastYears,

    /// <summary>The budgets are equal, and so are the sources.</summary>
    SameAmounts,

    /// <summary>The budgets are equal.</summary>
    SameBudget,

    /// <summary>The budgets differ by a tenth at most.</summary>
    NearBudget,

    /// <summary>The budgets of the parts add up to that of the whole.</summary>
    BudgetsAddUp,

    /// <summary>The budgets of the parts come near to that of the whole.</summary>
    BudgetsNearlyAddUp,

    /// <summary>Both stand under the same policy.</summary>
    SamePolicy,

    /// <summary>Both stand under the same measure.</summary>
    SameMeasure,

    /// <summary>Other divisions are in charge. This and what follows speaks against a match.</summary>
    OtherDivision,

    /// <summary>The same division, at another regional office.</summary>
    OtherOffice,

    /// <summary>The policies differ.</summary>
    OtherPolicy,

    /// <summary>The terms begin in different years.</summary>
    OtherStart,

    /// <summary>The later listing says that it begins in its list's year.</summary>
    BeginsNow,

    /// <summary>The earlier term had ended, and the later listing does not begin in the same year.</summary>
    EndedTerm,

    /// <summary>One budget is more than five times the other.</summary>
    FarBudget,

    /// <summary>Several listings have this name.</summary>
    NameOfSeveral,

    /// <summary>Another match is equally good, or nearly so.</summary>
    EquallyGood,

    /// <summary>It is undecided whether one of the two is a re-listing.</summary>
    UndecidedRelisting,
}
