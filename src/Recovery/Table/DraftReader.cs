using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>Makes the draft of a printed list: rows told apart, aligned, named, and twins found.</summary>
internal static class DraftReader
{
    /// <summary>The draft of a list.</summary>
    /// <exception cref="NotAListException">It holds no list.</exception>
    public static ListDraft Read(PrintedList list)
    {
        var structure = StructureReader.Read(list);
        var (aligned, grandTotal) = AlignedList.Of(structure);
        var listings = new List<DraftListing>();
        var sections = new List<DraftSection>();
        for (var section = 0; section < aligned.Length; section++)
        {
            var from = listings.Count;
            ReadListings(structure.Sections[section], section, aligned[section], listings);
            sections.Add(new DraftSection(
                structure.Sections[section],
                [.. Enumerable.Range(from, listings.Count - from)],
                aligned[section].FirstOrDefault(row => row.Body.Kind == BodyKind.Subtotal),
                aligned[section].FirstOrDefault(row => row.Body.Kind == BodyKind.SubtotalWithRelistings)));
        }

        return new ListDraft(structure, [.. sections], grandTotal, Related(listings));
    }

    private static void ReadListings(
        StructureSection section, int index, ImmutableArray<AlignedRow> aligned, List<DraftListing> listings)
    {
        MeasureName? measure = null;
        int? measureLine = null;
        var rows = aligned.ToDictionary(row => row.Line);
        foreach (var body in section.Rows)
        {
            var own = body.Kind switch
            {
                BodyKind.Measure => body.Row[body.Row.Filled.First()],
                BodyKind.Listing => rows[body.Row.Line].Cells[Field.Measure],
                _ => "",
            };
            if (own.Length > 0)
            {
                (measure, measureLine) = (MeasureName.Read(own), body.Row.Line);
            }

            if (body.Kind == BodyKind.Listing)
            {
                var row = rows[body.Row.Line];
                listings.Add(new DraftListing(row, index, ListingName.Read(row.Cells[Field.Name]), measure, measureLine));
            }
        }
    }

    /// <summary>The listings with their twins, misread words, namesakes and doubles.</summary>
    private static ImmutableArray<DraftListing> Related(List<DraftListing> listings)
    {
        string[] amounts = [.. listings.Select(listing => listing.AmountsText)];
        var twins = TwinFinder.Find([.. listings.Select(listing => listing.Name)], amounts);
        for (var index = 0; index < listings.Count; index++)
        {
            listings[index] = listings[index] with { Twin = twins[index] };
        }

        MendWords(listings);
        var unmarked = Enumerable.Range(0, listings.Count).Where(index => !listings[index].Name.IsRelisted)
            .ToLookup(index => ListingName.KeyOf(listings[index].MendedName), StringComparer.Ordinal);
        for (var index = 0; index < listings.Count; index++)
        {
            var listing = listings[index];
            var previous = index > 0 && listings[index - 1].Section == listing.Section ? listings[index - 1] : null;
            listings[index] = listing with
            {
                Doubles = previous is not null && previous.Name == listing.Name && amounts[index - 1] == amounts[index]
                    ? index - 1
                    : null,
                Namesake = listing.Name.IsRelisted ? null : unmarked[ListingName.KeyOf(listing.MendedName)]
                    .Where(other => listings[other].Section != listing.Section)
                    .Cast<int?>()
                    .FirstOrDefault(),
            };
        }

        return [.. listings];
    }

    /// <summary>Puts words right that twins show to be misread: in the sections where they show it, for a misreading
    /// comes with a page, and the same signs may be a word of their own elsewhere.</summary>
    private static void MendWords(List<DraftListing> listings)
    {
        string[] names = [.. listings.Select(listing => listing.Name.Name)];
        var misread = new Dictionary<(int Section, string From), (MisreadWord Word, int Twin)>();
        foreach (var listing in listings.Where(listing => listing.Twin is not null))
        {
            var first = listings[listing.Twin!.Value];
            if (listing.Name.Key != first.Name.Key && MisreadWord.Between(listing.Name.Name, first.Name.Name, names) is { } word)
            {
                var (wrong, right) = word.IsIn(listing.Name.Name) ? (listing, first) : (first, listing);
                misread.TryAdd((wrong.Section, word.From), (word, right.Row.Line));
            }
        }

        for (var index = 0; index < listings.Count; index++)
        {
            foreach (var ((section, _), (word, twin)) in misread.OrderBy(each => each.Key))
            {
                if (listings[index].Section == section && word.IsIn(listings[index].MendedName))
                {
                    listings[index] = listings[index] with
                    {
                        MendedName = word.Mend(listings[index].MendedName),
                        Misread = (word, twin),
                    };
                }
            }
        }
    }
}
