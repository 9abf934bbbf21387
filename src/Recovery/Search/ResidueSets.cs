namespace Shisaku.Recovery;

/// <summary>Sets of residues that are used again, search after search: they are the most memory that a recovery takes, and
/// left to be collected they would pile up.</summary>
internal sealed class ResidueSets
{
    /// <summary>Residues in all sets at most: they take 256 MB.</summary>
    private const long MostResidues = 1L << 31;

    private readonly Dictionary<int, Stack<ResidueSet>> free = [];
    private readonly List<ResidueSet> taken = [];
    private long residues;

    /// <summary>Whether another set would take more memory than a search may; whoever asks does without.</summary>
    /// <param name="bits">The modulus is two to this power.</param>
    public bool IsFull(int bits) => residues + (1L << bits) > MostResidues;

    /// <summary>An empty set.</summary>
    /// <param name="bits">The modulus is two to this power; at least 6.</param>
    public ResidueSet Take(int bits)
    {
        if (free.TryGetValue(bits, out var sets) && sets.TryPop(out var set))
        {
            set.Clear();
        }
        else
        {
            set = new ResidueSet(bits);
        }

        taken.Add(set);
        residues += 1L << bits;
        return set;
    }

    /// <summary>Takes back the set that was taken last.</summary>
    public void TakeBackLast()
    {
        residues -= 1L << taken[^1].Bits;
        Free(taken[^1]);
        taken.RemoveAt(taken.Count - 1);
    }

    /// <summary>Takes all sets back: nobody may use one that was taken before.</summary>
    public void TakeBack()
    {
        taken.ForEach(Free);
        taken.Clear();
        residues = 0;
    }

    private void Free(ResidueSet set)
    {
        if (!free.TryGetValue(set.Bits, out var sets))
        {
            free[set.Bits] = sets = [];
        }

        sets.Push(set);
    }
}
