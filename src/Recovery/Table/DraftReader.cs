using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>Makes the draft of a printed list: rows told apart, aligned, named, and twins found.</summary>
internal sealed class DraftReader
{
    private readonly List<DraftListing> listings = [];

    // Few terms and divisions stand in a list, each in many rows: a listing that printed the same has read it already.
    private readonly Dictionary<string, DraftListing> byTerm = [];
    private readonly Dictionary<string, DraftListing> byDivisions = [];

    /// <summary>The draft of a list.</summary>
    /// <param name="list">The list as printed.</param>
    /// <param name="layout">What a person said of it; null where all is to be found.</param>
    /// <exception cref="NotAListException">It holds no list.</exception>
    public static ListDraft Read(PrintedList list, ListLayout? layout = null)
    {
        var structure = StructureReader.Read(list, layout);
        var aligned = AlignedList.Of(structure);
        var reader = new DraftReader();
        var listings = reader.listings;
        var sections = new List<DraftSection>();
        for (var section = 0; section < aligned.Sections.Count; section++)
        {
            var rows = aligned.Sections[section];
            var from = listings.Count;
            reader.ReadListings(structure.Sections[section], section, rows);
            var own = new int[listings.Count - from];
            for (var index = 0; index < own.Length; index++)
            {
                own[index] = from + index;
            }

            sections.Add(new DraftSection(
                structure.Sections[section],
                [.. own],
                rows.FirstOrDefault(row => row.Body.Kind == BodyKind.Subtotal),
                rows.FirstOrDefault(row => row.Body.Kind == BodyKind.SubtotalWithRelistings))
            {
                Upper = [.. aligned.Upper[section]],
            });
        }

        RelatedListings.Find(listings);
        return new ListDraft(structure, [.. sections], aligned.GrandTotal, [.. listings]);
    }

    /// <summary>Adds the listings of a section.</summary>
    /// <param name="section">Its rows.</param>
    /// <param name="index">Its index.</param>
    /// <param name="aligned">The same rows aligned, in the same order, but for measures in rows of their own.</param>
    private void ReadListings(StructureSection section, int index, IReadOnlyList<AlignedRow> aligned)
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
                Add(row!, index, measure, measureLine);
            }
        }
    }

    private void Add(AlignedRow row, int section, MeasureName? measure, int? measureLine)
    {
        var (term, divisions) = (TermText(row.Cells), row.Cells[Field.Divisions]);
        var listing = new DraftListing(
            row, section, ListingName.Read(row.Cells[Field.Name]), measure, measureLine,
            byTerm.TryGetValue(term, out var sameTerm) ? sameTerm.Term : TermOf(term),
            byDivisions.TryGetValue(divisions, out var same) ? same.Divisions : DivisionNotation.Read(divisions));
        listings.Add(listing);
        byTerm.TryAdd(term, listing);
        byDivisions.TryAdd(divisions, listing);
    }

    /// <summary>The term as printed; of two columns both ends, with the dash that stands between them elsewhere.</summary>
    private static string TermText(RowCells cells)
    {
        var (start, end) = (cells[OtherColumns.TermStart], cells[OtherColumns.TermEnd]);
        return start.Length + end.Length == 0 ? cells[Field.Term] : $"{start}{PrintedWords.Dash}{end}";
    }

    private static ProgrammeTerm? TermOf(string printed) =>
        printed.Length == 0 ? null : TermNotation.Read(printed) ?? new ProgrammeTerm(printed, null, null);
}
