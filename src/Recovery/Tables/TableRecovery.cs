using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>Recovers a table that is no list of programmes as such lists are usually printed: its columns keep their places,
/// and what adds up is discovered.</summary>
internal static class TableRecovery
{
    /// <summary>The table of a document that shows most arithmetic; null where the document has no table.</summary>
    /// <exception cref="UnusableDecisionException">A decision does not fit the document.</exception>
    public static RecoveredList? Recover(PrintedList list, ImmutableArray<Decision> decisions)
    {
        var tables = TablesOf(list);
        return ReadingsOf(tables) is { Count: > 0 } readings ? ListOf(list, readings.IndexOf(Main(readings)), readings, tables, decisions) : null;
    }

    /// <summary>The table that a person described; null where the document has no table.</summary>
    /// <exception cref="UnusableLayoutException">The layout names what the document does not print.</exception>
    /// <exception cref="UnusableDecisionException">A decision does not fit the document.</exception>
    public static RecoveredList? Recover(PrintedList list, ListLayout layout, ImmutableArray<Decision> decisions)
    {
        var tables = TablesOf(list, layout);
        var readings = ReadingsOf(tables);
        if (tables.Count == 0)
        {
            return null;
        }

        var found = TableMeant(list, tables, readings, layout);
        var stated = TableReading.Of(found, StatedTable.Of(layout, found, list));
        if (stated.Grid.Rows.Count == 0)
        {
            return null;
        }

        var at = readings.FindIndex(reading => reading.Table == found);
        readings = at < 0 ? [stated, .. readings] : [.. readings.Take(at), stated, .. readings.Skip(at + 1)];
        var recovered = ListOf(list, readings.IndexOf(stated), readings, tables, decisions);
        var unit = layout.Unit ?? recovered.List.Unit;
        return recovered with { Layout = layout, List = recovered.List with { Unit = unit } };
    }

    private static List<FoundTable> TablesOf(PrintedList list, ListLayout? layout = null)
    {
        (int, int)? heading = null;
        if (layout?.HeadingRows is { } rows)
        {
            var (first, last) = StatedRows.Of(list, rows);
            heading = (list.Rows[first].Line, list.Rows[last].Line);
        }

        return TableFinder.Find(list, heading).FindAll(table => table.Rows.Count > 1);
    }

    /// <summary>The tables that can be read without a word about them: those with a heading and amounts.</summary>
    private static List<TableReading> ReadingsOf(List<FoundTable> tables) =>
        tables.FindAll(table => table.Headings.Length > 0).ConvertAll(TableReading.Of)
            .FindAll(reading => reading.Grid.Rows.Count > 0 && reading.Grid.Columns.Amounts.Length > 0);

    private static TableReading Main(List<TableReading> readings)
    {
        var main = readings[0];
        foreach (var reading in readings)
        {
            main = reading.Weight > main.Weight ? reading : main;
        }

        return main;
    }

    /// <summary>The table that a layout names, else the first that has all its headings, else the one that shows most arithmetic.</summary>
    private static FoundTable TableMeant(PrintedList list, List<FoundTable> tables, List<TableReading> readings, ListLayout layout)
    {
        if (layout.Table is { } table)
        {
            return (table.Number is { } number
                ? number <= tables.Count ? tables[number - 1] : null
                : tables.Find(each => StatedTable.CellsUnder(table.Heading!, each) is [var cell, ..] && each.Names.Take(cell).All(name => name.Length == 0)))
                ?? throw StatedRefusal.OfTable(table, tables.Count);
        }

        if (layout.HeadingRows is { } rows)
        {
            var (_, last) = StatedRows.Of(list, rows);
            return tables.MinBy(each => each.Rows.FindIndex(row => row.Row.Line > list.Rows[last].Line) is >= 0 and var below ? each.Rows[below].Row.Line : int.MaxValue)!;
        }

        var main = readings.Count > 0 ? Main(readings).Table : tables[0];
        return HasHeadings(main, layout) ? main : tables.Find(each => HasHeadings(each, layout)) ?? main;
    }

    private static bool HasHeadings(FoundTable table, ListLayout layout) =>
        layout.Columns.All(column => column.Heading is null || StatedTable.CellsUnder(column.Heading, table).Count > 0);

    private static RecoveredList ListOf(PrintedList list, int main, List<TableReading> readings, List<FoundTable> tables, ImmutableArray<Decision> decisions)
    {
        if (!decisions.IsEmpty)
        {
            var decided = DecidedTable.Of(readings, decisions);
            readings = [.. readings.Select((reading, index) => reading.With(decided[index]))];
        }

        return ListOf(list, readings[main], readings, tables);
    }

    private static RecoveredList ListOf(PrintedList list, TableReading reading, List<TableReading> all, List<FoundTable> tables)
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
            [.. TableDecisionFindings.Settle(TableFindings.Of(reading, table, checks, all).Concat(CrossingSums.Of(table, [.. checks.Where(check => !check.IsHeld && !check.IsUndecided)], checks.Where(check => check.IsHeld), cells)), reading).OrderBy(finding => finding.Line ?? 0)],
            null,
            ListRecovery.VerdictOf(checks, cells))
        {
            Layout = DiscoveredLayout.Of(reading, table, tables.Count > 1 ? tables.IndexOf(reading.Table) + 1 : null),
            Others = [.. all.Where(other => other != reading).Select(other => ListOf(list, other, [other], tables))],
        };
    }

    private static ImmutableArray<RecoveredCell> Cells(TableReading reading, ProgrammeList table)
    {
        var cells = ImmutableArray.CreateBuilder<RecoveredCell>();
        var summed = reading.Sums.SelectMany(sum => sum.Cells).ToHashSet();
        var totals = reading.RowSums.Select(sum => sum.Total).ToHashSet();
        var order = reading.Roles.Order;
        for (var row = 0; row < reading.Grid.Rows.Count; row++)
        {
            var printed = reading.Grid.Rows[row];
            var isTotal = totals.Contains(row);
            if (printed.LabelCell >= 0)
            {
                cells.Add(new RecoveredCell(printed.Row.Line, Field.Name, printed.LabelCell + 1, printed.Label, CellState.AsPrinted, Certainty.Preferred));
            }

            foreach (var other in printed.Row.Filled.Where(cell => cell != printed.LabelCell && !printed.IsAmount(cell)))
            {
                var field = isTotal ? null : reading.Texts.FirstOrDefault(text => text.Value == other).Key;
                cells.Add(new RecoveredCell(
                    printed.Row.Line, field ?? Field.Row, other + 1, printed.Row[other], CellState.AsPrinted, field is null ? Certainty.Unchecked : Certainty.Preferred));
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
        if (reading.Decided.At(cell) is { } decided)
        {
            return DecidedCellOf(row, quantity, at, field, decided, reading.Grid.Columns.Decimals);
        }

        var isMended = reading.Mended.ContainsKey(cell);
        if (quantity is null && !isMended)
        {
            return reading.IsOpen(cell) ? new RecoveredCell(row.Row.Line, field, null, null, CellState.Undecided, Certainty.Undecided) : null;
        }

        var isUndecided = reading.IsOpen(cell) || reading.Values[cell.Row][cell.Column] is null;
        var state = isUndecided ? CellState.Undecided
            : quantity is null ? CellState.Filled
            : isMended ? CellState.Repaired
            : reading.IsMoved(cell) ? CellState.Moved
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

    /// <summary>A cell that a person decided: what rests on that is never proven.</summary>
    private static RecoveredCell? DecidedCellOf(GridRow row, Quantity? printed, int at, string field, DecidedCell decided, int decimals) =>
        printed is null ? decided.IsBlank ? null : new RecoveredCell(row.Row.Line, field, null, null, CellState.Filled, Certainty.Preferred)
        : decided.IsBlank ? new RecoveredCell(row.Row.Line, Field.Row, at + 1, row.Row[at], CellState.Repaired, Certainty.Preferred)
        : new RecoveredCell(
            row.Row.Line, field, at + 1, row.Row[at],
            printed.Scaled(decimals) == decided.Amount ? CellState.AsPrinted : CellState.Repaired, Certainty.Preferred);
}
