namespace Shisaku.Recovery;

/// <summary>The partial sums that some choice of the rows so far leaves to reach, each with the number of ways to it.</summary>
internal sealed class SumLayer
{
    private const int LeastSize = 64;

    // A slot holds an index plus one, so that fresh memory is empty.
    private int[] slots = new int[2 * LeastSize];

    /// <summary>How many different partial sums there are.</summary>
    public int Count { get; private set; }

    /// <summary>What is left to reach, packed.</summary>
    public Packed[] Sums { get; private set; } = new Packed[LeastSize];

    /// <summary>The residue of each, for the sieve.</summary>
    public int[] Residues { get; private set; } = new int[LeastSize];

    /// <summary>The number of ways to each; more than 64 binary digits of them stop the count.</summary>
    public ulong[] Ways { get; private set; } = new ulong[LeastSize];

    /// <summary>Adds ways to a partial sum.</summary>
    public void Add(Packed left, int residue, ulong ways)
    {
        var slot = SlotOf(left);
        if (slots[slot] != 0)
        {
            Ways[slots[slot] - 1] += ways;
            return;
        }

        if (Count == Sums.Length)
        {
            Grow();
            slot = SlotOf(left);
        }

        (Sums[Count], Residues[Count], Ways[Count]) = (left, residue, ways);
        slots[slot] = ++Count;
    }

    /// <summary>Where a partial sum stands, or -1.</summary>
    public int Find(Packed left) => slots[SlotOf(left)] - 1;

    private int SlotOf(Packed left)
    {
        var slot = left.Hash() & (slots.Length - 1);
        while (slots[slot] != 0 && Sums[slots[slot] - 1] != left)
        {
            slot = (slot + 1) & (slots.Length - 1);
        }

        return slot;
    }

    private void Grow()
    {
        var (sums, residues, ways) = (new Packed[2 * Count], new int[2 * Count], new ulong[2 * Count]);
        Array.Copy(Sums, sums, Count);
        Array.Copy(Residues, residues, Count);
        Array.Copy(Ways, ways, Count);
        (Sums, Residues, Ways) = (sums, residues, ways);
        slots = new int[4 * Count];
        for (var index = 0; index < Count; index++)
        {
            slots[SlotOf(sums[index])] = index + 1;
        }
    }
}
