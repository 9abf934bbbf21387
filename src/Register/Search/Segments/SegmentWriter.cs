using System.Globalization;
using System.Runtime.InteropServices;

namespace Shisaku.Register;

/// <summary>Writes the listings of a list as a segment.</summary>
internal static class SegmentWriter
{
    public static byte[] Write(SegmentHead head, IReadOnlyList<SearchListing> listings)
    {
        var names = Each(listings, NameText);
        var order = Enumerable.Range(0, listings.Count).ToArray();
        Array.Sort(order, (one, other) => CompareNames(names, one, other));
        byte[][] parts =
        [
            Bytes<long>([head.Version, head.FiscalYear]),
            .. FieldWriter.Texts([head.GovernmentCode, head.Government, head.Series, head.Phase]),
            Bytes(Each(listings, listing => listing.Id)),
            Bytes(Each(listings, BudgetOf)),
            Bytes(Each(listings, listing => listing.Line)),
            Bytes(Each(listings, listing => Year(listing.TermFrom))),
            Bytes(Each(listings, listing => Year(listing.TermTo))),
            Bytes(Each(listings, SegmentMarks.Of)),
            .. FieldWriter.Texts(names),
            .. FieldWriter.Texts(Each(listings, Original)),
            Postings.IsNarrow(listings.Count) ? Bytes(Each(order, place => (ushort)place)) : Bytes(order),
            .. PairWriter.Parts(names),
            .. Fields(listings).SelectMany(field => field.Parts(listings.Count)),
        ];
        return SegmentEnvelope.Close(listings.Count, parts);
    }

    /// <summary>The properties that listings share, in the order of <see cref="SegmentFieldKind"/>.</summary>
    private static FieldWriter[] Fields(IReadOnlyList<SearchListing> listings)
    {
        var fields = Enumerable.Range(0, SegmentEnvelope.FieldCount).Select(_ => new FieldWriter()).ToArray();
        foreach (var trait in SegmentMarks.Traits)
        {
            Field(SegmentFieldKind.Trait).Value(trait, trait, "");
        }

        for (var place = 0; place < listings.Count; place++)
        {
            var listing = listings[place];
            if (listing.Policy is not null || listing.PolicyNumber is not null)
            {
                var label = listing.PolicyNumber?.ToString(CultureInfo.InvariantCulture)
                    + (listing.Policy is { } policy ? SearchSegment.End + Clean(policy) : "");
                Add(SegmentFieldKind.Policy, label, SearchText.Normal(listing.Policy ?? ""), label);
            }

            if (listing.Measure is { } measure)
            {
                Add(SegmentFieldKind.Measure, measure, SearchText.Normal(measure), measure);
            }

            foreach (var division in listing.Divisions)
            {
                var key = SearchText.Normal(division.Name);
                Add(SegmentFieldKind.Division, key, key, division.Name);
                if (division.Office is { } office)
                {
                    Add(SegmentFieldKind.Office, office, SearchText.Normal(office), office);
                }
            }

            foreach (var source in listing.Sources)
            {
                Add(SegmentFieldKind.Source, source, source, source);
            }

            foreach (var trait in SegmentMarks.TraitsOf(listing))
            {
                Field(SegmentFieldKind.Trait).Add(place, trait);
            }

            var assignment = Assignment.Text(listing.Divisions);
            Add(SegmentFieldKind.Assignment, assignment, "", assignment);

            void Add(SegmentFieldKind kind, string identity, string key, string label) =>
                Field(kind).Add(place, Field(kind).Value(identity, key, label));
        }

        return fields;

        FieldWriter Field(SegmentFieldKind kind) => fields[(int)kind];
    }

    private static string NameText(SearchListing listing)
    {
        var name = SearchText.Normal(listing.Name);
        var printed = SearchText.Normal(listing.PrintedName ?? listing.Name);
        return name + SearchSegment.End + (printed == name ? "" : printed + SearchSegment.End);
    }

    private static string Original(SearchListing listing) => Clean(listing.Name)
        + (listing.PrintedName is { } printed && printed != listing.Name ? SearchSegment.End + Clean(printed) : "");

    // The sign that closes a text is no letter of any; a cell that held it is shown with the sign for what can't be read.
    private static string Clean(string text) => text.Replace(SearchSegment.End, '\uFFFD');

    private static int CompareNames(string[] names, int one, int other)
    {
        var order = SearchSegment.NameOf(names[one]).SequenceCompareTo(SearchSegment.NameOf(names[other]));
        return order != 0 ? order : one.CompareTo(other);
    }

    private static long BudgetOf(SearchListing listing) => listing.BudgetYen switch
    {
        null => SearchSegment.UnknownBudget,
        long.MinValue or long.MaxValue => throw new ArgumentOutOfRangeException(
            nameof(listing), listing.BudgetYen, $"The budget of row {listing.Line} is beyond what a segment can hold."),
        { } yen => yen,
    };

    private static ushort Year(int? year) => year switch
    {
        null => 0,
        > 0 and <= ushort.MaxValue => (ushort)year.Value,
        _ => throw new ArgumentOutOfRangeException(nameof(year), year, "A term's year must be from 1 to 65,535."),
    };

    private static TResult[] Each<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> of)
    {
        var results = new TResult[items.Count];
        for (var place = 0; place < results.Length; place++)
        {
            results[place] = of(items[place]);
        }

        return results;
    }

    private static byte[] Bytes<T>(T[] numbers)
        where T : struct => MemoryMarshal.AsBytes<T>(numbers).ToArray();
}
