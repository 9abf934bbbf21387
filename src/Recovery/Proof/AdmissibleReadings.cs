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
        AdmissibleCount.Of(rows, target, layers);

    /// <summary>The same for some rows of a list, each with its open readings; there are no ways where a row has none.</summary>
    public static AdmissibleReadings Of(int[] rows, RowReading[][] open, long[] target, SumLayers layers)
    {
        var vectors = new long[rows.Length][][];
        for (var index = 0; index < rows.Length; index++)
        {
            if (open[rows[index]].Length == 0)
            {
                return new AdmissibleReadings(0, IsExact: true, []);
            }

            vectors[index] = Array.ConvertAll(open[rows[index]], reading => reading.Amounts());
        }

        return Of(vectors, target, layers);
    }
}
