using System.Collections.Immutable;

namespace Shisaku.Budget;

/// <summary>A programme (事業) as it stands in one row of a list.</summary>
/// <param name="Line">The printed row, counted from 1; a wrapped row's first line.</param>
/// <param name="Name">The name as recovered.</param>
/// <param name="PrintedName">The name as printed, with wrap spaces, marks and misreadings.</param>
/// <param name="IsRelisted">Whether this row re-lists (再掲) a programme first listed elsewhere; null where undecided.</param>
/// <param name="Relists">The line of that first listing, where it was found.</param>
/// <param name="Flags">The marks of the row.</param>
/// <param name="Amounts">The budget and its sources.</param>
/// <param name="Term">The programme's term, where one is printed.</param>
/// <param name="Commission">How far the programme is commissioned out.</param>
/// <param name="Divisions">The divisions in charge; empty where the print lost them.</param>
public sealed record Listing(
    int Line,
    string Name,
    string PrintedName,
    bool? IsRelisted,
    int? Relists,
    Flags Flags,
    FundingBreakdown Amounts,
    ProgrammeTerm? Term,
    Commission Commission,
    ImmutableArray<DivisionInCharge> Divisions)
{
    /// <summary>A mark; null where it is undecided or the list has no such column.</summary>
    /// <param name="field">One of <see cref="Field.Marks"/>.</param>
    public bool? Mark(string field) => field switch
    {
        Field.Relisted => IsRelisted,
        Field.New => Flags.New,
        Field.Priority => Flags.Priority,
        _ => Flags.KeyResult,
    };
}

/// <summary>The marks of a listing; null where the list has no such column or the mark is undecided.</summary>
/// <param name="New">新規: begins this year.</param>
/// <param name="Priority">重点: a priority of the government.</param>
/// <param name="KeyResult">主要成果: reported among the key results.</param>
public sealed record Flags(bool? New, bool? Priority, bool? KeyResult);

/// <summary>The term of a programme (事業期間) in western fiscal years.</summary>
/// <param name="Printed">As printed, e.g. <c>R4-R6</c>.</param>
/// <param name="From">First year; null where unreadable.</param>
/// <param name="To">Last year; null where the term is open.</param>
public sealed record ProgrammeTerm(string Printed, int? From, int? To);

/// <summary>A division in charge (担当課).</summary>
/// <param name="Name">The division.</param>
/// <param name="Office">The regional office printed behind it in brackets, or null.</param>
public sealed record DivisionInCharge(string Name, string? Office)
{
    /// <summary>The division with its office in brackets, as lists print it.</summary>
    public string Text => Office is null ? Name : $"{Name}({Office})";
}

/// <summary>Whether a programme is carried out by a commissioned body (補助・委託).</summary>
public enum Commission
{
    /// <summary>Not commissioned.</summary>
    None,

    /// <summary>○: the whole budget.</summary>
    Whole,

    /// <summary>△: a part of the budget.</summary>
    Part,
}
