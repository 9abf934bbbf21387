using System.Collections.Immutable;

namespace Shisaku.Budget;

/// <summary>A programme of a draft, entered once, wherever it stands.</summary>
/// <param name="Id">Its lasting number within the draft.</param>
/// <param name="Programme">The register's number of the programme that goes on; null for a new one and outside a register.</param>
/// <param name="Name">Its name.</param>
/// <param name="Divisions">The divisions in charge; empty while nobody claims it.</param>
/// <param name="Flags">Its marks; null where the list has no such column, or where nobody has said it yet.</param>
/// <param name="Amounts">Its budget and sources; blank where nothing is entered, which is not zero.</param>
/// <param name="Term">Its term; without a first year where last year's could not be read.</param>
/// <param name="Commission">How far it is commissioned out.</param>
public sealed record DraftProgramme(
    long Id,
    long? Programme,
    string Name,
    ImmutableArray<DivisionInCharge> Divisions,
    Flags Flags,
    FundingBreakdown Amounts,
    ProgrammeTerm? Term,
    Commission Commission)
{
    /// <summary>Where its entry stands on the way from a division to the compiler.</summary>
    public EntryState State { get; init; } = EntryState.Draft;

    /// <summary>Whether it ends: it is kept in the draft and not printed.</summary>
    public bool IsEnding { get; init; }

    /// <summary>What last year's list said of it; null for a programme that it did not have.</summary>
    public DraftBefore? Before { get; init; }

    /// <summary>Why it changed much, or ends, or has another name: in the division's words.</summary>
    public string? Reason { get; init; }

    /// <summary>Why its entry was returned, in the compiler's words; null unless it was.</summary>
    public string? ReturnedBecause { get; init; }

    /// <summary>How often it was changed: who changes it says which revision was seen, so that nobody's work is lost unseen.</summary>
    public int Revision { get; init; }

    /// <summary>What last year's list left open about it, by the names of rules (<see cref="DraftRule.Name"/>); the compiler settles it.</summary>
    public ImmutableArray<string> Doubts { get; init; } = [];

    /// <summary>Whether a division is in charge of it, alone or with others.</summary>
    public bool IsOf(string division) => Divisions.Any(each => each.Name == division);
}

/// <summary>A programme as last year's list had it.</summary>
/// <param name="Line">Its row there.</param>
/// <param name="Name">Its name.</param>
/// <param name="Amounts">Its amounts; an undecided one stays undecided here.</param>
/// <param name="Term">Its term.</param>
public sealed record DraftBefore(int Line, string Name, FundingBreakdown Amounts, ProgrammeTerm? Term);

/// <summary>Where the entry of a programme stands.</summary>
public enum EntryState
{
    /// <summary>With its division, which has not answered.</summary>
    Draft,

    /// <summary>Answered; the compiler has not looked at it.</summary>
    Submitted,

    /// <summary>Given back to its division with a reason.</summary>
    Returned,

    /// <summary>Taken by the compiler; its division can't change it until it is returned.</summary>
    Accepted,
}
