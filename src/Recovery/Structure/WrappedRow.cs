using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>Joins the lines of a row that is wrapped in print: nothing but texts, at most two, under a listing that has amounts; or
/// the rest of amounts that were broken after a comma.</summary>
internal static class WrappedRow
{
    /// <summary>Whether a row is the further line of the one above it.</summary>
    /// <param name="above">The row above.</param>
    /// <param name="row">The row.</param>
    /// <param name="filled">Its cells that are not blank.</param>
    /// <param name="hasAmounts">Whether it has amounts.</param>
    public static bool GoesOn(BodyRow above, PrintedRow row, List<int> filled, bool hasAmounts) =>
        above.Kind == BodyKind.Listing
        && filled.Count <= 2
        && (hasAmounts || !PageNumber.Is(row))
        && IsTail(above.Row, row, filled[0], hasAmounts)
        && IsTail(above.Row, row, filled[^1], hasAmounts);

    /// <summary>The row above with its further line.</summary>
    public static BodyRow Joined(BodyRow above, PrintedRow row)
    {
        var cells = above.Row.Cells.ToBuilder();
        foreach (var cell in row.Filled)
        {
            var separator = IsAmountTail(cells[cell], row[cell]) ? "" : " ";
            cells[cell] += separator + row[cell];
        }

        return new BodyRow(above.Row with { Cells = cells.ToImmutable() }, above.Kind, above.Heading) { LeftOut = above.LeftOut, Under = above.Under };
    }

    private static bool IsTail(PrintedRow above, PrintedRow row, int cell, bool hasAmounts) =>
        hasAmounts ? IsAmountTail(above[cell], row[cell]) : IsText(row[cell]) && above[cell].Length > 0;

    /// <summary>Whether an amount was broken after a comma.</summary>
    private static bool IsAmountTail(string above, string below) =>
        (above.EndsWith(',') && below.Length > 0 && char.IsAsciiDigit(below[0])) || (below.StartsWith(',') && above.Length > 0);

    private static bool IsText(string cell) =>
        AmountNotation.Read(cell) is null && !(cell.Length == 1 && (PrintedWords.WholeMarks + PrintedWords.PartMarks).Contains(cell[0]));
}
