using Shisaku.Budget;

namespace Shisaku.Register;

/// <summary>A first listing with its place in its list, in the forms in which years are compared.</summary>
/// <param name="Place">Its place among the first listings of its list, from 0.</param>
/// <param name="Listing">The listing.</param>
/// <param name="Name">Its name.</param>
/// <param name="Policy">The place of its policy in the list, from 0.</param>
/// <param name="Measure">Its measure's name.</param>
/// <param name="Divisions">The divisions in charge, with office.</param>
/// <param name="Money">Its amounts in the common unit.</param>
/// <param name="FiscalYear">The year of its list.</param>
internal sealed record YearListing(
    int Place, Listing Listing, NameForm Name, int Policy, NameForm Measure, YearDivision[] Divisions, YearMoney Money, int FiscalYear)
{
    /// <summary>The printed row.</summary>
    public int Line => Listing.Line;

    /// <summary>The first year of its term; null where none is known.</summary>
    public int? From => Listing.Term?.From;

    /// <summary>The last year of its term; null where it is open or none is printed.</summary>
    public int? To => Listing.Term?.To;

    /// <summary>Whether nobody can say yet if this is a first listing.</summary>
    public bool IsUndecided => Listing.IsRelisted is null;

    /// <summary>Whether its term is its list's year and no other.</summary>
    public bool IsOfOneYear => From == FiscalYear && To == FiscalYear;

    /// <summary>Whether it says that it begins in its list's year.</summary>
    public bool BeginsNow => From is { } from ? from >= FiscalYear : Listing.Flags.New == true;

    /// <summary>A listing is itself and no other, whatever it says.</summary>
    public bool Equals(YearListing? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(FiscalYear, Place);
}

/// <summary>A division in charge as it is compared.</summary>
/// <param name="Name">Its name as compared.</param>
/// <param name="Office">Its office as compared; empty where none is printed.</param>
/// <param name="Printed">Name and office as printed.</param>
internal sealed record YearDivision(string Name, string Office, string Printed)
{
    /// <summary>The forms of a division.</summary>
    public static YearDivision Of(DivisionInCharge division, NameForms names) => new(
        names.KeyOf(division.Name), names.KeyOf(division.Office),
        division.Office is null ? division.Name : $"{division.Name}({division.Office})");
}

/// <summary>The amounts of a listing in the unit common to both years.</summary>
/// <param name="Budget">Its budget; null where it is undecided, 0 where it is blank.</param>
/// <param name="Sources">Its sources in the list's order; null where one is undecided.</param>
/// <param name="Previous">Last year's amount, where the list prints one.</param>
internal sealed record YearMoney(long? Budget, long?[] Sources, long? Previous)
{
    private const string PreviousColumn = "previous";

    /// <summary>The amounts of a listing, multiplied. A list without a budget column is counted by the sum of its sources.</summary>
    /// <exception cref="OverflowException">An amount exceeds 64 bits in the common unit.</exception>
    public static YearMoney Of(FundingBreakdown amounts, ProgrammeList list, long factor)
    {
        var sources = amounts.Sources.Select(amount => Times(amount, factor)).ToArray();
        var budget = list.AbsentColumns.Contains(Field.Budget) ? Sum(sources) : Times(amounts.Budget, factor);
        var previous = Array.FindIndex([.. list.AmountColumns], column => column.Key == PreviousColumn);
        return new YearMoney(budget, sources, PreviousOf(amounts, previous, factor));
    }

    private static long? PreviousOf(FundingBreakdown amounts, int column, long factor) =>
        column >= 0 && column < amounts.Further.Length && amounts.Further[column].IsKnown
            ? Times(amounts.Further[column], factor)
            : null;

    private static long? Times(Amount amount, long factor) => amount.IsUndecided ? null : amount.Counted * factor;

    private static long? Sum(long?[] amounts)
    {
        long? sum = 0;
        foreach (var amount in amounts)
        {
            sum += amount;
        }

        return sum;
    }
}
