namespace Shisaku.Recovery;

/// <summary>Finds, among the choices of all rows of a group, those that add up to a target with the least change.</summary>
/// <remarks>It allows more and more rows off their layout and walks the rows in order; a <see cref="ResidueSieve"/>
/// cuts off what can no longer reach the target, so that hardly anything but answers is walked to the end.</remarks>
internal sealed class LeastChangeSearch
{
    private readonly ChoiceRow[] rows;
    private readonly int dimensions;
    private readonly int[] order;
    private readonly SuffixBounds bounds;
    private ResidueSieve? sieve;

    /// <param name="rows">The rows; their order does not matter.</param>
    /// <param name="dimensions">How many sums there are.</param>
    public LeastChangeSearch(ChoiceRow[] rows, int dimensions)
    {
        // Rows that are off their layout anyway come last: they branch without costing anything.
        order = [.. Enumerable.Range(0, rows.Length)
            .OrderBy(row => rows[row].Choices.Count(choice => choice.Change is { Weight: 0, RowsOff: 0 }) > 1 ? 1 : 0)];
        this.rows = [.. order.Select(row => rows[row])];
        this.dimensions = dimensions;
        bounds = new SuffixBounds(this.rows, dimensions);
    }

    /// <summary>Whether a search stopped at its limit, so that a better answer may exist.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>The least-change choices, one index a row in the given order, that add up to the target with no more
    /// than this weight beyond the unavoidable; none where there are none.</summary>
    public (Change Change, List<int[]> Choices) Find(long[] target, int weight)
    {
        var best = new Best();
        if (!bounds.Allow(0, target))
        {
            return best.Result;
        }

        if (TryUnchanged(target, best))
        {
            return best.Result;
        }

        sieve ??= new ResidueSieve(rows, Bits());
        var steps = SearchLimits.LeastChangeSteps;
        var residue = sieve.Residue(target);
        for (var rowsOff = 0; rowsOff <= Math.Min(SearchLimits.RowsOff, rows.Length); rowsOff++)
        {
            if (sieve.MayReach(0, residue, weight, rowsOff) && !Walk(target, residue, weight, rowsOff, best, ref steps))
            {
                IsStopped = true;
                return best.Result;
            }

            // A reading that changes fewer digits beats one with fewer rows off; two rows further is far enough to look.
            if (best.Choices.Count > 0 && (best.Change is { Mended: 0, Digits: 0 } || rowsOff >= best.Change.RowsOff + 2))
            {
                return best.Result;
            }
        }

        IsStopped |= best.Choices.Count == 0 && rows.Length > SearchLimits.RowsOff
            && sieve.MayReach(0, residue, weight, rows.Length);
        return best.Result;
    }

    /// <summary>The usual case: nothing is wrong in this group, and every row stands as printed.</summary>
    private bool TryUnchanged(long[] target, Best best)
    {
        var left = (long[])target.Clone();
        foreach (var row in rows)
        {
            var choice = row.Choices[0];
            if (choice.Change != Change.None || (row.Choices.Length > 1 && row.Choices[1].Change == Change.None))
            {
                return false;
            }

            for (var dimension = 0; dimension < dimensions; dimension++)
            {
                left[dimension] -= choice.Adds[dimension];
            }
        }

        if (left.Any(each => each != 0))
        {
            return false;
        }

        best.Offer(Change.None, new int[rows.Length]);
        return true;
    }

    /// <summary>Walks all readings within the allowance; false when the steps run out.</summary>
    private bool Walk(long[] target, int residue, int weight, int rowsOff, Best best, ref long steps)
    {
        var chosen = new int[rows.Length + 1];
        var left = new long[rows.Length + 1][];
        var states = new State[rows.Length + 1];
        left[0] = target;
        for (var row = 1; row <= rows.Length; row++)
        {
            left[row] = new long[dimensions];
        }

        states[0] = new State(residue, weight, rowsOff, Change.None);
        chosen[0] = -1;
        for (var at = 0; at >= 0;)
        {
            if (at == rows.Length)
            {
                // With rows off to spare it was found already, at a lower allowance.
                if (states[at].RowsOff == 0 && left[at].All(each => each == 0))
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

    private bool Descend(int at, int index, State[] states, long[][] left, Best best)
    {
        var choice = rows[at].Choices[index];
        var state = states[at];
        if (choice.Change.Weight > state.Weight || choice.Change.RowsOff > state.RowsOff)
        {
            return false;
        }

        var change = state.Change + choice.Change;
        if (best.Choices.Count > 0 && change > best.Change)
        {
            return false;
        }

        var residue = sieve!.Less(state.Residue, at, index);
        var (weight, rowsOff) = (state.Weight - choice.Change.Weight, state.RowsOff - choice.Change.RowsOff);
        if (!sieve.MayReach(at + 1, residue, weight, rowsOff))
        {
            return false;
        }

        for (var dimension = 0; dimension < dimensions; dimension++)
        {
            left[at + 1][dimension] = left[at][dimension] - choice.Adds[dimension];
        }

        states[at + 1] = new State(residue, weight, rowsOff, change);
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

    private int Bits() => rows.Length <= 8 ? 10 : rows.Length <= 24 ? 14 : rows.Length <= 2_000 ? 16 : 12;

    private readonly record struct State(int Residue, int Weight, int RowsOff, Change Change);

    private sealed class Best
    {
        public Change Change { get; private set; }

        public List<int[]> Choices { get; } = [];

        public (Change Change, List<int[]> Choices) Result => (Change, Choices);

        public void Offer(Change change, int[] choices)
        {
            if (Choices.Count > 0 && change < Change)
            {
                Choices.Clear();
            }

            if (Choices.Count == 0)
            {
                Change = change;
            }

            if (change == Change && Choices.Count < SearchLimits.EqualReadings)
            {
                Choices.Add(choices);
            }
        }
    }
}
