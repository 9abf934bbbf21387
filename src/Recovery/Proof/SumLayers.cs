namespace Shisaku.Recovery;

/// <summary>The partial sums that some choice of the rows so far leaves to reach: one layer a row, its sums in ascending
/// order, each with the number of ways to it. All layers stand in the same memory, which serves one walk after the other.</summary>
/// <param name="limit">How many partial sums a walk may visit.</param>
internal sealed class SumLayers(int limit)
{
    private const int LeastSize = 1024;

    private readonly List<int> starts = [];
    private int end;

    /// <summary>How many partial sums a walk may visit.</summary>
    public int Limit { get; } = limit;

    /// <summary>What is left to reach, packed: layer after layer.</summary>
    public Packed[] Sums { get; private set; } = new Packed[LeastSize];

    /// <summary>The number of ways to each; more than 64 binary digits of them stop the count.</summary>
    public ulong[] Ways { get; private set; } = new ulong[LeastSize];

    /// <summary>Sets of residues for the walk's sieve.</summary>
    public ResidueSets Sets { get; private set; } = new();

    /// <summary>Removes all layers.</summary>
    public void Clear()
    {
        starts.Clear();
        end = 0;
        Sets.TakeBack();
    }

    /// <summary>Removes all layers and lets go of the memory.</summary>
    public void Release()
    {
        Clear();
        (Sums, Ways, Sets) = (new Packed[LeastSize], new ulong[LeastSize], new ResidueSets());
    }

    /// <summary>Begins the next layer.</summary>
    public void Begin() => starts.Add(end);

    /// <summary>Adds a partial sum beyond all others to the last layer.</summary>
    public void Add(Packed left, ulong ways)
    {
        if (end == Sums.Length)
        {
            (Sums, Ways) = (Grown(Sums), Grown(Ways));
        }

        (Sums[end], Ways[end]) = (left, ways);
        end++;
    }

    /// <summary>Where a layer begins.</summary>
    public int Start(int layer) => starts[layer];

    /// <summary>Where a layer ends.</summary>
    public int End(int layer) => layer + 1 < starts.Count ? starts[layer + 1] : end;

    /// <summary>How many different partial sums a layer has.</summary>
    public int Count(int layer) => End(layer) - Start(layer);

    /// <summary>Where a partial sum stands in a layer, or -1.</summary>
    public int Find(int layer, Packed left)
    {
        var (low, high) = (Start(layer), End(layer) - 1);
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            if (Sums[middle] == left)
            {
                return middle;
            }

            (low, high) = Sums[middle] < left ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    private T[] Grown<T>(T[] array)
    {
        var grown = new T[2 * end];
        Array.Copy(array, grown, end);
        return grown;
    }
}
