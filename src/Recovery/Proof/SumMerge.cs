namespace Shisaku.Recovery;

/// <summary>One step of the walk: every partial sum less every choice of the next row, merged in ascending order.</summary>
/// <remarks>Taking the same off all sums keeps their order, so each choice gives a stream in order, and where the streams
/// meet the ways add up: no table of sums is needed, and memory is read from one end to the other.</remarks>
internal sealed class SumMerge
{
    // No sum has its guard digits set, so this one stands behind all others.
    private static readonly Packed End = new(ulong.MaxValue, ulong.MaxValue);

    private readonly SumLayer from;
    private readonly Packed[] adds;
    private readonly int row;
    private readonly SumSieve sieve;
    private readonly Packed most;
    private readonly Packed guards;
    private readonly int[] states;
    private readonly Packed[] heads;

    private SumMerge(SumLayer from, Packed[] adds, int row, SumSieve sieve, Packed most, Packed guards)
    {
        (this.from, this.adds, this.row, this.sieve, this.guards) = (from, adds, row, sieve, guards);
        this.most = most | guards;
        states = new int[adds.Length];
        heads = new Packed[adds.Length];
    }

    /// <summary>The partial sums after a row.</summary>
    /// <param name="from">Those before it.</param>
    /// <param name="adds">What each choice of the row adds.</param>
    /// <param name="row">The row, for the sieve.</param>
    /// <param name="sieve">Tells which sums the rows after it may still add up to.</param>
    /// <param name="most">The most that the rows after it can add.</param>
    /// <param name="guards">The guard digits.</param>
    public static SumLayer Next(SumLayer from, Packed[] adds, int row, SumSieve sieve, Packed most, Packed guards) =>
        new SumMerge(from, adds, row, sieve, most, guards).Into();

    private SumLayer Into()
    {
        for (var choice = 0; choice < adds.Length; choice++)
        {
            MoveTo(choice, 0);
        }

        var into = new SumLayer();
        for (var next = Least(); heads[next] != End; next = Least())
        {
            var (left, ways) = (heads[next], 0UL);
            for (var choice = next; choice < adds.Length; choice++)
            {
                if (heads[choice] == left)
                {
                    ways += from.Ways[states[choice]];
                    MoveTo(choice, states[choice] + 1);
                }
            }

            into.Add(left, ways);
        }

        return into;
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

    /// <summary>Moves a stream to its first sum, from a state on, that is not below zero nor above what the rows to come can add.</summary>
    private void MoveTo(int choice, int state)
    {
        for (; state < from.Count; state++)
        {
            var left = (from.Sums[state] | guards) - adds[choice];
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
