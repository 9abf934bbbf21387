namespace Shisaku.Recovery;

/// <summary>One walk over the rows of a group in their order, within an allowance of weight and of rows off their layout.</summary>
/// <param name="order">The rows.</param>
/// <param name="bounds">What the rows from each one on can add.</param>
/// <param name="sieve">The sieve of all sums.</param>
/// <param name="stiff">The sums that no move of amounts can change.</param>
/// <param name="stiffSieve">The sieve of these.</param>
internal sealed class LeastChangeWalk(
    WalkOrder order, SuffixBounds bounds, ResidueSieve sieve, StiffSums stiff, ResidueSieve stiffSieve)
{
    private readonly ChoiceRow[] rows = order.Rows;

    /// <summary>Offers all choices that add up to the target with just so many rows off; false when the steps run out.</summary>
    public bool Find(long[] target, int weight, int rowsOff, LeastChanges best, ref long steps)
    {
        var residue = sieve.Residue(target);
        return !sieve.MayReach(0, residue, weight, rowsOff)
            || Walk(target, new State(residue, stiffSieve.Residue(stiff.Of(target)), weight, rowsOff, Change.None), best, ref steps);
    }

    private bool Walk(long[] target, State start, LeastChanges best, ref long steps)
    {
        var chosen = new int[rows.Length + 1];
        var left = new long[rows.Length + 1][];
        var states = new State[rows.Length + 1];
        left[0] = target;
        for (var row = 1; row <= rows.Length; row++)
        {
            left[row] = new long[target.Length];
        }

        states[0] = start;
        chosen[0] = -1;
        for (var at = 0; at >= 0;)
        {
            if (at == rows.Length)
            {
                // With rows off to spare it was found already, at a lower allowance.
                if (states[at].RowsOff == 0 && SumVector.IsZero(left[at]))
                {
                    best.Offer(states[at].Change, order.AsGiven(chosen));
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

        var (residue, stiffResidue) = (sieve.Less(state.Residue, at, index), stiffSieve.Less(state.StiffResidue, at, index));
        var (weight, rowsOff) = (state.Weight - choice.Change.Weight, state.RowsOff - choice.Change.RowsOff);
        if (!stiffSieve.MayReach(at + 1, stiffResidue, weight, rowsOff) || !sieve.MayReach(at + 1, residue, weight, rowsOff))
        {
            return false;
        }

        for (var dimension = 0; dimension < choice.Adds.Length; dimension++)
        {
            left[at + 1][dimension] = left[at][dimension] - choice.Adds[dimension];
        }

        states[at + 1] = new State(residue, stiffResidue, weight, rowsOff, change);
        return bounds.Allow(at + 1, left[at + 1]);
    }

    private readonly record struct State(int Residue, int StiffResidue, int Weight, int RowsOff, Change Change);
}
