namespace Shisaku.Recovery;

/// <summary>Counts the ways to choose one vector a row that add up to a target: the partial sums are walked row by row
/// through a <see cref="SumSieve"/>, each once with the number of ways to it; a walk back from the target, over the
/// few sums that lead there, tells which choices are used.</summary>
/// <param name="Ways">How many ways there are.</param>
/// <param name="IsUsed">By row and choice: whether some way uses it.</param>
internal sealed record SumWalk(ulong Ways, bool[][] IsUsed)
{
    /// <summary>The count, or null where the sums or their number are too large to walk.</summary>
    /// <param name="rows">The rows, those whose choices differ most first.</param>
    /// <param name="target">What they must add up to.</param>
    public static SumWalk? Of(ChoiceRow[] rows, long[] target)
    {
        if (PackedSums.Of(rows, target) is not { } packing)
        {
            return null;
        }

        var adds = Array.ConvertAll(rows, packing.Adds);
        var sieve = new SumSieve(packing, adds);
        var layers = new SumLayer[rows.Length + 1];
        layers[0] = new SumLayer();
        layers[0].Add(packing.Target(target), 1);
        var visited = 0L;
        for (var row = 0; row < rows.Length; row++)
        {
            visited += layers[row].Count;
            if (visited + (adds[row].Length * layers[row].Count) > SearchLimits.CountedSums)
            {
                return null;
            }

            layers[row + 1] = SumMerge.Next(layers[row], adds[row], row, sieve, packing.Most(rows.AsSpan(row + 1)), packing.Guards);
        }

        // The sums that follow from the others hold as well: the target itself is balanced, or nothing reaches it.
        var end = IsBalanced(rows, target) ? layers[^1].Find(default) : -1;
        return end < 0 ? new SumWalk(0, Array.ConvertAll(adds, row => new bool[row.Length])) : new SumWalk(layers[^1].Ways[end], Used(adds, layers));
    }

    private static bool[][] Used(Packed[][] adds, SumLayer[] layers)
    {
        var used = new bool[adds.Length][];
        var leads = new bool[layers[^1].Count];
        leads[layers[^1].Find(default)] = true;
        for (var row = adds.Length - 1; row >= 0; row--)
        {
            used[row] = new bool[adds[row].Length];
            var before = new bool[layers[row].Count];
            for (var state = 0; state < leads.Length; state++)
            {
                for (var choice = 0; leads[state] && choice < used[row].Length; choice++)
                {
                    if (layers[row].Find(layers[row + 1].Sums[state] + adds[row][choice]) is >= 0 and var from)
                    {
                        before[from] = used[row][choice] = true;
                    }
                }
            }

            leads = before;
        }

        return used;
    }

    private static bool IsBalanced(ChoiceRow[] rows, long[] target)
    {
        var open = Imbalance(target);
        foreach (var row in rows)
        {
            open -= Imbalance(row.Choices[0].Adds);
        }

        return open == 0;
    }

    private static long Imbalance(long[] sums)
    {
        var rest = -sums[0];
        for (var dimension = 1; dimension < sums.Length; dimension++)
        {
            rest += sums[dimension];
        }

        return rest;
    }
}
