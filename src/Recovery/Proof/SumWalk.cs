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
    /// <param name="layers">Memory for the walk.</param>
    public static SumWalk? Of(ChoiceRow[] rows, long[] target, SumLayers layers)
    {
        if (PackedSums.Of(rows, target) is not { } packing)
        {
            return null;
        }

        layers.Clear();
        layers.Begin();
        layers.Add(packing.Target(target), 1);
        var adds = Array.ConvertAll(rows, packing.Adds);
        var sieve = new SumSieve(packing, adds, layers.Sets);
        for (var row = 0; row < rows.Length; row++)
        {
            if (layers.End(row) + ((long)adds[row].Length * layers.Count(row)) > layers.Limit)
            {
                return null;
            }

            SumMerge.AddLayer(layers, row, adds[row], sieve, packing.Most(rows.AsSpan(row + 1)), packing.Guards);
        }

        // The sums that follow from the others hold as well: the target itself is balanced, or nothing reaches it.
        var end = IsBalanced(rows, target) ? layers.Find(rows.Length, default) : -1;
        return end < 0
            ? new SumWalk(0, Array.ConvertAll(adds, row => new bool[row.Length]))
            : new SumWalk(layers.Ways[end], Used(adds, layers, end));
    }

    /// <summary>The choices that lead to the last layer's sum at <paramref name="end"/>.</summary>
    private static bool[][] Used(Packed[][] adds, SumLayers layers, int end)
    {
        var used = new bool[adds.Length][];
        var leads = new List<int> { end };
        for (var row = adds.Length - 1; row >= 0; row--)
        {
            used[row] = new bool[adds[row].Length];
            var (before, isKnown) = (new List<int>(), new bool[layers.Count(row)]);
            foreach (var state in leads)
            {
                for (var choice = 0; choice < used[row].Length; choice++)
                {
                    if (layers.Find(row, layers.Sums[state] + adds[row][choice]) is >= 0 and var from)
                    {
                        used[row][choice] = true;
                        if (!isKnown[from - layers.Start(row)])
                        {
                            isKnown[from - layers.Start(row)] = true;
                            before.Add(from);
                        }
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
