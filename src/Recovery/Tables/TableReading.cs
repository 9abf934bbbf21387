using System.Collections.Immutable;

namespace Shisaku.Recovery;

/// <summary>A table with its arithmetic: what its columns and rows add up, and which cells had to be mended.</summary>
internal sealed class TableReading
{
    private readonly ImmutableArray<string> totalLabels;

    private TableReading(FoundTable table, StatedTable? stated)
    {
        Table = table;
        totalLabels = stated?.Layout.TotalLabels ?? [];
        Texts = stated?.Texts ?? [];
        Grid = TableGrid.Of(table, stated?.Columns ?? TableColumns.Of(table));
        Values = ValuesOf(Grid);
        bool[] hasNegative = [.. Grid.Columns.Amounts.Select((_, column) => Array.Exists(Values, row => row[column] < 0))];
        Roles = stated is null
            ? TableRoles.Of(Grid.Columns, ColumnArithmetic.Discover([.. Values], hasNegative.Length), hasNegative)
            : stated.Roles([.. Values], hasNegative);
        (Blank, Open) = BlankCopies();
        List<long?[]> amounts = [.. Values];
        var firm = Rules.FindAll(rule => ColumnArithmetic.IsFirm(amounts, rule));
        if (stated is null && firm.Count < Rules.Count)
        {
            Roles = TableRoles.Of(Grid.Columns, firm, hasNegative);
        }

        (RowSums, IsAbove) = RowArithmetic.Discover([.. Grid.Rows.Select(SumRowOf)], stated?.Layout.TotalsAbove);
        Sums = CellSum.Of(Values, Rules, RowSums);
        Mended = CellRepair.Mend(Values, Sums, IsDecided, MayBe);
    }

    /// <summary>The same table with what a person decided; what adds up is what the print shows without it.</summary>
    private TableReading(TableReading known, DecidedTable decided)
    {
        (Table, Grid, Roles, RowSums, IsAbove, totalLabels) = (known.Table, known.Grid, known.Roles, known.RowSums, known.IsAbove, known.totalLabels);
        (Texts, Decided) = (known.Texts, decided);
        Values = ValuesOf(Grid);
        decided.Hold(Values);
        (Blank, Open) = BlankCopies();
        Sums = CellSum.Of(Values, Rules, RowSums);
        Mended = CellRepair.Mend(Values, Sums, IsDecided, MayBe);
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

    /// <summary>What a person decided.</summary>
    public DecidedTable Decided { get; } = DecidedTable.None;

    /// <summary>By row: cells of which some are blank in truth, and no sum tells which.</summary>
    public Dictionary<int, List<GridCell>> Open { get; }

    /// <summary>Whether no sum tells what a cell holds in truth.</summary>
    public bool IsOpen(GridCell cell) => Open.TryGetValue(cell.Row, out var cells) && cells.Contains(cell);

    /// <summary>How much arithmetic the table shows: the table of a document that shows most is what the document is about.</summary>
    public int Weight => Sums.Count(sum => sum.Residual(Values) == 0) + (Roles.Sources.Length > 1 ? Grid.Rows.Count : 0);

    /// <summary>Reads a table.</summary>
    public static TableReading Of(FoundTable table) => new(table, null);

    /// <summary>Reads a table as a person said.</summary>
    public static TableReading Of(FoundTable table, StatedTable stated) => new(table, stated);

    /// <summary>The same table with what a person decided.</summary>
    public TableReading With(DecidedTable decided) => decided.All.IsEmpty ? this : new(this, decided);

    private static long?[][] ValuesOf(TableGrid grid) => [.. grid.Rows.Select(row => row.Values(grid.Columns.Decimals))];

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
