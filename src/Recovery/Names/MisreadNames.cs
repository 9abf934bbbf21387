namespace Shisaku.Recovery;

/// <summary>Puts words right that twins show to be misread: in the sections where they show it, for a misreading
/// comes with a page, and the same signs may be a word of their own elsewhere.</summary>
internal sealed class MisreadNames
{
    private readonly List<DraftListing> listings;
    private readonly Dictionary<int, List<ShownMisreading>> bySection = [];
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    private MisreadNames(List<DraftListing> listings) => this.listings = listings;

    /// <summary>Mends the names of listings whose twins are known.</summary>
    public static void Mend(List<DraftListing> listings)
    {
        var names = new MisreadNames(listings);
        names.FindMisreadings();
        for (var index = 0; index < listings.Count; index++)
        {
            if (names.bySection.TryGetValue(listings[index].Section, out var misreadings))
            {
                listings[index] = Mended(listings[index], misreadings);
            }
        }
    }

    private static DraftListing Mended(DraftListing listing, List<ShownMisreading> misreadings)
    {
        foreach (var misreading in misreadings)
        {
            if (misreading.Word.IsIn(listing.MendedName))
            {
                listing = listing with { MendedName = misreading.Word.Mend(listing.MendedName), Misread = misreading };
            }
        }

        return listing;
    }

    private void FindMisreadings()
    {
        foreach (var listing in listings)
        {
            if (listing.Twin is { } twin
                && listing.Name.Key != listings[twin].Name.Key
                && MisreadWord.Between(listing.Name.Name, listings[twin].Name.Name, CountOf) is { } word)
            {
                var isFirst = word.IsIn(listing.Name.Name);
                var (wrong, right) = isFirst ? (listing, listings[twin]) : (listings[twin], listing);
                Add(wrong.Section, new ShownMisreading(word, right.Row.Line));
            }
        }

        foreach (var misreadings in bySection.Values)
        {
            misreadings.Sort((one, other) => string.CompareOrdinal(one.Word.From, other.Word.From));
        }
    }

    /// <summary>Of several twins that show the same word to be misread in a section, the first is kept.</summary>
    private void Add(int section, ShownMisreading misreading)
    {
        if (!bySection.TryGetValue(section, out var known))
        {
            bySection.Add(section, known = []);
        }

        if (!known.Exists(each => each.Word.From == misreading.Word.From))
        {
            known.Add(misreading);
        }
    }

    private int CountOf(string form)
    {
        if (!counts.TryGetValue(form, out var count))
        {
            foreach (var listing in listings)
            {
                count += listing.Name.Name.Contains(form, StringComparison.Ordinal) ? 1 : 0;
            }

            counts.Add(form, count);
        }

        return count;
    }
}

/// <summary>A misread word and what shows it.</summary>
/// <param name="Word">The word.</param>
/// <param name="Twin">The line of the twin that has the right form.</param>
internal sealed record ShownMisreading(MisreadWord Word, int Twin);
