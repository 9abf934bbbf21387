using System.Collections.Immutable;

namespace Shisaku.Register;

/// <summary>Which listings of two years are one programme.</summary>
/// <param name="Linked">Those that are sure, and those that a person said; no listing stands in two of them. In the order of
/// their first later line.</param>
/// <param name="Proposals">Those that a person should decide, best first; a listing may stand in several.</param>
/// <param name="DivisionRenamings">Divisions that seem to have been renamed, best first.</param>
/// <param name="Notes">What could not be compared, and why.</param>
public sealed record YearMatches(
    ImmutableArray<YearMatch> Linked,
    ImmutableArray<YearMatch> Proposals,
    ImmutableArray<DivisionRenaming> DivisionRenamings,
    ImmutableArray<YearNote> Notes);

/// <summary>Listings of two years that are one programme, or may be.</summary>
/// <param name="Kind">How many there are on each side.</param>
/// <param name="EarlierLines">Their printed rows in the earlier list; one unless programmes were merged.</param>
/// <param name="LaterLines">Their printed rows in the later list; one unless a programme was split.</param>
/// <param name="Changes">What differs between the years.</param>
/// <param name="IsCertain">Whether it holds without a person's word.</param>
/// <param name="Points">How much speaks for it; only good for putting matches in order.</param>
/// <param name="Reasons">What speaks for it and against it.</param>
public sealed record YearMatch(
    MatchKind Kind, ImmutableArray<int> EarlierLines, ImmutableArray<int> LaterLines, MatchChanges Changes, bool IsCertain,
    int Points, ImmutableArray<MatchReason> Reasons);

/// <summary>How many listings of each year a match has.</summary>
public enum MatchKind
{
    /// <summary>One of each year.</summary>
    OneToOne,

    /// <summary>One programme became several.</summary>
    Split,

    /// <summary>Several programmes became one.</summary>
    Merged,

    /// <summary>Several became several others; only a person says so.</summary>
    Regrouped,
}

/// <summary>What differs between a programme's listings of two years, besides amounts and term.</summary>
[Flags]
public enum MatchChanges
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The name, in more than widths, spaces and the like.</summary>
    Renamed = 1,

    /// <summary>The policy: the programme was moved.</summary>
    Policy = 2,

    /// <summary>The measure within the policy.</summary>
    Measure = 4,

    /// <summary>The divisions in charge.</summary>
    Division = 8,
}

/// <summary>Something about two years that a reader of their comparison must know.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="FiscalYear">Of which year's list; null where it is about both.</param>
/// <param name="Line">The printed row; null where it is about the list.</param>
/// <param name="Details">The words and numbers that its text names.</param>
public sealed record YearNote(YearNoteKind Kind, int? FiscalYear, int? Line, ImmutableArray<ReasonDetail> Details);

/// <summary>What a reader of a comparison must know.</summary>
public enum YearNoteKind
{
    /// <summary>It is undecided whether a row is a re-listing: it is never linked by itself, and left out of sums.</summary>
    UndecidedRelisting,

    /// <summary>A budget is undecided: its programme is left out of sums on both sides.</summary>
    UndecidedBudget,

    /// <summary>A source of a programme is undecided: by source, it is counted as not broken down.</summary>
    UndecidedSource,

    /// <summary>Too many listings have one name to be compared one by one.</summary>
    TooManyAlike,

    /// <summary>A known link names a row that is no first listing of its list.</summary>
    KnownLinkWithoutListing,

    /// <summary>Two policies were paired by their number, though their names differ.</summary>
    PoliciesPairedByNumber,

    /// <summary>A list does not say its unit.</summary>
    UnitNotStated,

    /// <summary>The lists print different units; both are compared in yen.</summary>
    DifferentUnits,

    /// <summary>Only one of the lists has this source.</summary>
    SourceOfOneYear,

    /// <summary>What the first listings add up to is not the grand total that the list prints.</summary>
    TotalDiffersFromPrint,
}
