using Shisaku.Budget;
using Shisaku.Publishing;
using Shisaku.Register;

namespace Shisaku.App.Pages.Programmes;

/// <summary>A programme over the years as a table: one amount a row, re-listings marked, so that nobody adds them up again.</summary>
internal static class ProgrammeCsv
{
    private static readonly string[] Headings =
    [
        "programme_id", "government_code", "government_name", "list_title", "fiscal_year", "phase", "phase_number", "printed_line", "name", "policy",
        "measure", "is_relisted", "term_printed", "term_from", "term_to", "commission", "divisions", "field", "printed_heading", "amount",
        "unit_yen", "unit_printed", "is_undecided",
    ];

    /// <summary>Writes it.</summary>
    public static void Write(ProgrammeHistory programme, Stream stream) =>
        PlainCsv.Write(Headings, programme.Listings.SelectMany(listing => Rows(programme, listing)), stream);

    private static IEnumerable<object?[]> Rows(ProgrammeHistory programme, ListedProgramme listing)
    {
        object?[] where =
        [
            programme.Id, listing.Key.Government.Code, listing.Key.Government.Name, listing.Key.Series, (long)listing.Key.FiscalYear,
            ListKey.WordOf(listing.Key.Phase), (long)listing.Key.PhaseNumber, (long)listing.Line, listing.Name, listing.Policy, listing.Measure,
            listing.IsRelisted, listing.Term?.Printed, (long?)listing.Term?.From, (long?)listing.Term?.To,
            listing.Commission.ToString().ToLowerInvariant(), string.Join(';', listing.InCharge.Select(division => division.Text)),
        ];
        return listing.Amounts.DefaultIfEmpty(new ListedAmount(Field.Budget, null, Amount.Blank)).Select(amount => (object?[])
        [
            .. where, amount.Field, amount.Printed, new PlainCsv.Number(amount.Amount, listing.Decimals), listing.Unit.Yen, listing.Unit.Printed,
            amount.Amount.IsUndecided,
        ]);
    }
}
