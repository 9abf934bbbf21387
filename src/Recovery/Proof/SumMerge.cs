namespace Shisaku.Recovery;

/// <summary>One step of the walk: every partial sum less every choice of the next row, merged in ascending order.</summary>
/// <remarks>Taking the same off all sums keeps their order, so each choice gives a stream in order, and where the streams
/// meet the ways add up: no table of sums is needed, and memory is read from one end to the other.</remarks>
internal sealed class SumMerge
{
    // No sum has its guard digits set, so this one stands behind all others.
    private static readonly Packed End = new(ulong.MaxValue, ulong.MaxValue);

    private readonly SumLayers layers;
    private readonly int row;
    private readonly int end;
    private readonly Packed[] adds;
    private readonly SumSieve sieve;
    private readonly Packed most;
    private readonly Packed guards;
    private readonly int[] states;
    private readonly Packed[] heads;

    private SumMerge(SumLayers layers, int row, Packed[] adds, SumSieve sieve, Packed most, Packed guards)
    {
        (this.layers, this.row, this.adds, this.sieve, this.guards) = (layers, row, adds, sieve, guards);
        this.most = most | guards;
        end = layers.End(row);
        states = new int[adds.Length];
        heads = new Packed[adds.Length];
        for (var choice = 0; choice < adds.Length; choice++)
        {
            MoveTo(choice, layers.Start(row));
        }
    }

    /// <summary>Adds the layer after a row.</summary>
    /// <param name="layers">The layers up to the one before the row.</param>
    /// <param name="row">The row.</param>
    /// <param name="adds">What each choice of the row adds.</param>
    /// <param name="sieve">Tells which sums the rows after it may still add up to.</param>
    /// <param name="most">The most that the rows after it can add.</param>
    /// <param name="guards">The guard digits.</param>
    public static void AddLayer(SumLayers layers, int row, Packed[] adds, SumSieve sieve, Packed most, Packed guards) =>
        new SumMerge(layers, row, adds, sieve, most, guards).AddLayer();

    private void AddLayer()
    {
        layers.Begin();
        for (var next = Least(); heads[next] != End; next = Least())
        {
            var (left, ways) = (heads[next], 0UL);
            for (var choice = next; choice < adds.Length; choice++)
            {
                if (heads[choice] == left)
                {
                    ways += layers.Ways[states[choice]];
                    MoveTo(choice, states[choice] + 1);
                }
            }

            layers.Add(left, ways);
        }
    }

    /// <summary>The first of the choices whose next sum is the least.</summary>
    private int Least()
    {
        var least = 0;
        for (var choice = 1; choice < heads.Length; choice++)
        {
            if (heads[choice] < heads[least])
            {
                least = choice;
            }
        }

        return least;
    }

    /// <summary>Moves a stream to its first sum, from a state on, that the rows to come may make up.</summary>
    private void MoveTo(int choice, int state)
    {
        for (; state < end; state++)
        {
            var left = (layers.Sums[state] | guards) - adds[choice];
            if ((left & guards) == guards
                && ((most - (left ^ guards)) & guards) == guards
                && sieve.MayReach(row + 1, left ^ guards))
            {
                (states[choice], heads[choice]) = (state, left ^ guards);
                return;
            }
        }

        heads[choice] = End;
    }
}
