using System.Numerics;
using CsCheck;
using Shisaku.Recovery;

namespace Shisaku.Tests.Recovery;

/// <summary>The count of readings against a plain enumeration of all of them, on problems small enough for that.</summary>
public sealed class AdmissibleReadingsTests
{
    private const int Columns = 4;

    [Fact]
    public void The_count_is_that_of_a_plain_enumeration() => Problem(1, 9).Sample(
        problem =>
        {
            var counted = AdmissibleReadings.Of(problem.Rows, problem.Target, new SumLayers(SearchLimits.CountedSums));
            var (count, possible) = Enumerated(problem.Rows, problem.Target);

            Assert.True(counted.IsExact);
            Assert.Equal(count, counted.Count);
            if (count > 0)
            {
                Assert.Equal(possible, counted.IsPossible);
            }
        },
        iter: 400);

    [Fact]
    public void Amounts_that_are_often_alike_are_counted_as_often_as_they_can_change_places() => Problem(1, 2).Sample(
        problem => Assert.Equal(
            Enumerated(problem.Rows, problem.Target).Count, AdmissibleReadings.Of(problem.Rows, problem.Target, new SumLayers(SearchLimits.CountedSums)).Count),
        iter: 400);

    [Fact]
    public void Negative_amounts_count_as_well() => Problem(-9, 9).Sample(
        problem => Assert.Equal(
            Enumerated(problem.Rows, problem.Target).Count, AdmissibleReadings.Of(problem.Rows, problem.Target, new SumLayers(SearchLimits.CountedSums)).Count),
        iter: 400);

    [Fact]
    public void Large_amounts_count_as_well() => Problem(1, 1L << 50).Sample(
        problem => Assert.Equal(
            Enumerated(problem.Rows, problem.Target).Count, AdmissibleReadings.Of(problem.Rows, problem.Target, new SumLayers(SearchLimits.CountedSums)).Count),
        iter: 200);

    [Fact]
    public void A_target_that_no_row_reaches_has_no_readings() => Assert.Equal(
        BigInteger.Zero, AdmissibleReadings.Of([[[5, 5, 0], [5, 0, 5]], [[3, 3, 0]]], [8, 4, 4], new SumLayers(SearchLimits.CountedSums)).Count);

    [Fact]
    public void No_rows_reach_nothing_in_one_way()
    {
        Assert.Equal(BigInteger.One, AdmissibleReadings.Of([], [0, 0, 0], new SumLayers(SearchLimits.CountedSums)).Count);
        Assert.Equal(BigInteger.Zero, AdmissibleReadings.Of([], [1, 1, 0], new SumLayers(SearchLimits.CountedSums)).Count);
    }

    /// <summary>Up to six rows of one or two amounts whose columns are open; the target is mostly what some choice adds up to.</summary>
    private static Gen<(long[][][] Rows, long[] Target)> Problem(long least, long most) => Gen.Select(
        Gen.Long[least, most].Array[1, 2].Array[1, 6], Gen.Int[0, 1_000].Array[6], Gen.Int[0, 4], (amounts, chosen, off) =>
        {
            long[][][] rows = [.. amounts.Select(Choices)];
            var target = new long[Columns];
            for (var row = 0; row < rows.Length; row++)
            {
                var choice = rows[row][chosen[row] % rows[row].Length];
                for (var column = 0; column < Columns; column++)
                {
                    target[column] += choice[column];
                }
            }

            if (off == 0)
            {
                (target[1], target[3]) = (target[1] + 1, target[3] - 1);
            }

            return (rows, target);
        });

    /// <summary>The amounts in order, the budget their sum, in every choice of columns; no two choices alike.</summary>
    private static long[][] Choices(long[] amounts)
    {
        var choices = new List<long[]>();
        for (var first = 1; first < Columns; first++)
        {
            for (var second = first + 1; second < (amounts.Length == 1 ? first + 2 : Columns); second++)
            {
                var choice = new long[Columns];
                choice[0] = amounts.Sum();
                choice[first] = amounts[0];
                if (amounts.Length == 2)
                {
                    choice[second] = amounts[1];
                }

                if (!choices.Exists(choice.SequenceEqual))
                {
                    choices.Add(choice);
                }
            }
        }

        return [.. choices];
    }

    private static (BigInteger Count, bool[][] IsPossible) Enumerated(long[][][] rows, long[] target)
    {
        var count = BigInteger.Zero;
        bool[][] possible = [.. rows.Select(row => new bool[row.Length])];
        var chosen = new int[rows.Length];
        Choose(0, (long[])target.Clone());
        return (count, possible);

        void Choose(int row, long[] left)
        {
            if (row < rows.Length)
            {
                for (chosen[row] = 0; chosen[row] < rows[row].Length; chosen[row]++)
                {
                    Choose(row + 1, [.. left.Zip(rows[row][chosen[row]], (rest, amount) => rest - amount)]);
                }
            }
            else if (left.All(rest => rest == 0))
            {
                count++;
                for (var each = 0; each < rows.Length; each++)
                {
                    possible[each][chosen[each]] = true;
                }
            }
        }
    }
}
