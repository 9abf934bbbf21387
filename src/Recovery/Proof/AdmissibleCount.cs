using System.Numerics;

namespace Shisaku.Recovery;

/// <summary>Counts <see cref="AdmissibleReadings"/>: what the bounds exclude is struck out first; what is still open is
/// walked, the widest rows first.</summary>
internal sealed class AdmissibleCount
{
    private readonly long[][][] rows;
    private readonly long[] target;
    private readonly SumLayers layers;
    private readonly OpenChoices open;

    private AdmissibleCount(long[][][] rows, long[] target, SumLayers layers)
    {
        (this.rows, this.target, this.layers) = (rows, target, layers);
        open = new OpenChoices(rows, target.Length);
    }

    /// <summary>The ways to choose one vector a row that add up to the target.</summary>
    public static AdmissibleReadings Of(long[][][] rows, long[] target, SumLayers layers) =>
        new AdmissibleCount(rows, target, layers).Result();

    private AdmissibleReadings Result()
    {
        if (!open.StrikeOut(target))
        {
            return new AdmissibleReadings(0, IsExact: true, open.IsPossible);
        }

        var left = (long[])target.Clone();
        var (wide, spread) = (new List<int>(), new long[rows.Length]);
        for (var row = 0; row < rows.Length; row++)
        {
            var chosen = open.Of(row);
            if (chosen.Count == 1)
            {
                SumVector.Subtract(left, rows[row][chosen[0]]);
            }
            else
            {
                spread[row] = open.Spread(row);
                wide.Add(row);
            }
        }

        wide.Sort((one, other) => spread[one] != spread[other] ? spread[other].CompareTo(spread[one]) : one.CompareTo(other));
        if (wide.Count == 0)
        {
            return new AdmissibleReadings(SumVector.IsZero(left) ? 1 : 0, IsExact: true, open.IsPossible);
        }

        return ExpectedDigits(wide) > SearchLimits.CountedReadingsDigits
            ? new AdmissibleReadings(0, IsExact: false, open.IsPossible)
            : Walk([.. wide], left);
    }

    private AdmissibleReadings Walk(int[] wide, long[] left)
    {
        var choices = new ChoiceRow[wide.Length];
        for (var index = 0; index < wide.Length; index++)
        {
            choices[index] = ChoicesOf(wide[index]);
        }

        if (SumWalk.Of(choices, left, layers) is not { } walk)
        {
            return new AdmissibleReadings(0, IsExact: false, open.IsPossible);
        }

        for (var index = 0; walk.Ways > 0 && index < wide.Length; index++)
        {
            for (var choice = 0; choice < choices[index].Choices.Length; choice++)
            {
                open.IsPossible[wide[index]][choices[index].Choices[choice].Index] = walk.IsUsed[index][choice];
            }
        }

        return new AdmissibleReadings(walk.Ways, IsExact: true, open.IsPossible);
    }

    private ChoiceRow ChoicesOf(int row)
    {
        var choices = new List<Choice>();
        foreach (var choice in open.Of(row))
        {
            choices.Add(new Choice(rows[row][choice], Change.None, choice));
        }

        return new ChoiceRow([.. choices], Change.None);
    }

    /// <summary>About how many binary digits the number of readings has: the choices there are, less the sums they must meet.</summary>
    private int ExpectedDigits(List<int> wide)
    {
        var digits = BigInteger.One;
        var ranges = BigInteger.One;
        var (low, high) = (new long[target.Length], new long[target.Length]);
        foreach (var row in wide)
        {
            digits *= open.Of(row).Count;
            open.AddBounds(row, low, high);
        }

        for (var dimension = 0; dimension < target.Length - 1; dimension++)
        {
            ranges *= high[dimension] - low[dimension] + 1;
        }

        return (int)digits.GetBitLength() - (int)ranges.GetBitLength();
    }
}
