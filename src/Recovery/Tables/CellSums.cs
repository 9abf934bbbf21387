namespace Shisaku.Recovery;

/// <summary>A cell of a grid.</summary>
/// <param name="Row">The row's index.</param>
/// <param name="Column">The amount column's index.</param>
internal sealed record GridCell(int Row, int Column);

/// <summary>A sum over cells of a grid that must come to nothing.</summary>
/// <param name="Cells">The cells.</param>
/// <param name="Signs">By cell: whether it is added (1) or taken off (-1).</param>
internal sealed record CellSum(GridCell[] Cells, int[] Signs)
{
    /// <summary>What is left; null where a cell is damaged.</summary>
    public long? Residual(long?[][] values)
    {
        long? residual = 0;
        for (var index = 0; index < Cells.Length; index++)
        {
            residual += Signs[index] * values[Cells[index].Row][Cells[index].Column];
        }

        return residual;
    }

    /// <summary>The sign of a cell.</summary>
    public int SignOf(GridCell cell) => Signs[Array.IndexOf(Cells, cell)];

    /// <summary>All sums of a grid: of its columns, row by row, and of its rows, column by column.</summary>
    public static List<CellSum> Of(long?[][] values, List<ColumnSum> columnSums, List<RowSum> rowSums)
    {
        var sums = new List<CellSum>();
        for (var row = 0; row < values.Length; row++)
        {
            foreach (var rule in columnSums)
            {
                int[] columns = [.. rule.Columns];
                if (columns.Count(column => values[row][column] is not 0) > 1)
                {
                    sums.Add(new CellSum(
                        Array.ConvertAll(columns, column => new GridCell(row, column)),
                        [-1, .. rule.Added.Select(_ => 1), .. rule.Subtracted.Select(_ => -1)]));
                }
            }
        }

        foreach (var sum in rowSums)
        {
            for (var column = 0; column < values[sum.Total].Length; column++)
            {
                var own = column;
                GridCell[] cells = [new(sum.Total, own), .. sum.Parts.Select(part => new GridCell(part, own))];
                if (Array.Exists(cells, cell => values[cell.Row][cell.Column] is not 0))
                {
                    sums.Add(new CellSum(cells, [-1, .. sum.Parts.Select(_ => 1)]));
                }
            }
        }

        return sums;
    }
}
