using System.Globalization;
using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>What the terms say against the fiscal year and the marks.</summary>
internal static class TermFindings
{
    /// <summary>All such findings of a list.</summary>
    public static IEnumerable<Finding> Of(ListAnswer answer, ProgrammeList table)
    {
        var listings = table.ListingsByLine();
        foreach (var draft in answer.Draft.Listings)
        {
            if (listings.TryGetValue(draft.Row.Line, out var listing) && listing.Term is { } term)
            {
                var found = Found.In(draft);
                var cell = draft.Row.Cells.CellOf(Field.Term);
                if (term.From is null)
                {
                    yield return found.Of(FindingKind.UnreadTerm, Field.Term, Certainty.Undecided, cell);
                    continue;
                }

                if (Widths.SpacesIn(term.Printed) > 0 || Widths.Half(term.Printed) != term.Printed)
                {
                    yield return found.Of(FindingKind.TermNotation, Field.Term, Certainty.Preferred, cell, recovered: Years(term));
                }

                if (table.FiscalYear is { } year && Against(listing, term, year) is { } kind)
                {
                    yield return found.Of(kind, kind == FindingKind.TermOutsideYear ? Field.Term : Field.New, Certainty.Undecided, cell);
                }
            }
        }
    }

    private static FindingKind? Against(Listing listing, ProgrammeTerm term, int year) =>
        term.From > year || term.To < year ? FindingKind.TermOutsideYear
        : listing.Flags.New == true && term.From < year ? FindingKind.NewButBegunEarlier
        : listing.Flags.New == false && term.From == year ? FindingKind.BeginsNowNotNew
        : null;

    private static string Years(ProgrammeTerm term) => term.To == term.From
        ? term.From!.Value.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{term.From}–{term.To}");
}
