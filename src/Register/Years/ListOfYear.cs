using Shisaku.Budget;

namespace Shisaku.Register;

/// <summary>A list and the fiscal year it is of, as years are compared.</summary>
/// <param name="FiscalYear">The western year in which the fiscal year begins.</param>
/// <param name="List">The list.</param>
public sealed record ListOfYear(int FiscalYear, ProgrammeList List);
