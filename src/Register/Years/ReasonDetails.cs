using System.Collections.Immutable;
using System.Globalization;
using Shisaku.Budget;

namespace Shisaku.Register;

/// <summary>The words and numbers that the text of a reason names. They are made for what is handed out alone: of most pairs that are
/// weighed nobody hears.</summary>
internal static class ReasonDetails
{
    /// <summary>A reason with its details.</summary>
    /// <param name="kind">What was found.</param>
    /// <param name="evidence">Of which two listings.</param>
    /// <param name="decimals">How many digits of every amount are decimals of a yen.</param>
    public static MatchReason Of(ReasonKind kind, MatchEvidence evidence, int decimals)
    {
        var (earlier, later) = (evidence.Earlier, evidence.Later);
        return new MatchReason(kind, kind switch
        {
            ReasonKind.LikeName => [Number("percent", evidence.Likeness)],
            ReasonKind.SameDivision or ReasonKind.SharedDivision => [Divisions("division", later)],
            ReasonKind.RenamedDivision or ReasonKind.OtherDivision or ReasonKind.OtherOffice => [Divisions("from", earlier), Divisions("to", later)],
            ReasonKind.SameStart => [Number("year", earlier.From)],
            ReasonKind.SameEnd or ReasonKind.EndedTerm => [Number("year", earlier.To)],
            ReasonKind.BeginsNow => [Number("year", later.FiscalYear)],
            ReasonKind.OtherStart => [Number("from", earlier.From), Number("to", later.From)],
            ReasonKind.PrintedAsLastYears or ReasonKind.SameAmounts or ReasonKind.SameBudget => [Yen("amount", earlier.Money.Budget, decimals)],
            ReasonKind.NearBudget or ReasonKind.FarBudget => [Yen("from", earlier.Money.Budget, decimals), Yen("to", later.Money.Budget, decimals)],
            _ => ImmutableArray<ReasonDetail>.Empty,
        });
    }

    /// <summary>A number as a detail.</summary>
    public static ReasonDetail Number(string name, int? number) => new(name, number!.Value.ToString(CultureInfo.InvariantCulture));

    /// <summary>An amount as a detail.</summary>
    public static ReasonDetail Yen(string name, long? amount, int decimals) => new(name, Amount.Text(amount!.Value, decimals));

    /// <summary>The divisions of a listing as a detail.</summary>
    public static ReasonDetail Divisions(string name, YearListing listing) =>
        new(name, string.Join("; ", listing.Divisions.Select(division => division.Printed)));
}
