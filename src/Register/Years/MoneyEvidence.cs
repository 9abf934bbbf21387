namespace Shisaku.Register;

/// <summary>What the amounts say about a match; undecided and blank ones say nothing.</summary>
internal static class MoneyEvidence
{
    private const int Far = 5;

    /// <summary>Weighs the amounts.</summary>
    public static void Weigh(Scale scale, YearListing earlier, YearListing later)
    {
        if (earlier.Money.Budget is not { } before || before == 0)
        {
            return;
        }

        if (later.Money.Previous == before)
        {
            scale.Add(ReasonKind.PrintedAsLastYears, 40, scale.Yen("amount", before));
        }

        if (later.Money.Budget is not { } after || after == 0)
        {
            return;
        }

        // Widened, for the products exceed 64 bits where the amounts nearly do.
        var (less, more) = ((Int128)Math.Min(before, after), (Int128)Math.Max(before, after));
        if (before == after)
        {
            var isWhole = HaveSameSources(earlier, later);
            scale.Add(isWhole ? ReasonKind.SameAmounts : ReasonKind.SameBudget, isWhole ? 25 : 20, scale.Yen("amount", after));
        }
        else if (less > 0 && more * 10 <= less * 11)
        {
            scale.Add(ReasonKind.NearBudget, 8, scale.Yen("from", before), scale.Yen("to", after));
        }
        else if (less > 0 && more > less * Far)
        {
            scale.Add(ReasonKind.FarBudget, -8, scale.Yen("from", before), scale.Yen("to", after));
        }
    }

    // The lists may have different sources: what counts is which amounts are printed, not in which column.
    private static bool HaveSameSources(YearListing earlier, YearListing later) =>
        earlier.Money.Sources.Where(source => source != 0).SequenceEqual(later.Money.Sources.Where(source => source != 0));
}
