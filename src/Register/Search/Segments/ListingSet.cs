using System.Numerics;

namespace Shisaku.Register;

/// <summary>Sets of a segment's listings, one bit each.</summary>
internal static class ListingSet
{
    public static void Fill(Span<ulong> set, int listings)
    {
        set.Fill(ulong.MaxValue);
        if (listings % 64 != 0)
        {
            set[^1] = (1UL << (listings % 64)) - 1;
        }
    }

    public static void Add(Span<ulong> set, ReadOnlySpan<ulong> more)
    {
        for (var word = 0; word < set.Length; word++)
        {
            set[word] |= more[word];
        }
    }

    public static void Keep(Span<ulong> set, ReadOnlySpan<ulong> others)
    {
        for (var word = 0; word < set.Length; word++)
        {
            set[word] &= others[word];
        }
    }

    public static void Remove(Span<ulong> set, ReadOnlySpan<ulong> others)
    {
        for (var word = 0; word < set.Length; word++)
        {
            set[word] &= ~others[word];
        }
    }

    public static int Count(ReadOnlySpan<ulong> set)
    {
        var count = 0;
        foreach (var word in set)
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }

    public static bool IsEmpty(ReadOnlySpan<ulong> set) => !set.ContainsAnyExcept(0UL);

    public static bool Has(ReadOnlySpan<ulong> set, int listing) => ((set[listing >> 6] >> (listing & 63)) & 1) != 0;

    /// <summary>Leaves in a set the listings for which something holds.</summary>
    public static void KeepWhere<T>(Span<ulong> set, T test)
        where T : struct, IListingTest, allows ref struct
    {
        for (var word = 0; word < set.Length; word++)
        {
            for (var rest = set[word]; rest != 0; rest &= rest - 1)
            {
                var bit = BitOperations.TrailingZeroCount(rest);
                if (!test.Holds((word << 6) + bit))
                {
                    set[word] &= ~(1UL << bit);
                }
            }
        }
    }
}

/// <summary>Something that holds for a listing or not; a structure, so that asking it costs no call.</summary>
internal interface IListingTest
{
    /// <summary>Whether it holds for a listing.</summary>
    bool Holds(int listing);
}
