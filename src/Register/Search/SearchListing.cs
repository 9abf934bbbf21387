using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Register;

/// <summary>What is searched of one listing.</summary>
/// <param name="Id">Its number in the register.</param>
/// <param name="Line">Its row in the printed list.</param>
/// <param name="Name">Its name as recovered.</param>
/// <param name="PrintedName">Its name as printed; null where that is the same.</param>
/// <param name="PolicyNumber">The number of its policy; null where the policy has none.</param>
/// <param name="Policy">The name of its policy; null where the list has no policies.</param>
/// <param name="Measure">The name of its measure; null where the list has no measures.</param>
/// <param name="Divisions">The divisions in charge.</param>
/// <param name="Flags">Its marks.</param>
/// <param name="IsRelisted">Whether it is a re-listing; null where undecided.</param>
/// <param name="BudgetYen">Its budget in yen; null where it is blank or undecided.</param>
/// <param name="Sources">The keys of the sources that give more than nothing.</param>
/// <param name="TermFrom">First fiscal year of its term; null where unknown.</param>
/// <param name="TermTo">Last fiscal year of its term; null where the term is open or none is printed.</param>
/// <param name="HasTerm">Whether a term is printed: tells an open term from none.</param>
/// <param name="Commission">How far it is commissioned out.</param>
public sealed record SearchListing(
    long Id,
    int Line,
    string Name,
    string? PrintedName,
    int? PolicyNumber,
    string? Policy,
    string? Measure,
    ImmutableArray<DivisionInCharge> Divisions,
    Flags Flags,
    bool? IsRelisted,
    long? BudgetYen,
    ImmutableArray<string> Sources,
    int? TermFrom,
    int? TermTo,
    bool HasTerm,
    Commission Commission);

/// <summary>The list version whose listings a segment holds.</summary>
/// <param name="Version">Its number in the register.</param>
/// <param name="GovernmentCode">The government's code of six digits.</param>
/// <param name="Government">The government's name.</param>
/// <param name="Series">Which of the government's lists it is.</param>
/// <param name="FiscalYear">The western year in which the fiscal year begins.</param>
/// <param name="Phase">The phase of the budget, e.g. <c>initial</c>.</param>
public sealed record SegmentHead(
    long Version, string GovernmentCode, string Government, string Series, int FiscalYear, string Phase);
