using System.Globalization;
using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>What twin listings say differently, besides amounts.</summary>
internal static class TwinFindings
{
    /// <summary>All such findings of a list; they stand at the re-listing.</summary>
    public static IEnumerable<Finding> Of(ListAnswer answer, ProgrammeList table)
    {
        var listings = table.ListingsByLine();
        foreach (var draft in answer.Draft.Listings)
        {
            if (listings.TryGetValue(draft.Row.Line, out var relisting) && relisting.Relists is { } line)
            {
                foreach (var finding in Compare(Found.In(draft), relisting, listings[line]))
                {
                    yield return finding;
                }
            }
        }
    }

    private static IEnumerable<Finding> Compare(Found found, Listing relisting, Listing first)
    {
        var twin = new FindingDetail("twin", first.Line.ToString(CultureInfo.InvariantCulture));
        var flags = Field.Marks.Where(field => Field.IsFlag(field) && relisting.Mark(field) != first.Mark(field)).ToList();
        if (flags.Count > 0)
        {
            yield return found.Of(
                FindingKind.TwinFlagsDiffer, flags[0], Certainty.Undecided, found.Row.Cells.CellOf(flags[0]), alternatives: default,
                details: [twin, new("flags", string.Join(' ', flags))]);
        }

        foreach (var (field, one, other) in new[]
        {
            (Field.Name, relisting.Name, first.Name),
            (Field.Term, TermText(relisting), TermText(first)),
            (Field.Commission, relisting.Commission.ToString(), first.Commission.ToString()),
            (Field.Divisions, DivisionText(relisting), DivisionText(first)),
        })
        {
            if (one != other && one.Length > 0 && other.Length > 0)
            {
                yield return found.Of(
                    FindingKind.TwinTextDiffers, field, Certainty.Undecided, found.Row.Cells.CellOf(field), printed: one,
                    alternatives: [one, other], details: [twin, new("other", other)]);
            }
        }
    }

    private static string TermText(Listing listing) =>
        listing.Term is null ? "" : Widths.Tight(listing.Term.Printed);

    private static string DivisionText(Listing listing) =>
        string.Join(' ', listing.Divisions.Select(division => division.Text));
}
