namespace Shisaku.Recovery;

/// <summary>The partial sums that some choice of the rows so far leaves to reach, in ascending order, each with the number
/// of ways to it.</summary>
internal sealed class SumLayer
{
    private const int LeastSize = 64;

    /// <summary>How many different partial sums there are.</summary>
    public int Count { get; private set; }

    /// <summary>What is left to reach, packed.</summary>
    public Packed[] Sums { get; private set; } = new Packed[LeastSize];

    /// <summary>The number of ways to each; more than 64 binary digits of them stop the count.</summary>
    public ulong[] Ways { get; private set; } = new ulong[LeastSize];

    /// <summary>Adds a partial sum beyond all others.</summary>
    public void Add(Packed left, ulong ways)
    {
        if (Count == Sums.Length)
        {
            (Sums, Ways) = (Grown(Sums), Grown(Ways));
        }

        (Sums[Count], Ways[Count]) = (left, ways);
        Count++;
    }

    /// <summary>Where a partial sum stands, or -1.</summary>
    public int Find(Packed left)
    {
        var (low, high) = (0, Count - 1);
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            if (Sums[middle] == left)
            {
                return middle;
            }

            if (Sums[middle] < left)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return -1;
    }

    private T[] Grown<T>(T[] array)
    {
        var grown = new T[2 * Count];
        Array.Copy(array, grown, Count);
        return grown;
    }
}
