namespace Shisaku.Register;

/// <summary>What the amounts say about a match; undecided and blank ones say nothing.</summary>
internal static class MoneyEvidence
{
    // A tenth more at most; more than five times. Divided, not multiplied: amounts may come near to 64 bits.
    private const int Near = 10;
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
            scale.Add(ReasonKind.PrintedAsLastYears, 40);
        }

        if (later.Money.Budget is not { } after || after == 0)
        {
            return;
        }

        var (less, more) = (Math.Min(before, after), Math.Max(before, after));
        if (before == after)
        {
            var isWhole = HaveSameSources(earlier, later);
            scale.Add(isWhole ? ReasonKind.SameAmounts : ReasonKind.SameBudget, isWhole ? 25 : 20);
        }
        else if (less > 0 && more - less <= less / Near)
        {
            scale.Add(ReasonKind.NearBudget, 8);
        }
        else if (less > 0 && (more - 1) / Far >= less)
        {
            scale.Add(ReasonKind.FarBudget, -8);
        }
    }

    // The lists may have different sources: what counts is which amounts are printed, not in which column.
    private static bool HaveSameSources(YearListing earlier, YearListing later) =>
        earlier.Money.Sources.Where(source => source != 0).SequenceEqual(later.Money.Sources.Where(source => source != 0));
}
