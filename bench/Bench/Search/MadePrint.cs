using System.Globalization;
using Shisaku.Budget;

namespace Shisaku.Bench;

/// <summary>A made list as it stands on paper, and how its cells were read: what a list that was read weighs in a register.</summary>
internal static class MadePrint
{
    /// <summary>The printed row of a listing.</summary>
    public static PrintedRow RowOf(Listing listing) => new(listing.Line, [.. Fields(listing).Select(each => each.Printed)]);

    /// <summary>Its cells that are not blank.</summary>
    public static IEnumerable<RecoveredCell> CellsOf(Listing listing) => Fields(listing)
        .Select((each, column) => new RecoveredCell(listing.Line, each.Field, column + 1, each.Printed, CellState.AsPrinted, Certainty.Proven))
        .Where(cell => cell.Printed!.Length > 0);

    private static IEnumerable<(string Field, string Printed)> Fields(Listing listing) =>
    [
        (Field.Name, listing.PrintedName),
        .. Field.Marks.Select(mark => (mark, listing.Mark(mark) == true ? "○" : "")),
        (Field.Budget, Text(listing.Amounts.Budget)),
        .. listing.Amounts.Sources.Select((amount, source) => (Field.Funding(MadeLists.Sources[source].Key), Text(amount))),
        (Field.Term, listing.Term?.Printed ?? ""),
        (Field.Divisions, string.Join('、', listing.Divisions.Select(division => division.Text))),
    ];

    private static string Text(Amount amount) => amount.IsKnown ? amount.Counted.ToString("N0", CultureInfo.InvariantCulture) : "";
}
