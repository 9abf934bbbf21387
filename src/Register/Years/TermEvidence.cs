namespace Shisaku.Register;

/// <summary>What the terms say about a match: R4-R6 goes on in the next year, and a term that is over speaks against it.</summary>
internal static class TermEvidence
{
    /// <summary>Weighs the terms; answers whether the later listing says that it is another programme.</summary>
    public static bool Weigh(Scale scale, YearListing earlier, YearListing later)
    {
        if (earlier.From is { } from && from == later.From)
        {
            scale.Add(ReasonKind.SameStart, 15);
            WeighEnds(scale, earlier, later);
            return false;
        }

        // A list that prints only the current year for programmes renewed yearly contradicts nothing.
        if (earlier.IsOfOneYear && later.IsOfOneYear)
        {
            scale.Add(ReasonKind.RenewedYearly, later.Listing.Flags.New == true ? 0 : 5);
            return later.Listing.Flags.New == true;
        }

        if (earlier.To is { } over && over < later.FiscalYear)
        {
            scale.Add(ReasonKind.EndedTerm, -10);
        }

        if (later.BeginsNow)
        {
            scale.Add(ReasonKind.BeginsNow, -20);
        }
        else if (earlier.From is not null && later.From is not null)
        {
            scale.Add(ReasonKind.OtherStart, -10);
            WeighEnds(scale, earlier, later);
        }

        return later.BeginsNow;
    }

    private static void WeighEnds(Scale scale, YearListing earlier, YearListing later)
    {
        if (earlier.To is { } end && end == later.To && end >= later.FiscalYear)
        {
            scale.Add(ReasonKind.SameEnd, 5);
        }
    }
}
