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

    private readonly WalkOrder order;
    private readonly ChoiceRow[] rows;
    private readonly ResidueSets sets;
    private readonly SuffixBounds bounds;
    private readonly StiffSums stiff;
    private readonly ResidueSieve stiffSieve;
    private LeastChangeWalk? walk;

    /// <param name="rows">The rows; their order does not matter.</param>
    /// <param name="dimensions">How many sums there are.</param>
    /// <param name="columns">How many of them belong together: the budget and its sources.</param>
    /// <param name="sets">Where its sieves' sets come from.</param>
    public LeastChangeSearch(ChoiceRow[] rows, int dimensions, int columns, ResidueSets sets)
    {
        this.sets = sets;
        order = new WalkOrder(rows);
        this.rows = order.Rows;
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

        // The sieve of all sums is large, and most groups never need it.
        walk ??= new LeastChangeWalk(order, bounds, new ResidueSieve(rows, Bits(), sets), stiff, stiffSieve);
        return walk.Find(target, weight, rowsOff, best, ref steps);
    }

    /// <summary>The usual case: nothing is wrong in this group, and every row stands as printed.</summary>
    private bool TryUnchanged(long[] target, LeastChanges best)
    {
        var left = (long[])target.Clone();
        foreach (var row in rows)
        {
            var choice = row.Choices[0];
            if (choice.Change != Change.None || WalkOrder.Branches(row))
            {
                return false;
            }

            SumVector.Subtract(left, choice.Adds);
        }

        if (!SumVector.IsZero(left))
        {
            return false;
        }

        best.Offer(Change.None, new int[rows.Length]);
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
}
