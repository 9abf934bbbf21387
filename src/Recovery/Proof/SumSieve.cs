namespace Shisaku.Recovery;

/// <summary>Tells which packed sums the rows still to come may add up to: sum by sum, and all of them together, it keeps
/// the residues that those rows can reach. Two choices a row and sum fill such a table far more slowly than all choices
/// of all sums do, so that it excludes much with twenty rows still to come.</summary>
/// <remarks>A missing residue excludes a partial sum for certain; a present one promises nothing. Cf. the residue tables of
/// subset-sum enumeration (Horowitz and Sahni 1974; Schroeppel and Shamir 1981).</remarks>
internal sealed class SumSieve
{
    private readonly PackedSums packing;
    private readonly ResidueSets sets;
    private readonly int[] masks;
    private readonly ResidueSet?[][] reached;

    /// <param name="packing">Where each sum stands.</param>
    /// <param name="adds">By row and choice: what it adds.</param>
    /// <param name="sets">Where its sets come from.</param>
    public SumSieve(PackedSums packing, Packed[][] adds, ResidueSets sets)
    {
        (this.packing, this.sets) = (packing, sets);
        masks = new int[packing.Fields + 1];
        reached = new ResidueSet?[masks.Length][];
        for (var sieve = 0; sieve < masks.Length; sieve++)
        {
            var bits = Math.Clamp(sieve < packing.Fields ? packing.Width(sieve) : SearchLimits.SieveBits, 6, SearchLimits.SieveBits);
            masks[sieve] = (1 << bits) - 1;
            reached[sieve] = Reached(adds, sieve, bits);
        }
    }

    /// <summary>Whether the rows from <paramref name="row"/> on may add up to what is left.</summary>
    public bool MayReach(int row, Packed left)
    {
        for (var sieve = 0; sieve < masks.Length; sieve++)
        {
            if (reached[sieve][row] is { } residues && !residues.Contains(Residue(left, sieve)))
            {
                return false;
            }
        }

        return true;
    }

    private ResidueSet?[] Reached(Packed[][] adds, int sieve, int bits)
    {
        var reachable = new ResidueSet?[adds.Length + 1];
        var next = sets.Take(bits);
        next.Add(0);
        reachable[adds.Length] = next;
        for (var row = adds.Length - 1; row >= 0; row--)
        {
            var set = sets.Take(bits);
            for (var choice = 0; choice < adds[row].Length; choice++)
            {
                if (IsNew(adds[row], choice, sieve))
                {
                    set.AddRaised(next, Residue(adds[row][choice], sieve));
                }
            }

            if (set.IsNearlyFull())
            {
                sets.TakeBackLast();
                break;
            }

            reachable[row] = next = set;
        }

        return reachable;
    }

    /// <summary>Whether no earlier choice adds the same.</summary>
    private bool IsNew(Packed[] adds, int choice, int sieve)
    {
        var residue = Residue(adds[choice], sieve);
        for (var earlier = 0; earlier < choice; earlier++)
        {
            if (Residue(adds[earlier], sieve) == residue)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>One sum, or all of them together: where the rows' own sums hold, that stands for the sum that was left out.</summary>
    private int Residue(Packed sums, int sieve)
    {
        if (sieve < packing.Fields)
        {
            return (int)(packing.Field(sums, sieve) & masks[sieve]);
        }

        var together = 0L;
        for (var field = 0; field < packing.Fields; field++)
        {
            together += packing.Field(sums, field);
        }

        return (int)(together & masks[sieve]);
    }
}
