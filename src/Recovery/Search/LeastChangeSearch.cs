using System.Numerics;

namespace Shisaku.Recovery;

/// <summary>Finds, among the choices of all rows of a group, those that add up to a target with the least change.</summary>
/// <remarks>It is asked allowance by allowance: so much weight, so many rows off their layout. It walks the rows in order;
/// two <see cref="ResidueSieve"/>s cut off what can no longer reach the target, so that hardly anything but answers is
/// walked to the end: one for all sums, and one for the sums that no move of amounts can change, which stays sharp when
/// the other lets everything through.</remarks>
internal sealed class LeastChangeSearch
{
    private const int StiffBits = 14;

    private readonly ChoiceRow[] rows;
    private readonly ResidueSets sets;
    private readonly int dimensions;
    private readonly int[] order;
    private readonly SuffixBounds bounds;
    private readonly StiffSums stiff;
    private readonly ResidueSieve stiffSieve;
    private ResidueSieve? sieve;

    /// <param name="rows">The rows; their order does not matter.</param>
    /// <param name="dimensions">How many sums there are.</param>
    /// <param name="columns">How many of them belong together: the budget and its sources.</param>
    /// <param name="sets">Where its sieves' sets come from.</param>
    public LeastChangeSearch(ChoiceRow[] rows, int dimensions, int columns, ResidueSets sets)
    {
        this.sets = sets;
        // Rows that are off their layout anyway come last: they branch without costing anything.
        (order, this.rows) = (new int[rows.Length], new ChoiceRow[rows.Length]);
        var (front, back) = (0, order.Length);
        for (var row = rows.Length - 1; row >= 0; row--)
        {
            if (Branches(rows[row]))
            {
                order[--back] = row;
            }
        }

        for (var row = 0; row < rows.Length; row++)
        {
            if (!Branches(rows[row]))
            {
                order[front++] = row;
            }
        }

        for (var at = 0; at < order.Length; at++)
        {
            this.rows[at] = rows[order[at]];
        }

        this.dimensions = dimensions;
        bounds = new SuffixBounds(this.rows, dimensions);
        stiff = new StiffSums(this.rows, dimensions, columns);
        stiffSieve = new ResidueSieve(stiff.Rows, StiffBits, sets);
    }

    /// <summary>Whether some choice within the weight may add up to the target, for all that bounds and residues can tell.</summary>
    public bool MayReach(long[] target, int weight) =>
        bounds.Allow(0, target) && stiffSieve.MayReach(0, stiffSieve.Residue(stiff.Of(target)), weight, int.MaxValue);

    /// <summary>Adds the choices that add up to the target within a weight and with just so many rows off, beyond what the
    /// rows need anyway, to <paramref name="best"/>; false if the steps ran out.</summary>
    public bool Find(long[] target, int weight, int rowsOff, LeastChanges best, ref long steps)
    {
        if (rowsOff == 0 && weight == 0 && TryUnchanged(target, best))
        {
            return true;
        }

        sieve ??= new ResidueSieve(rows, Bits(), sets);
        var (residue, stiffResidue) = (sieve.Residue(target), stiffSieve.Residue(stiff.Of(target)));
        return !sieve.MayReach(0, residue, weight, rowsOff)
            || Walk(target, new State(residue, stiffResidue, weight, rowsOff, Change.None), best, ref steps);
    }

    private static bool Branches(ChoiceRow row) =>
        row.Choices.Length > 1 && row.Choices[1].Change is { Weight: 0, RowsOff: 0 };

    /// <summary>The usual case: nothing is wrong in this group, and every row stands as printed.</summary>
    private bool TryUnchanged(long[] target, LeastChanges best)
    {
        var left = (long[])target.Clone();
        foreach (var row in rows)
        {
            var choice = row.Choices[0];
            if (choice.Change != Change.None || Branches(row))
            {
                return false;
            }

            for (var dimension = 0; dimension < dimensions; dimension++)
            {
                left[dimension] -= choice.Adds[dimension];
            }
        }

        if (!IsNothing(left))
        {
            return false;
        }

        best.Offer(Change.None, new int[rows.Length]);
        return true;
    }

    /// <summary>Walks all readings within the allowance; false when the steps run out.</summary>
    private bool Walk(long[] target, State start, LeastChanges best, ref long steps)
    {
        var chosen = new int[rows.Length + 1];
        var left = new long[rows.Length + 1][];
        var states = new State[rows.Length + 1];
        left[0] = target;
        for (var row = 1; row <= rows.Length; row++)
        {
            left[row] = new long[dimensions];
        }

        states[0] = start;
        chosen[0] = -1;
        for (var at = 0; at >= 0;)
        {
            if (at == rows.Length)
            {
                // With rows off to spare it was found already, at a lower allowance.
                if (states[at].RowsOff == 0 && IsNothing(left[at]))
                {
                    best.Offer(states[at].Change, Ordered(chosen));
                }

                at--;
                continue;
            }

            if (++chosen[at] == rows[at].Choices.Length)
            {
                at--;
                continue;
            }

            if (--steps < 0)
            {
                return false;
            }

            if (Descend(at, chosen[at], states, left, best))
            {
                chosen[++at] = -1;
            }
        }

        return true;
    }

    private bool Descend(int at, int index, State[] states, long[][] left, LeastChanges best)
    {
        var choice = rows[at].Choices[index];
        var state = states[at];
        if (choice.Change.Weight > state.Weight || choice.Change.RowsOff > state.RowsOff)
        {
            return false;
        }

        var change = state.Change + choice.Change;
        if (best.IsBetterThan(change))
        {
            return false;
        }

        var (residue, stiffResidue) = (sieve!.Less(state.Residue, at, index), stiffSieve.Less(state.StiffResidue, at, index));
        var (weight, rowsOff) = (state.Weight - choice.Change.Weight, state.RowsOff - choice.Change.RowsOff);
        if (!stiffSieve.MayReach(at + 1, stiffResidue, weight, rowsOff) || !sieve.MayReach(at + 1, residue, weight, rowsOff))
        {
            return false;
        }

        for (var dimension = 0; dimension < dimensions; dimension++)
        {
            left[at + 1][dimension] = left[at][dimension] - choice.Adds[dimension];
        }

        states[at + 1] = new State(residue, stiffResidue, weight, rowsOff, change);
        return bounds.Allow(at + 1, left[at + 1]);
    }

    private int[] Ordered(int[] chosen)
    {
        var choices = new int[rows.Length];
        for (var row = 0; row < rows.Length; row++)
        {
            choices[order[row]] = chosen[row];
        }

        return choices;
    }

    private static bool IsNothing(long[] left)
    {
        foreach (var each in left)
        {
            if (each != 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>As many residues as half of the rows have ways to branch, with one or two more rows off their layout: then
    /// the halves that the walk has to try meet about as often as they must.</summary>
    private int Bits()
    {
        var branches = 0;
        foreach (var row in rows)
        {
            var free = 0;
            foreach (var choice in row.Choices)
            {
                free += choice.Change is { Weight: 0, RowsOff: 0 } ? 1 : 0;
            }

            branches += BitOperations.Log2((uint)(free * free * free * free));
        }

        var bits = ((branches / 4) + (2 * BitOperations.Log2((uint)rows.Length + 1))) / 2;
        return Math.Clamp(bits + 2, 10, rows.Length <= 200 ? 22 : 14);
    }

    private readonly record struct State(int Residue, int StiffResidue, int Weight, int RowsOff, Change Change);
}
