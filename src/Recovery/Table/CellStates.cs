using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>What happened to each cell of a list.</summary>
internal static class CellStates
{
    /// <summary>The non-blank cells of listings and totals rows, in printed order.</summary>
    public static ImmutableArray<RecoveredCell> Of(ListAnswer answer, ProgrammeList table)
    {
        var cells = new List<RecoveredCell>();
        for (var listing = 0; listing < answer.Draft.Listings.Length; listing++)
        {
            if (!answer.Reading(listing).IsDropped)
            {
                cells.AddRange(OfRow(answer.Draft.Listings[listing].Row, answer.Amounts(listing), table));
            }
        }

        foreach (var totals in answer.TotalsRows())
        {
            cells.AddRange(OfRow(totals.Row, answer.Amounts(totals.Row, totals.Index), table));
        }

        return [.. cells.Order(Comparer<RecoveredCell>.Create(ByPlace))];
    }

    private static int ByPlace(RecoveredCell one, RecoveredCell other) =>
        one.Line != other.Line
            ? one.Line.CompareTo(other.Line)
            : (one.Column ?? int.MaxValue).CompareTo(other.Column ?? int.MaxValue);

    private static IEnumerable<RecoveredCell> OfRow(AlignedRow row, RecoveredAmounts amounts, ProgrammeList table)
    {
        foreach (var each in row.Cells.Fields)
        {
            // A totals row's label has its place in the column of the names.
            var home = row.Layout[row.IsTotals ? Field.Name : each.Field];
            yield return new RecoveredCell(
                row.Line, each.Field, each.Cell + 1, row.Body.Row[each.Cell], home == each.Cell ? CellState.AsPrinted : CellState.Moved, Certainty.Preferred);
        }

        foreach (var cell in amounts.Cells(table.ColumnField))
        {
            yield return cell;
        }
    }
}
