using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>The rows of a table that hold amounts, each under the groups it stands in.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows in printed order.</param>
/// <param name="Groups">The groups they stand in, and what was made of rows of text.</param>
internal sealed record TableGrid(TableColumns Columns, List<GridRow> Rows, GroupStack Groups)
{
    /// <summary>The grid of a table.</summary>
    public static TableGrid Of(FoundTable table, TableColumns columns)
    {
        var groups = new GroupStack(columns);
        var rows = new List<GridRow>();
        for (var index = 0; index < table.Rows.Count; index++)
        {
            var row = table.Rows[index];
            var quantities = Array.ConvertAll(columns.Amounts, cell => Quantity.InColumn(row[cell], row.Row[cell], columns.Decimals));
            if (GroupStack.IsHeading(row, quantities))
            {
                groups.Take(row, index + 1 < table.Rows.Count ? table.Rows[index + 1] : null, rows);
            }
            else
            {
                rows.Add(groups.Under(row, quantities));
            }
        }

        return new TableGrid(columns, rows, groups);
    }
}

/// <summary>A row of amounts.</summary>
/// <param name="Row">As printed.</param>
/// <param name="Label">Its label.</param>
/// <param name="LabelCell">The cell of the label; -1 where it has none.</param>
/// <param name="Groups">The groups it stands under, the widest first.</param>
/// <param name="Cells">By amount column: its cell.</param>
/// <param name="Quantities">By amount column: what is printed there, or null.</param>
internal sealed record GridRow(
    PrintedRow Row, string Label, int LabelCell, GroupHeading[] Groups, int[] Cells, Quantity?[] Quantities)
{
    /// <summary>Whether the label says that the row is a total.</summary>
    public bool IsLabelledTotal { get; } = TableLabel.IsTotal(Label);

    /// <summary>Whether a cell holds an amount.</summary>
    public bool IsAmount(int cell) => Array.IndexOf(Cells, cell) is >= 0 and var column && Quantities[column] is not null;

    /// <summary>The amounts with so many decimals: 0 where nothing stands, null where one is damaged.</summary>
    public long?[] Values(int decimals) => Array.ConvertAll(Quantities, quantity => quantity is null ? 0 : quantity.Scaled(decimals));
}

/// <summary>The heading of a group of rows.</summary>
/// <param name="Text">As printed.</param>
/// <param name="Line">Its row.</param>
internal sealed record GroupHeading(string Text, int Line);
