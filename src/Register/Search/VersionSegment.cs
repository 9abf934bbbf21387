using Shisaku.Budget;

namespace Shisaku.Register;

/// <summary>The search segment of a version of a list.</summary>
internal static class VersionSegment
{
    /// <summary>Its bytes. A listing's number in it is its line.</summary>
    public static byte[] Of(long version, ListKey key, ProgrammeList list) => SearchSegment.Write(
        new SegmentHead(version, key.Government.Code, key.Government.Name, key.Series, key.FiscalYear, ListKey.WordOf(key.Phase)),
        [.. list.Policies.SelectMany(policy => policy.Measures.SelectMany(measure =>
            measure.Listings.Select(listing => Of(listing, policy, measure, list))))]);

    private static SearchListing Of(Listing listing, BasicPolicy policy, Measure measure, ProgrammeList list) => new(
        listing.Line, listing.Line, listing.Name, listing.PrintedName == listing.Name ? null : listing.PrintedName,
        policy.Number, policy.Name, measure.Name, listing.Divisions, listing.Flags, listing.IsRelisted,
        Yen(listing.Amounts.Budget, list),
        [.. list.FundingSources.Where((_, source) => listing.Amounts.Sources[source] is { IsKnown: true, Counted: > 0 }).Select(source => source.Key)],
        listing.Term?.From, listing.Term?.To, listing.Term is not null, listing.Commission);

    private static long? Yen(Amount amount, ProgrammeList list)
    {
        if (!amount.IsKnown)
        {
            return null;
        }

        var yen = amount.Counted * list.Unit.Yen;
        for (var digit = 0; digit < list.Decimals; digit++)
        {
            yen /= 10;
        }

        return yen;
    }
}
