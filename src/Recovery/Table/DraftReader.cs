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
        var aligned = AlignedList.Of(structure);
        var listings = new List<DraftListing>();
        var sections = new List<DraftSection>();
        for (var section = 0; section < aligned.Sections.Count; section++)
        {
            var rows = aligned.Sections[section];
            var from = listings.Count;
            ReadListings(structure.Sections[section], section, rows, listings);
            var own = new int[listings.Count - from];
            for (var index = 0; index < own.Length; index++)
            {
                own[index] = from + index;
            }

            sections.Add(new DraftSection(
                structure.Sections[section],
                [.. own],
                rows.FirstOrDefault(row => row.Body.Kind == BodyKind.Subtotal),
                rows.FirstOrDefault(row => row.Body.Kind == BodyKind.SubtotalWithRelistings)));
        }

        RelatedListings.Find(listings);
        return new ListDraft(structure, [.. sections], aligned.GrandTotal, [.. listings]);
    }

    /// <summary>Adds the listings of a section.</summary>
    /// <param name="section">Its rows.</param>
    /// <param name="index">Its index.</param>
    /// <param name="aligned">The same rows aligned, in the same order, but for measures in rows of their own.</param>
    /// <param name="listings">Takes the listings.</param>
    private static void ReadListings(
        StructureSection section, int index, IReadOnlyList<AlignedRow> aligned, List<DraftListing> listings)
    {
        MeasureName? measure = null;
        int? measureLine = null;
        var next = 0;
        foreach (var body in section.Rows)
        {
            var row = body.Kind == BodyKind.Measure ? null : aligned[next++];
            var own = body.Kind switch
            {
                BodyKind.Measure => string.Concat(body.Row.Cells), // its only text
                BodyKind.Listing => row!.Cells[Field.Measure],
                _ => "",
            };
            if (own.Length > 0)
            {
                (measure, measureLine) = (MeasureName.Read(own), body.Row.Line);
            }

            if (body.Kind == BodyKind.Listing)
            {
                listings.Add(new DraftListing(row!, index, ListingName.Read(row!.Cells[Field.Name]), measure, measureLine));
            }
        }
    }
}
