namespace Shisaku.Recovery;

/// <summary>Tells which listings of a list name the same programme: twins, namesakes, doubles; and puts words right that
/// twins show to be misread.</summary>
internal static class RelatedListings
{
    /// <summary>Notes in each listing how it is related to others.</summary>
    public static void Find(List<DraftListing> listings)
    {
        string[] amounts = [.. listings.Select(listing => listing.AmountsText)];
        var twins = TwinFinder.Find([.. listings.Select(listing => listing.Name)], amounts);
        for (var index = 0; index < listings.Count; index++)
        {
            listings[index] = listings[index] with { Twin = twins[index] };
        }

        MisreadNames.Mend(listings);
        var unmarked = Unmarked(listings);
        for (var index = 0; index < listings.Count; index++)
        {
            var listing = listings[index];
            var previous = index > 0 && listings[index - 1].Section == listing.Section ? listings[index - 1] : null;
            var isDoubled = previous is not null && previous.Name == listing.Name && amounts[index - 1] == amounts[index];
            listings[index] = listing with
            {
                Doubles = isDoubled ? index - 1 : null,
                Namesake = listing.Name.IsRelisted ? null : Elsewhere(listings, unmarked[ListingName.KeyOf(listing.MendedName)], listing.Section),
            };
        }
    }

    /// <summary>By name: the first listing of each section that has it without a re-listing mark.</summary>
    private static Dictionary<string, List<int>> Unmarked(List<DraftListing> listings)
    {
        var unmarked = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var index = 0; index < listings.Count; index++)
        {
            if (listings[index].Name.IsRelisted)
            {
                continue;
            }

            var key = ListingName.KeyOf(listings[index].MendedName);
            if (!unmarked.TryGetValue(key, out var same))
            {
                unmarked.Add(key, same = []);
            }

            if (same.Count == 0 || listings[same[^1]].Section != listings[index].Section)
            {
                same.Add(index);
            }
        }

        return unmarked;
    }

    /// <summary>The first of some listings that stands in another section, or null.</summary>
    private static int? Elsewhere(List<DraftListing> listings, List<int> among, int section)
    {
        foreach (var index in among)
        {
            if (listings[index].Section != section)
            {
                return index;
            }
        }

        return null;
    }
}
