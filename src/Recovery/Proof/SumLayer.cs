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
    public UInt128[] Sums { get; private set; } = new UInt128[LeastSize];

    /// <summary>The residue of each, for the sieve.</summary>
    public int[] Residues { get; private set; } = new int[LeastSize];

    /// <summary>The number of ways to each.</summary>
    public UInt128[] Ways { get; private set; } = new UInt128[LeastSize];

    /// <summary>Adds ways to a partial sum.</summary>
    public void Add(UInt128 left, int residue, UInt128 ways)
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
    public int Find(UInt128 left) => slots[SlotOf(left)] - 1;

    private int SlotOf(UInt128 left)
    {
        var hash = unchecked(((ulong)left * 0x9E3779B97F4A7C15UL) ^ ((ulong)(left >> 64) * 0xD1342543DE82EF95UL));
        var slot = (int)(hash >> 34) & (slots.Length - 1);
        while (slots[slot] != 0 && Sums[slots[slot] - 1] != left)
        {
            slot = (slot + 1) & (slots.Length - 1);
        }

        return slot;
    }

    private void Grow()
    {
        (Sums, Residues, Ways) = (Doubled(Sums), Doubled(Residues), Doubled(Ways));
        slots = new int[4 * Count];
        for (var index = 0; index < Count; index++)
        {
            slots[SlotOf(Sums[index])] = index + 1;
        }
    }

    private static T[] Doubled<T>(T[] array)
    {
        Array.Resize(ref array, 2 * array.Length);
        return array;
    }
}
