using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Register;

/// <summary>Adds the programmes up by funding source.</summary>
/// <remarks>What a budget has beyond its sources, and the whole of a programme with an undecided source, is not broken down: it
/// has a place of its own, so that the sources add up to the total.</remarks>
internal static class SourceSums
{
    /// <summary>The sources in the order of the later list, those of the earlier list alone, and what is not broken down.</summary>
    /// <exception cref="OverflowException">A sum exceeds 64 bits.</exception>
    public static ImmutableArray<GroupChange> Of(
        IReadOnlyCollection<ComparedProgramme> programmes, ProgrammeList earlier, ProgrammeList later)
    {
        var keys = later.FundingSources.Concat(earlier.FundingSources).Select(source => source.Key).Distinct(StringComparer.Ordinal).ToList();
        var sums = Enumerable.Repeat(YearDifference.None, keys.Count + 1).ToArray();
        var (earlierPlaces, laterPlaces) = (Places(keys, earlier), Places(keys, later));
        foreach (var programme in programmes.Where(programme => !programme.IsUndecided))
        {
            var isBroken = Array.TrueForAll(programme.Earlier, IsBrokenDown) && Array.TrueForAll(programme.Later, IsBrokenDown);
            var before = Amounts(programme.Earlier, earlierPlaces, keys.Count, isBroken);
            var after = Amounts(programme.Later, laterPlaces, keys.Count, isBroken);
            for (var place = 0; place < sums.Length; place++)
            {
                if (before[place] != 0 || after[place] != 0)
                {
                    sums[place] = sums[place].Plus(programme.Difference(before[place], after[place], after[place] - before[place]));
                }
            }
        }

        var undecided = programmes.Count(programme => programme.IsUndecided);
        var groups = keys.Select((key, place) => new GroupChange(Heading(earlier, key), Heading(later, key), sums[place], undecided));
        return sums[^1] == YearDifference.None ? [.. groups] : [.. groups, new GroupChange(null, null, sums[^1], undecided)];
    }

    /// <summary>Whether all sources of a listing are known.</summary>
    public static bool IsBrokenDown(YearListing listing) => Array.TrueForAll(listing.Money.Sources, source => source is not null);

    private static int[] Places(List<string> keys, ProgrammeList list) =>
        [.. list.FundingSources.Select(source => keys.IndexOf(source.Key))];

    private static string? Heading(ProgrammeList list, string key) =>
        list.FundingSources.FirstOrDefault(source => source.Key == key)?.Printed;

    private static long[] Amounts(YearListing[] listings, int[] places, int count, bool isBroken)
    {
        var amounts = new long[count + 1];
        amounts[count] = ComparedProgramme.Sum(listings);
        foreach (var listing in isBroken ? listings : [])
        {
            for (var source = 0; source < places.Length; source++)
            {
                var amount = listing.Money.Sources[source]!.Value;
                amounts[places[source]] += amount;
                amounts[count] -= amount;
            }
        }

        return amounts;
    }
}
