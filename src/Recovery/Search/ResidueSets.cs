namespace Shisaku.Recovery;

/// <summary>Sets of residues that are used again, search after search: they are the most memory that a recovery takes, and
/// left to be collected they would pile up.</summary>
internal sealed class ResidueSets
{
    private readonly Dictionary<int, Stack<ResidueSet>> free = [];
    private readonly List<ResidueSet> taken = [];

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
        return set;
    }

    /// <summary>Takes back the set that was taken last.</summary>
    public void TakeBackLast()
    {
        Free(taken[^1]);
        taken.RemoveAt(taken.Count - 1);
    }

    /// <summary>Takes all sets back: nobody may use one that was taken before.</summary>
    public void TakeBack()
    {
        taken.ForEach(Free);
        taken.Clear();
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
