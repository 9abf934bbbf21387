using Shisaku.Budget;

namespace Shisaku.Publishing.OpenData;

/// <summary>The listings: what a row of a list says besides its amounts.</summary>
internal static class ListingTable
{
    public static OpenDataTable Table { get; } = new(
        "listings",
        [
            Columns.ListNumber,
            Columns.ListingLine,
            Columns.Integer("page"),
            Columns.Text("sheet"),
            Columns.Integer("printed_line"),
            Columns.Text("policy_code", "functional-classification:generic:level1:code"),
            Columns.Text("measure_code", "functional-classification:generic:level2:code"),
            Columns.Text("programme_code", "activity:generic:program:code"),
            Columns.Text("programme_name", "activity:generic:program:label"),
            Columns.Flag("relisted"),
            Columns.Integer("first_listing_line"),
            Columns.Flag("new"),
            Columns.Flag("priority"),
            Columns.Flag("key_result"),
            Columns.Text("term_status"),
            Columns.Integer("term_from", "date:fiscal:activity-start", unit: "year"),
            Columns.Integer("term_to", "date:fiscal:activity-end", unit: "year"),
            Columns.Text("commission"),
        ],
        ["list_number", "listing_line"],
        lists => lists.SelectMany(list => list.Listings().Select(each => RowOf(list, each.Policy, each.Measure, each.Listing))))
    {
        Links = [(["list_number"], "lists")],
    };

    private static Datum[] RowOf(PublishedList published, int policy, int measure, Listing listing)
    {
        var (list, place) = (published.List, published.Recovered.Printed.PlaceOf(listing.Line));
        return
        [
            published.Number,
            listing.Line,
            place?.Page,
            place?.Sheet,
            place?.Row ?? listing.Line,
            published.PolicyCode(policy),
            published.MeasureCode(policy, measure),
            published.ProgrammeCode(listing),
            listing.Name,
            listing.IsRelisted,
            listing.Relists,
            listing.Flags.New,
            listing.Flags.Priority,
            listing.Flags.KeyResult,
            list.AbsentColumns.Contains(Field.Term) ? null : OpenDataCodes.TermOf(listing.Term),
            listing.Term?.From,
            listing.Term?.To,
            list.AbsentColumns.Contains(Field.Commission) ? null : JsonWords.Of(listing.Commission),
        ];
    }
}

/// <summary>The divisions in charge, one a row: a listing may have several.</summary>
internal static class DivisionTable
{
    public static OpenDataTable Table { get; } = new(
        "divisions",
        [
            Columns.ListNumber,
            Columns.ListingLine,
            Columns.Integer("position", isRequired: true),
            Columns.Text("division_name", "administrative-classification:generic:level1:label"),
            Columns.Text("office_name", "administrative-classification:generic:level2:label"),
        ],
        ["list_number", "listing_line", "position"],
        lists => lists.SelectMany(list => list.List.Listings.SelectMany(listing => listing.Divisions.Select((division, index) =>
            new Datum[] { list.Number, listing.Line, index + 1, division.Name, division.Office }))))
    {
        Links = [(["list_number", "listing_line"], "listings")],
    };
}
