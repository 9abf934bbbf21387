namespace Shisaku.Recovery;

/// <summary>The choices of rows that are not struck out yet: those that leave more or less to reach than the other rows can
/// give are.</summary>
internal sealed class OpenChoices
{
    private readonly long[][][] rows;
    private readonly int dimensions;

    /// <param name="rows">By row: different vectors to choose from, at least one.</param>
    /// <param name="dimensions">How many sums there are.</param>
    public OpenChoices(long[][][] rows, int dimensions)
    {
        (this.rows, this.dimensions) = (rows, dimensions);
        IsPossible = new bool[rows.Length][];
        for (var row = 0; row < rows.Length; row++)
        {
            IsPossible[row] = new bool[rows[row].Length];
            for (var choice = 0; choice < IsPossible[row].Length; choice++)
            {
                IsPossible[row][choice] = true;
            }
        }
    }

    /// <summary>By row and choice: whether it is open.</summary>
    public bool[][] IsPossible { get; }

    /// <summary>Strikes out what the bounds of the other rows exclude, until nothing more is; false if nothing is left.</summary>
    public bool StrikeOut(long[] target)
    {
        for (var changed = true; changed;)
        {
            changed = false;
            var (low, high) = (new long[dimensions], new long[dimensions]);
            for (var row = 0; row < rows.Length; row++)
            {
                AddBounds(row, low, high);
            }

            for (var row = 0; row < rows.Length; row++)
            {
                var (rowLow, rowHigh) = (new long[dimensions], new long[dimensions]);
                AddBounds(row, rowLow, rowHigh);
                for (var choice = 0; choice < rows[row].Length; choice++)
                {
                    if (!IsPossible[row][choice])
                    {
                        continue;
                    }

                    for (var dimension = 0; dimension < dimensions; dimension++)
                    {
                        var left = target[dimension] - rows[row][choice][dimension];
                        if (left < low[dimension] - rowLow[dimension] || left > high[dimension] - rowHigh[dimension])
                        {
                            IsPossible[row][choice] = false;
                            changed = true;
                            break;
                        }
                    }
                }

                if (Of(row).Count == 0)
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>The choices of a row that are not struck out.</summary>
    public List<int> Of(int row)
    {
        var chosen = new List<int>();
        for (var choice = 0; choice < rows[row].Length; choice++)
        {
            if (IsPossible[row][choice])
            {
                chosen.Add(choice);
            }
        }

        return chosen;
    }

    /// <summary>Adds the least and the most that a row can give to each sum.</summary>
    public void AddBounds(int row, long[] low, long[] high)
    {
        for (var dimension = 0; dimension < dimensions; dimension++)
        {
            var (least, most) = (long.MaxValue, long.MinValue);
            for (var choice = 0; choice < rows[row].Length; choice++)
            {
                if (IsPossible[row][choice])
                {
                    least = Math.Min(least, rows[row][choice][dimension]);
                    most = Math.Max(most, rows[row][choice][dimension]);
                }
            }

            low[dimension] += least;
            high[dimension] += most;
        }
    }

    /// <summary>The largest amount among the choices of a row, without its sign.</summary>
    public long Spread(int row)
    {
        var spread = 0L;
        foreach (var choice in Of(row))
        {
            foreach (var sum in rows[row][choice])
            {
                spread = Math.Max(spread, Math.Abs(sum));
            }
        }

        return spread;
    }
}
