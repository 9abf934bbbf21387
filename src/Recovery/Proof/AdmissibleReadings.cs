using System.Numerics;

namespace Shisaku.Recovery;

/// <summary>All ways to choose one vector a row so that they add up to a target.</summary>
/// <param name="Count">How many there are; where not <paramref name="IsExact"/>, a lower bound.</param>
/// <param name="IsExact">Whether all were counted.</param>
/// <param name="IsPossible">By row and choice: false where no way uses it; where not exact, true also where unknown.</param>
internal sealed record AdmissibleReadings(BigInteger Count, bool IsExact, bool[][] IsPossible)
{
    /// <summary>Counts the ways, and tells which choices they use.</summary>
    /// <param name="rows">By row: different vectors to choose from, at least one.</param>
    /// <param name="target">What they must add up to.</param>
    /// <param name="layers">Memory for the count.</param>
    public static AdmissibleReadings Of(long[][][] rows, long[] target, SumLayers layers) =>
        new AdmissibleCount(rows, target, layers).Result();

    /// <summary>The same for some rows of a list, each with its open readings.</summary>
    public static AdmissibleReadings Of(int[] rows, RowReading[][] open, long[] target, SumLayers layers)
    {
        var vectors = new long[rows.Length][][];
        for (var index = 0; index < rows.Length; index++)
        {
            vectors[index] = Array.ConvertAll(open[rows[index]], reading => reading.Amounts());
        }

        return Of(vectors, target, layers);
    }
}

/// <summary>The count itself: choices that leave more or less to reach than the other rows can give are struck out first;
/// what is still open is walked, the widest rows first.</summary>
internal sealed class AdmissibleCount
{
    private readonly long[][][] rows;
    private readonly long[] target;
    private readonly SumLayers layers;
    private readonly int dimensions;
    private readonly bool[][] possible;

    public AdmissibleCount(long[][][] rows, long[] target, SumLayers layers)
    {
        this.layers = layers;
        this.rows = rows;
        this.target = target;
        dimensions = target.Length;
        possible = new bool[rows.Length][];
        for (var row = 0; row < rows.Length; row++)
        {
            possible[row] = new bool[rows[row].Length];
            for (var choice = 0; choice < possible[row].Length; choice++)
            {
                possible[row][choice] = true;
            }
        }
    }

    public AdmissibleReadings Result()
    {
        if (!StrikeOut())
        {
            return new AdmissibleReadings(0, IsExact: true, possible);
        }

        var left = (long[])target.Clone();
        var (wide, spread) = (new List<int>(), new long[rows.Length]);
        for (var row = 0; row < rows.Length; row++)
        {
            var chosen = Chosen(row);
            if (chosen.Count == 1)
            {
                Subtract(left, rows[row][chosen[0]]);
            }
            else
            {
                spread[row] = Spread(row);
                wide.Add(row);
            }
        }

        wide.Sort((one, other) => spread[one] != spread[other] ? spread[other].CompareTo(spread[one]) : one.CompareTo(other));
        int[] open = [.. wide];

        if (open.Length == 0)
        {
            return new AdmissibleReadings(IsNothing(left) ? 1 : 0, IsExact: true, possible);
        }

        return ExpectedDigits(open) > SearchLimits.CountedReadingsDigits
            ? new AdmissibleReadings(0, IsExact: false, possible)
            : Walk(open, left);
    }

    /// <summary>Strikes out what the bounds of the other rows exclude, until nothing more is; false if nothing is left.</summary>
    private bool StrikeOut()
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
                    if (!possible[row][choice])
                    {
                        continue;
                    }

                    for (var dimension = 0; dimension < dimensions; dimension++)
                    {
                        var left = target[dimension] - rows[row][choice][dimension];
                        if (left < low[dimension] - rowLow[dimension] || left > high[dimension] - rowHigh[dimension])
                        {
                            possible[row][choice] = false;
                            changed = true;
                            break;
                        }
                    }
                }

                if (Chosen(row).Count == 0)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private void AddBounds(int row, long[] low, long[] high)
    {
        for (var dimension = 0; dimension < dimensions; dimension++)
        {
            var (least, most) = (long.MaxValue, long.MinValue);
            for (var choice = 0; choice < rows[row].Length; choice++)
            {
                if (possible[row][choice])
                {
                    least = Math.Min(least, rows[row][choice][dimension]);
                    most = Math.Max(most, rows[row][choice][dimension]);
                }
            }

            low[dimension] += least;
            high[dimension] += most;
        }
    }

    private AdmissibleReadings Walk(int[] open, long[] left)
    {
        var choices = new ChoiceRow[open.Length];
        for (var index = 0; index < open.Length; index++)
        {
            choices[index] = ChoicesOf(open[index]);
        }

        if (SumWalk.Of(choices, left, layers) is not { } walk)
        {
            return new AdmissibleReadings(0, IsExact: false, possible);
        }

        for (var index = 0; walk.Ways > 0 && index < open.Length; index++)
        {
            for (var choice = 0; choice < choices[index].Choices.Length; choice++)
            {
                possible[open[index]][choices[index].Choices[choice].Index] = walk.IsUsed[index][choice];
            }
        }

        return new AdmissibleReadings(walk.Ways, IsExact: true, possible);
    }

    private ChoiceRow ChoicesOf(int row)
    {
        var choices = new List<Choice>();
        foreach (var choice in Chosen(row))
        {
            choices.Add(new Choice(rows[row][choice], Change.None, choice));
        }

        return new ChoiceRow([.. choices], Change.None);
    }

    private List<int> Chosen(int row)
    {
        var chosen = new List<int>();
        for (var choice = 0; choice < possible[row].Length; choice++)
        {
            if (possible[row][choice])
            {
                chosen.Add(choice);
            }
        }

        return chosen;
    }

    private long Spread(int row)
    {
        var spread = 0L;
        foreach (var choice in Chosen(row))
        {
            foreach (var sum in rows[row][choice])
            {
                spread = Math.Max(spread, Math.Abs(sum));
            }
        }

        return spread;
    }

    /// <summary>About how many binary digits the number of readings has: the choices there are, less the sums they must meet.</summary>
    private int ExpectedDigits(int[] open)
    {
        var digits = BigInteger.One;
        var ranges = BigInteger.One;
        var (low, high) = (new long[dimensions], new long[dimensions]);
        foreach (var row in open)
        {
            digits *= Chosen(row).Count;
            AddBounds(row, low, high);
        }

        for (var dimension = 0; dimension < dimensions - 1; dimension++)
        {
            ranges *= high[dimension] - low[dimension] + 1;
        }

        return (int)digits.GetBitLength() - (int)ranges.GetBitLength();
    }

    private static bool IsNothing(long[] left)
    {
        foreach (var sum in left)
        {
            if (sum != 0)
            {
                return false;
            }
        }

        return true;
    }

    private static void Subtract(long[] left, long[] adds)
    {
        for (var dimension = 0; dimension < adds.Length; dimension++)
        {
            left[dimension] -= adds[dimension];
        }
    }
}
