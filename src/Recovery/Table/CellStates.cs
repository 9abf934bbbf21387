using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>What happened to each cell of a list.</summary>
internal static class CellStates
{
    private static readonly Comparer<RecoveredCell> ByColumn = Comparer<RecoveredCell>.Create(
        (one, other) => (one.Column ?? int.MaxValue).CompareTo(other.Column ?? int.MaxValue));

    /// <summary>The non-blank cells of listings and totals rows, in printed order.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="table">The recovered table.</param>
    /// <param name="further">The amounts besides the budget and its sources; null where there are none.</param>
    public static ImmutableArray<RecoveredCell> Of(ListAnswer answer, ProgrammeList table, FurtherAmounts? further)
    {
        var rows = new List<AnsweredRow>();
        for (var listing = 0; listing < answer.Draft.Listings.Length; listing++)
        {
            if (!answer.Reading(listing).IsDropped)
            {
                rows.Add(new AnsweredRow(answer.Draft.Listings[listing].Row, answer.Amounts(listing)));
            }
        }

        foreach (var totals in answer.TotalsRows())
        {
            rows.Add(new AnsweredRow(totals.Row, totals.Amounts));
        }

        rows.Sort((one, other) => one.Row.Line.CompareTo(other.Row.Line));
        var cells = new List<RecoveredCell>();
        foreach (var row in rows)
        {
            cells.AddRange(OfRow(row.Row, row.Amounts, table).Concat(further?.Cells(row.Row, table) ?? []).Order(ByColumn));
        }

        return [.. cells];
    }

    private static IEnumerable<RecoveredCell> OfRow(AlignedRow row, RecoveredAmounts amounts, ProgrammeList table)
    {
        foreach (var each in row.Cells.Fields)
        {
            // A totals row's label has its place in the column of the names.
            var home = row.Layout[row.IsTotals ? Field.Name : each.Field];
            yield return new RecoveredCell(
                row.Line, OtherColumns.FieldOf(each.Field), each.Cell + 1, row.Body.Row[each.Cell],
                home == each.Cell ? CellState.AsPrinted : CellState.Moved,
                OtherColumns.IsLeftOut(each.Field) ? Certainty.Unchecked : Certainty.Preferred);
        }

        // Numbers that are no amounts.
        for (var cell = 0; cell < row.Body.Types.Length; cell++)
        {
            if (row.Body.Types[cell] == CellType.Amount && row.Layout.FieldOf(cell) is { } column && OtherColumns.IsCode(column))
            {
                yield return new RecoveredCell(
                    row.Line, Field.Row, cell + 1, row.Body.Row[cell], CellState.AsPrinted, Certainty.Unchecked);
            }
        }

        // A person said that they are left out: they are accounted for, and nothing is to be done about them.
        foreach (var cell in row.Body.LeftOut.Where(cell => row.Body.Row[cell].Length > 0 && !row.Cells.Fields.Any(each => each.Cell == cell)))
        {
            yield return new RecoveredCell(row.Line, Field.Row, cell + 1, row.Body.Row[cell], CellState.AsPrinted, Certainty.Unchecked);
        }

        foreach (var cell in amounts.Cells(table.ColumnField))
        {
            yield return cell;
        }
    }

    private sealed record AnsweredRow(AlignedRow Row, RecoveredAmounts Amounts);
}
