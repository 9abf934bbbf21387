using System.Collections.Immutable;

namespace Shisaku.Recovery;

/// <summary>A table with its arithmetic: what its columns and rows add up, and which cells had to be mended.</summary>
internal sealed class TableReading
{
    private readonly ImmutableArray<string> totalLabels;

    private TableReading(FoundTable table, TableColumns columns, StatedTable? stated)
    {
        Table = table;
        totalLabels = stated?.Layout.TotalLabels ?? [];
        Texts = stated?.Texts ?? [];
        Grid = TableGrid.Of(table, columns);
        Values = ValuesOf(Grid);
        bool[] hasNegative = [.. Grid.Columns.Amounts.Select((_, column) => Array.Exists(Values, row => row[column] < 0))];
        Roles = stated is null
            ? TableRoles.Of(Grid.Columns, ColumnArithmetic.Discover([.. Values], hasNegative.Length), hasNegative)
            : stated.Roles([.. Values], hasNegative);
        (Slid, SlidOpen) = PutBack(stated?.Layout.TotalsAbove);
        (Blank, Open) = BlankCopies();
        List<long?[]> amounts = [.. Values];
        var firm = Rules.FindAll(rule => ColumnArithmetic.IsFirm(amounts, rule));
        if (stated is null && firm.Count < Rules.Count)
        {
            Roles = TableRoles.Of(Grid.Columns, firm, hasNegative);
        }

        (RowSums, IsAbove) = RowArithmetic.Discover([.. Grid.Rows.Select(SumRowOf)], stated?.Layout.TotalsAbove);
        Sums = CellSum.Of(Values, Rules, RowSums);
        Mended = CellRepair.Mend(Values, Sums, IsHeld, MayBe);
    }

    /// <summary>The same table with what a person decided; what adds up is what the print shows without it.</summary>
    private TableReading(TableReading known, DecidedTable decided)
    {
        (Table, Roles, RowSums, IsAbove, totalLabels) = (known.Table, known.Roles, known.RowSums, known.IsAbove, known.totalLabels);
        (Texts, Decided, Slid) = (known.Texts, decided, known.Slid);
        Grid = known.Grid with { Rows = [.. known.Grid.Rows] };
        SlidOpen = known.SlidOpen.ToDictionary(row => row.Key, row => Ways(row.Key, row.Value, decided));
        foreach (var (row, ways) in SlidOpen)
        {
            Grid.Rows[row] = ways[0];
        }

        Values = ValuesOf(Grid);
        decided.Hold(Values);
        (Blank, Open) = BlankCopies();
        Sums = CellSum.Of(Values, Rules, RowSums);
        Mended = CellRepair.Mend(Values, Sums, IsHeld, MayBe);
    }

    /// <summary>The table as found.</summary>
    public FoundTable Table { get; }

    /// <summary>Its rows of amounts.</summary>
    public TableGrid Grid { get; }

    /// <summary>By field of a listing: the cell in which a person said that it stands.</summary>
    public Dictionary<string, int> Texts { get; }

    /// <summary>By row and amount column: the amount, mended; null where it stays damaged.</summary>
    public long?[][] Values { get; }

    /// <summary>What its columns are.</summary>
    public TableRoles Roles { get; }

    /// <summary>What its columns obey.</summary>
    public List<ColumnSum> Rules => Roles.All;

    /// <summary>Its totals.</summary>
    public List<RowSum> RowSums { get; }

    /// <summary>Whether totals stand above what they add up.</summary>
    public bool IsAbove { get; }

    /// <summary>All sums over its cells.</summary>
    public List<CellSum> Sums { get; }

    /// <summary>The mended cells, and what was printed there.</summary>
    public Dictionary<GridCell, long?> Mended { get; }

    /// <summary>Cells that an extractor filled and that are blank in truth.</summary>
    public HashSet<GridCell> Blank { get; }

    /// <summary>By row whose cells slid and were put back: the row as printed.</summary>
    public Dictionary<int, GridRow> Slid { get; }

    /// <summary>By row whose cells slid, and no sum tells which of them: the ways to put them back.</summary>
    public Dictionary<int, List<GridRow>> SlidOpen { get; }

    /// <summary>What a person decided.</summary>
    public DecidedTable Decided { get; } = DecidedTable.None;

    /// <summary>By row: cells of which some are blank in truth, and no sum tells which.</summary>
    public Dictionary<int, List<GridCell>> Open { get; }

    /// <summary>Whether no sum tells what a cell holds in truth.</summary>
    public bool IsOpen(GridCell cell) => (Open.TryGetValue(cell.Row, out var cells) && cells.Contains(cell)) || Alternatives(cell).Count > 1;

    /// <summary>What a cell may hold where its row slid in a way that no sum tells; empty where it did not.</summary>
    public List<long?> Alternatives(GridCell cell) => !SlidOpen.TryGetValue(cell.Row, out var shifts) ? []
        : [.. shifts.Select(shift => shift.Quantities[cell.Column]?.Scaled(Grid.Columns.Decimals)).Distinct()];

    /// <summary>The row as printed.</summary>
    public GridRow Printed(int row) => Slid.GetValueOrDefault(row) ?? Grid.Rows[row];

    /// <summary>Whether the amount of a cell is printed in another column.</summary>
    public bool IsMoved(GridCell cell) => Slid.ContainsKey(cell.Row) && Grid.Rows[cell.Row].Cells[cell.Column] != Grid.Columns.Amounts[cell.Column];

    /// <summary>How much arithmetic the table shows: the table of a document that shows most is what the document is about.</summary>
    public int Weight => Sums.Count(sum => sum.Residual(Values) == 0) + (Roles.Sources.Length > 1 ? Grid.Rows.Count : 0);

    /// <summary>Reads a table.</summary>
    public static TableReading Of(FoundTable table)
    {
        // A column without heading, in a row or two, is where a row slid to: if all such rows can be put back, it is none.
        var all = TableColumns.Of(table);
        var columns = all.WithoutStray(table);
        if (columns.Amounts.Length is 0 || columns.Amounts.Length == all.Amounts.Length)
        {
            return new(table, all, null);
        }

        var reading = new TableReading(table, columns, null);
        int[] stray = [.. all.Amounts.Except(columns.Amounts)];
        return table.Rows.Sum(row => stray.Count(cell => row.Row[cell].Length > 0)) == reading.Grid.Rows.Sum(row => stray.Count(row.Cells.Contains))
            ? reading
            : new(table, all, null);
    }

    /// <summary>Reads a table as a person said.</summary>
    public static TableReading Of(FoundTable table, StatedTable stated) => new(table, stated.Columns, stated);

    /// <summary>The same table with what a person decided.</summary>
    public TableReading With(DecidedTable decided) => decided.All.IsEmpty ? this : new(this, decided);

    private (Dictionary<int, GridRow> Slid, Dictionary<int, List<GridRow>> Open) PutBack(bool? totalsAbove)
    {
        var (totals, _) = RowArithmetic.Discover([.. Grid.Rows.Select(SumRowOf)], totalsAbove, isLenient: true);
        var (copies, open) = FillDown.Find(Grid.Rows, Values, Rules, IsDecided);
        var filled = copies.Select(cell => cell.Row).Concat(open.Keys).ToHashSet();
        var found = SlidRows.Find(Grid, Rules, totals, Values, row => !filled.Contains(row));
        var slid = new Dictionary<int, GridRow>();
        foreach (var (row, moved) in found.Moved.Concat(found.Open.Select(open => KeyValuePair.Create(open.Key, open.Value[0]))))
        {
            slid.Add(row, Grid.Rows[row]);
            Grid.Rows[row] = moved;
            Values[row] = moved.Values(Grid.Columns.Decimals);
        }

        return (slid, new Dictionary<int, List<GridRow>>(found.Open));
    }

    private static long?[][] ValuesOf(TableGrid grid) => [.. grid.Rows.Select(row => row.Values(grid.Columns.Decimals))];

    /// <summary>The ways to put a row's cells back that say what was decided of it; all where none does.</summary>
    private List<GridRow> Ways(int row, List<GridRow> ways, DecidedTable decided)
    {
        var saying = ways.FindAll(way => decided.All.All(each =>
            each.Row != row || each.Column is not { } column || (way.Quantities[column]?.Scaled(Grid.Columns.Decimals) ?? 0) == each.Amount));
        return saying.Count > 0 ? saying : ways;
    }

    private bool IsHeld(GridCell cell) => IsDecided(cell) || Alternatives(cell).Count > 1;

    private bool MayBe(GridCell cell, long value) => Quantity.MayBe(Grid.Rows[cell.Row].Row[Grid.Rows[cell.Row].Cells[cell.Column]], value);

    private bool IsDecided(GridCell cell) => Decided.At(cell) is not null;

    private (HashSet<GridCell> Blank, Dictionary<int, List<GridCell>> Open) BlankCopies()
    {
        var (blank, open) = FillDown.Find(Grid.Rows, Values, Rules, IsDecided);
        foreach (var cell in blank)
        {
            Values[cell.Row][cell.Column] = 0;
        }

        return ([.. blank], open);
    }

    private SumRow SumRowOf(GridRow row, int index) =>
        new(index, Values[index], row.IsLabelledTotal || totalLabels.Contains(row.Label), TableLabel.StyleOf(row.Label, row.LabelCell));
}
