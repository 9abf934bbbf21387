using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>Recovers a table that is no list of programmes as such lists are usually printed: its columns keep their places,
/// and what adds up is discovered.</summary>
internal static class TableRecovery
{
    /// <summary>The table of a document that shows most arithmetic; null where the document has no table.</summary>
    public static RecoveredList? Recover(PrintedList list)
    {
        var tables = TableFinder.Find(list).FindAll(table => table.Rows.Count > 1 && table.Headings.Length > 0);
        var readings = tables.ConvertAll(TableReading.Of).FindAll(reading => reading.Grid.Rows.Count > 0 && reading.Grid.Columns.Amounts.Length > 0);
        if (readings.Count == 0)
        {
            return null;
        }

        var main = readings[0];
        foreach (var reading in readings)
        {
            main = reading.Weight > main.Weight ? reading : main;
        }

        return ListOf(list, main, readings) with
        {
            Others = [.. readings.Where(reading => reading != main).Select(reading => ListOf(list, reading, [reading]))],
        };
    }

    private static RecoveredList ListOf(PrintedList list, TableReading reading, List<TableReading> all)
    {
        var tree = new TableTree(reading);
        var head = TableHead.Of(reading.Table);
        var table = TableListBuilder.Build(reading, tree, head, asPrinted: false);
        var checks = Sums.Of(table);
        var cells = Cells(reading, table);
        return new RecoveredList(
            list,
            table,
            cells,
            checks,
            Sums.Broken(TableListBuilder.Build(reading, tree, head, asPrinted: true)),
            [.. TableFindings.Of(reading, table, checks, all).OrderBy(finding => finding.Line ?? 0)],
            null,
            ListRecovery.VerdictOf(checks, cells));
    }

    private static ImmutableArray<RecoveredCell> Cells(TableReading reading, ProgrammeList table)
    {
        var cells = ImmutableArray.CreateBuilder<RecoveredCell>();
        var summed = reading.Sums.SelectMany(sum => sum.Cells).ToHashSet();
        var order = reading.Roles.Order;
        for (var row = 0; row < reading.Grid.Rows.Count; row++)
        {
            var printed = reading.Grid.Rows[row];
            if (printed.LabelCell >= 0)
            {
                cells.Add(new RecoveredCell(printed.Row.Line, Field.Name, printed.LabelCell + 1, printed.Label, CellState.AsPrinted, Certainty.Preferred));
            }

            foreach (var other in printed.Row.Filled.Where(cell => cell != printed.LabelCell && !printed.IsAmount(cell)))
            {
                cells.Add(new RecoveredCell(printed.Row.Line, Field.Row, other + 1, printed.Row[other], CellState.AsPrinted, Certainty.Unchecked));
            }

            for (var index = 0; index < order.Length; index++)
            {
                if (order[index] >= 0 && CellOf(reading, new GridCell(row, order[index]), table.ColumnField(index), summed) is { } cell)
                {
                    cells.Add(cell);
                }
            }
        }

        return cells.ToImmutable();
    }

    private static RecoveredCell? CellOf(TableReading reading, GridCell cell, string field, HashSet<GridCell> summed)
    {
        var row = reading.Grid.Rows[cell.Row];
        var (quantity, at) = (row.Quantities[cell.Column], row.Cells[cell.Column]);
        var isMended = reading.Mended.ContainsKey(cell);
        if (quantity is null && !isMended)
        {
            return null;
        }

        var isUndecided = reading.IsOpen(cell) || reading.Values[cell.Row][cell.Column] is null;
        var state = isUndecided ? CellState.Undecided
            : quantity is null ? CellState.Filled
            : isMended ? CellState.Repaired
            : CellState.AsPrinted;
        if (reading.Blank.Contains(cell))
        {
            // No amount stands here in truth: the cell is accounted for, not counted.
            return new RecoveredCell(row.Row.Line, Field.Row, at + 1, row.Row[at], CellState.Repaired, Certainty.Preferred);
        }

        return new RecoveredCell(
            row.Row.Line, field, quantity is null ? null : at + 1, quantity is null ? null : row.Row[at], state,
            isUndecided ? Certainty.Undecided : summed.Contains(cell) ? Certainty.Preferred : Certainty.Unchecked);
    }
}
