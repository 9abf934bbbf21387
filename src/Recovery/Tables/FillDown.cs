namespace Shisaku.Recovery;

/// <summary>Undoes what some extractors do: they fill a blank cell with the amount above it. Where a row's sum fails, and
/// blanking just one set of cells that repeat the row above makes it hold, these were blank in print.</summary>
internal static class FillDown
{
    private const int MostCopies = 16;

    /// <summary>The cells that are blank in truth, and rows in which several sets of cells would do.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="values">Their amounts; null where one is damaged.</param>
    /// <param name="rules">What the columns must obey.</param>
    /// <param name="isDecided">Whether a person decided what stands in a cell.</param>
    public static (List<GridCell> Blank, Dictionary<int, List<GridCell>> Open) Find(
        List<GridRow> rows, long?[][] values, List<ColumnSum> rules, Predicate<GridCell> isDecided)
    {
        var (blank, open, broken) = (new List<GridCell>(), new Dictionary<int, List<GridCell>>(), 0);
        var (above, group) = (-1, 0);
        for (var row = 1; row < rows.Count; row++)
        {
            // Where a wider item is printed beside each of its parts, the row above is the last of the item before.
            if (!rules.TrueForAll(rule => values[row][rule.Total] == values[group][rule.Total]) || rules.Count == 0)
            {
                (above, group) = (row - 1, row);
            }

            if (above < 0)
            {
                continue;
            }

            var failing = rules.FindAll(rule => !rule.IsDifference && rule.Residual(values[row]) is > 0);
            broken += failing.Count > 0 ? 1 : 0;
            foreach (var rule in failing)
            {
                var copies = rule.Added.Where(column =>
                    values[row][column] is { } value && value != 0 && !isDecided(new GridCell(row, column)) && Printed(rows[row], column) == Printed(rows[above], column)).ToArray();
                var sets = Sets(values[row], copies, rule.Residual(values[row])!.Value);
                if (sets.Count == 0 && copies.Length > 0)
                {
                    // Some copies are wrong, and they are not all: nothing here can be told from the rest.
                    open[row] = [.. rule.Added.Where(column => values[row][column] is not 0).Select(column => new GridCell(row, column)).Where(cell => !isDecided(cell))];
                }
                else if (sets.Count == 1)
                {
                    blank.AddRange(sets[0].Select(column => new GridCell(row, column)));
                }
                else if (sets.Count > 1)
                {
                    // What all sets leave blank is decided.
                    var always = sets.Aggregate(sets[0].AsEnumerable(), (common, set) => common.Intersect(set)).ToList();
                    blank.AddRange(always.Select(column => new GridCell(row, column)));
                    open[row] = [.. sets.SelectMany(set => set).Distinct().Except(always).Select(column => new GridCell(row, column))];
                }
            }
        }

        // One such row may be chance; a table that is full of them was filled.
        return blank.Count + open.Count >= 3 && (blank.Select(cell => cell.Row).Distinct().Count() + open.Count) * 2 >= broken ? (blank, open) : ([], []);
    }

    private static string Printed(GridRow row, int column) => row.Row[row.Cells[column]];

    /// <summary>The sets of columns that add up to what is too much.</summary>
    private static List<int[]> Sets(long?[] values, int[] copies, long tooMuch)
    {
        var sets = new List<int[]>();
        for (var set = 1u; copies.Length <= MostCopies && set < 1u << copies.Length; set++)
        {
            var chosen = Enumerable.Range(0, copies.Length).Where(index => (set >> index & 1) != 0).Select(index => copies[index]).ToArray();
            if (chosen.Sum(column => values[column]!.Value) == tooMuch)
            {
                sets.Add(chosen);
            }
        }

        return sets;
    }
}
