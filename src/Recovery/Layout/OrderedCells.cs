using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>Finds which cells of a row hold which columns where both keep their order: as many cells as possible, then the
/// fewest blanks that slipped in or fell out between them.</summary>
/// <param name="body">The row.</param>
/// <param name="layout">The layout of its section.</param>
internal sealed class OrderedCells(BodyRow body, SectionLayout layout)
{
    // What a choice costs, the worse first.
    private const int Nameless = 100_000;
    private const int Unplaced = 1_000;
    private const int OtherType = 50;

    private List<int> cells = [];
    private List<string> columns = [];
    private int[] chosen = [];
    private int[]? best;
    private int least;

    /// <summary>Gives cells to columns; what fits none is unplaced.</summary>
    /// <param name="among">The cells, from left to right.</param>
    /// <param name="to">The columns, in printed order.</param>
    /// <param name="shift">By how many cells the row stands off the layout before them.</param>
    /// <param name="fields">Takes the cells that hold a column.</param>
    /// <param name="unplaced">Takes the others.</param>
    public void Give(List<int> among, IEnumerable<string> to, int shift, List<FieldCell> fields, List<int> unplaced)
    {
        (cells, columns) = (among, [.. to]);
        (chosen, best, least) = (new int[cells.Count], null, int.MaxValue);
        Choose(0, 0, shift, 0);
        for (var index = 0; index < cells.Count; index++)
        {
            if (best![index] < 0)
            {
                unplaced.Add(cells[index]);
            }
            else
            {
                fields.Add(new FieldCell(columns[best[index]], cells[index]));
            }
        }
    }

    private void Choose(int index, int from, int shift, int cost)
    {
        if (cost >= least)
        {
            return;
        }

        if (index == cells.Count)
        {
            var isNameless = columns.Contains(Field.Name) && !Array.Exists(chosen, each => each >= 0 && columns[each] == Field.Name);
            var whole = cost + (isNameless ? Nameless : 0);
            if (whole < least)
            {
                (least, best) = (whole, (int[])chosen.Clone());
            }

            return;
        }

        for (var column = from; column < columns.Count; column++)
        {
            if (TypeCost(cells[index], columns[column]) is { } other)
            {
                chosen[index] = column;
                var next = cells[index] - layout[columns[column]];
                Choose(index + 1, column + 1, next, cost + other + (Math.Abs(next - shift) * 2) + (next == 0 ? 0 : 1));
            }
        }

        chosen[index] = -1;
        Choose(index + 1, from, shift, cost + Unplaced);
    }

    /// <summary>What it costs that a cell of its type stands in a column; null where it can't.</summary>
    private int? TypeCost(int cell, string column)
    {
        var (type, expected) = (body.Types[cell], CellTypes.Expected(column));
        return type == expected ? 0
            : expected == CellType.Text && type == CellType.Term ? OtherType
            : expected == CellType.Term && type == CellType.Text && layout[column] == cell && body.Row[cell].Any(char.IsDigit) ? OtherType
            : expected == CellType.Term && type == CellType.Amount && layout.IsTerm(body, cell) ? 0
            : null;
    }
}
