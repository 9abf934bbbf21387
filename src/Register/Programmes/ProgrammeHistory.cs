using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Register;

/// <summary>A programme over the years.</summary>
/// <param name="Id">The register's number of it.</param>
/// <param name="Government">Whose programme it is.</param>
/// <param name="Listings">Where it is listed in current versions, re-listings included, the first year first.</param>
/// <param name="Facts">What firms ask of it, by key (<see cref="PrintedWordsOfFacts"/>).</param>
/// <param name="Successions">What it came from and what became of it.</param>
public sealed record ProgrammeHistory(
    long Id,
    Government Government,
    ImmutableArray<ListedProgramme> Listings,
    ImmutableDictionary<string, string> Facts,
    ImmutableArray<Succession> Successions);

/// <summary>A programme as a list has it.</summary>
/// <param name="Version">The register's number of the version.</param>
/// <param name="Line">The row.</param>
/// <param name="Key">Which list.</param>
/// <param name="Name">The programme's name there.</param>
/// <param name="Policy">The policy it stands under; null where the list has none.</param>
/// <param name="Measure">The measure; null where the list has none.</param>
/// <param name="IsRelisted">Whether this is a re-listing, which is not counted again.</param>
/// <param name="Budget">In yen; null where blank or undecided.</param>
/// <param name="Divisions">The divisions in charge, joined by a comma.</param>
public sealed record ListedProgramme(
    long Version, int Line, ListKey Key, string Name, string? Policy, string? Measure, bool IsRelisted, long? Budget, string Divisions)
{
    /// <summary>The name as printed.</summary>
    public string PrintedName { get; init; } = Name;

    /// <summary>Its marks.</summary>
    public Flags Flags { get; init; } = new(null, null, null);

    /// <summary>Its term; null where none is printed.</summary>
    public ProgrammeTerm? Term { get; init; }

    /// <summary>How far it is commissioned out.</summary>
    public Commission Commission { get; init; }

    /// <summary>The unit of its amounts.</summary>
    public MonetaryUnit Unit { get; init; } = new(null, 1);

    /// <summary>How many digits of every amount are decimals of that unit.</summary>
    public int Decimals { get; init; }

    /// <summary>Its amounts in the printed unit, the budget and what the list's columns give, without those that are blank.</summary>
    public ImmutableArray<ListedAmount> Amounts { get; init; } = [];

    /// <summary>The divisions in charge with their offices.</summary>
    public ImmutableArray<DivisionInCharge> InCharge { get; init; } = [];

    /// <summary>The amount of a field; blank where none is printed.</summary>
    public Amount AmountOf(string field) => Amounts.FirstOrDefault(amount => amount.Field == field)?.Amount ?? Amount.Blank;
}

/// <summary>An amount of a listing.</summary>
/// <param name="Field">Which (<see cref="Budget.Field"/>).</param>
/// <param name="Printed">The heading of its column; null for the budget.</param>
/// <param name="Amount">The amount, in the printed unit.</param>
public sealed record ListedAmount(string Field, string? Printed, Amount Amount);

/// <summary>A programme that another one became.</summary>
/// <param name="EarlierId">The earlier programme.</param>
/// <param name="LaterId">The later one.</param>
/// <param name="Kind"><c>replace</c>, <c>split</c> or <c>merge</c>.</param>
/// <param name="FiscalYear">From which fiscal year on.</param>
public sealed record Succession(long EarlierId, long LaterId, string Kind, int FiscalYear);

/// <summary>A programme as lists of programmes name it.</summary>
/// <param name="Id">The register's number of it.</param>
/// <param name="Government">Whose programme it is.</param>
/// <param name="Name">Its name in the newest list.</param>
/// <param name="FirstYear">The first fiscal year in which a list has it.</param>
/// <param name="LastYear">The last one.</param>
public sealed record NamedProgramme(long Id, Government Government, string Name, int FirstYear, int LastYear);

/// <summary>Programmes of a version beside one of its own.</summary>
/// <param name="OfMeasure">Those of the same measures.</param>
/// <param name="OfDivision">Those of the same divisions.</param>
public sealed record ProgrammesBeside(ImmutableArray<ProgrammeName> OfMeasure, ImmutableArray<ProgrammeName> OfDivision);

/// <summary>A programme by its name.</summary>
/// <param name="Id">The register's number of it.</param>
/// <param name="Name">What a list calls it.</param>
public sealed record ProgrammeName(long Id, string Name);
