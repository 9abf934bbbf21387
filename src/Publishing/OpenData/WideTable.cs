using System.Globalization;
using Shisaku.Budget;

namespace Shisaku.Publishing.OpenData;

/// <summary>A list as people read it in a spreadsheet: one listing a row, a column a source, Japanese headings.</summary>
/// <remarks>A convenience beside the package: its columns follow the list, and several divisions share a field, joined by <c>;</c>.
/// Under these headings it is a list again, which <c>shisaku read</c> takes.</remarks>
internal static class WideTable
{
    private const string Mark = "\u25CB", PartMark = "\u25B3";

    private static readonly Lazy<TextResource> Texts = new(() => OpenDataText.In(Language.Japanese));

    /// <summary>Writes a list.</summary>
    public static void Write(PublishedList list, Stream stream) => CsvFile.Write(Headings(list.List), list.Listings().Select(each => Row(list, each.Policy, each.Measure, each.Listing)), stream);

    private static IEnumerable<string> Headings(ProgrammeList list)
    {
        string[] before = ["policy_code", "policy_name", "measure", "name", "new", "priority", "key-result"];
        string[] after = ["term", "commission", "divisions", "row", "first-row"];
        return
        [
            .. before.Select(Heading),
            $"{Heading("budget")}({list.Unit.Printed ?? list.Unit.Yen.ToString(CultureInfo.InvariantCulture) + list.Unit.Currency})",
            .. list.FundingSources.Select(source => source.Printed),
            .. list.AmountColumns.Select(column => column.Printed),
            .. after.Select(Heading),
        ];

        static string Heading(string key) => Texts.Value["wide." + key];
    }

    private static Datum[] Row(PublishedList published, int policy, int measure, Listing listing)
    {
        var list = published.List;
        return
        [
            published.PolicyCode(policy),
            list.Policies[policy].Name,
            list.Policies[policy].Measures[measure].Name,
            listing.IsRelisted == true ? listing.Name + Texts.Value["wide.relisted"] : listing.Name,
            Marked(listing.Flags.New),
            Marked(listing.Flags.Priority),
            Marked(listing.Flags.KeyResult),
            .. listing.Amounts.Columns.Select(amount => Datum.Of(amount, list.Decimals)),
            Term(listing.Term),
            listing.Commission switch { Commission.Whole => Mark, Commission.Part => PartMark, _ => null },
            string.Join(';', listing.Divisions.Select(division => division.Text)),
            listing.Line,
            listing.Relists,
        ];
    }

    private static string? Marked(bool? mark) => mark == true ? Mark : null;

    private static string? Term(ProgrammeTerm? term) => term?.From is not { } from
        ? null
        : $"{from.ToString(CultureInfo.InvariantCulture)}-{term.To?.ToString(CultureInfo.InvariantCulture)}";
}
