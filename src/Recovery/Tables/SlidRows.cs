namespace Shisaku.Recovery;

/// <summary>Finds rows whose cells slid by one: where a row's own sums fail, the shifts that make them hold; where several
/// would do, or the row has no sum, the totals of its columns choose. What they do not choose is left to a person.</summary>
internal sealed class SlidRows
{
    private const int MostChoices = 4_096;

    private readonly TableGrid grid;
    private readonly List<ColumnSum> rules;
    private readonly List<RowSum> totals;
    private readonly long?[][] values;
    private readonly Dictionary<int, List<GridRow>> open = [];

    private readonly Predicate<int> mayMove;

    private SlidRows(TableGrid grid, List<ColumnSum> rules, List<RowSum> totals, long?[][] values, Predicate<int> mayMove)
    {
        (this.grid, this.rules, this.totals, this.mayMove) = (grid, rules, totals, mayMove);
        this.values = [.. values];
    }

    /// <summary>By row: the row with its cells put back.</summary>
    public Dictionary<int, GridRow> Moved { get; } = [];

    /// <summary>By row: the ways to put its cells back among which nothing chooses.</summary>
    public IReadOnlyDictionary<int, List<GridRow>> Open => open;

    /// <summary>Looks for such rows.</summary>
    /// <param name="grid">The rows as printed.</param>
    /// <param name="rules">What their columns obey.</param>
    /// <param name="totals">What their rows obey.</param>
    /// <param name="values">Their amounts.</param>
    /// <param name="mayMove">Whether a row may have slid: in some the extractor filled blanks instead.</param>
    public static SlidRows Find(TableGrid grid, List<ColumnSum> rules, List<RowSum> totals, long?[][] values, Predicate<int> mayMove)
    {
        var slid = new SlidRows(grid, rules, totals, values, mayMove);
        slid.ByOwnSums();
        slid.ByTotals();
        slid.ByTotalsAlone();
        return slid;
    }

    private void ByOwnSums()
    {
        for (var row = 0; row < grid.Rows.Count; row++)
        {
            if (!mayMove(row) || rules.TrueForAll(rule => Holds(rule, values[row])))
            {
                continue;
            }

            var shifts = Shifts(row).Where(shift => ObeysItsSums(shift, isTold: true) && !Contradicted(row, shift)).ToList();
            if (shifts.Count == 1)
            {
                Take(row, shifts[0]);
            }
            else if (shifts.Count > 1)
            {
                open.Add(row, shifts);
            }
        }
    }

    /// <summary>Of rows with several shifts, those are taken with which all columns of a total hold.</summary>
    private void ByTotals()
    {
        foreach (var total in totals)
        {
            int[] own = [.. total.Parts.Append(total.Total).Where(open.ContainsKey)];
            if (own.Length == 0 || own.Aggregate(1L, (ways, row) => Math.Min(MostChoices + 1, ways * open[row].Count)) > MostChoices)
            {
                continue;
            }

            var holding = new List<GridRow[]>();
            Choose(total, own, [], holding);
            for (var index = 0; index < own.Length && holding.Count > 0; index++)
            {
                var ways = holding.Select(choice => choice[index]).Distinct().ToList();
                open[own[index]] = ways;
                if (ways.Count == 1)
                {
                    open.Remove(own[index]);
                    Take(own[index], ways[0]);
                }
            }
        }
    }

    private void Choose(RowSum total, int[] own, GridRow[] chosen, List<GridRow[]> holding)
    {
        if (chosen.Length == own.Length)
        {
            if (Broken(total) == 0)
            {
                holding.Add(chosen);
            }

            return;
        }

        var row = own[chosen.Length];
        var printed = values[row];
        foreach (var shift in open[row])
        {
            values[row] = shift.Values(grid.Columns.Decimals);
            Choose(total, own, [.. chosen, shift], holding);
        }

        values[row] = printed;
    }

    /// <summary>Where several columns of a total fail and the rows' own sums say nothing, the one shift of one row with which all hold.</summary>
    private void ByTotalsAlone()
    {
        foreach (var total in totals.Where(total => Broken(total) > 1))
        {
            var found = new List<(int Row, GridRow Shift)>();
            foreach (var row in total.Parts.Append(total.Total).Where(row => mayMove(row) && !Moved.ContainsKey(row) && !open.ContainsKey(row)))
            {
                var printed = values[row];
                foreach (var shift in Shifts(row).Where(shift => ObeysItsSums(shift, isTold: false)))
                {
                    values[row] = shift.Values(grid.Columns.Decimals);
                    if (Broken(total) == 0)
                    {
                        found.Add((row, shift));
                    }
                }

                values[row] = printed;
            }

            if (found.Count == 1)
            {
                Take(found[0].Row, found[0].Shift);
            }
        }
    }

    private IEnumerable<GridRow> Shifts(int row)
    {
        // Several shifts may say the same: the first, over the fewest cells, stands for them.
        var known = new HashSet<string>(StringComparer.Ordinal);
        var printed = string.Join(' ', values[row]);
        return RowShifts.Of(grid.Rows[row], grid.Columns)
            .Where(shift => string.Join(' ', shift.Values(grid.Columns.Decimals)) is var said && said != printed && known.Add(said));
    }

    private bool ObeysItsSums(GridRow shift, bool isTold)
    {
        var own = shift.Values(grid.Columns.Decimals);
        return rules.TrueForAll(rule => Holds(rule, own))
            && (!isTold || rules.Exists(rule => own[rule.Total] is not (null or 0) && rule.Columns.Count(column => own[column] is not (null or 0)) > 2));
    }

    /// <summary>A rule holds in a row in which too little stands to tell.</summary>
    private static bool Holds(ColumnSum rule, long?[] row) =>
        rule.Columns.Count(column => row[column] is not 0) < 2
        || (rule.Residual(row) is { } rest && (rest == 0 || ColumnArithmetic.IsRounded(rest, row[rule.Total]!.Value, rule.Added.Length + rule.Subtracted.Length)));

    /// <summary>Whether totals that hold as printed would no longer.</summary>
    private bool Contradicted(int row, GridRow shift)
    {
        var own = totals.FindAll(total => total.Total == row || total.Parts.Contains(row));
        var before = own.Sum(Broken);
        var printed = values[row];
        values[row] = shift.Values(grid.Columns.Decimals);
        var after = own.Sum(Broken);
        values[row] = printed;
        return after > before;
    }

    /// <summary>In how many columns a total is not what its rows come to.</summary>
    private int Broken(RowSum total)
    {
        var broken = 0;
        for (var column = 0; column < grid.Columns.Amounts.Length; column++)
        {
            var rest = -values[total.Total][column];
            foreach (var part in total.Parts)
            {
                rest += values[part][column];
            }

            broken += rest is null or 0 ? 0 : 1;
        }

        return broken;
    }

    private void Take(int row, GridRow shift)
    {
        Moved.Add(row, shift);
        values[row] = shift.Values(grid.Columns.Decimals);
    }
}
