using System.Numerics;
using System.Runtime.InteropServices;

namespace Shisaku.Register;

/// <summary>Which listings of a segment have something: a bit for each, or the numbers of the few that do, whichever is shorter.</summary>
/// <remarks>Numbers are 16-bit, in a list of more than 65,536 listings 32-bit. As many bytes as bits for all need are bits.</remarks>
internal readonly ref struct Postings(ReadOnlySpan<byte> bytes, int listings)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;
    private readonly int listings = listings;

    /// <summary>How many bytes: less for rarer things.</summary>
    public int Length => bytes.Length;

    private bool AreBits => bytes.Length == WordsFor(listings) * sizeof(ulong);

    private ReadOnlySpan<ulong> Bits => MemoryMarshal.Cast<byte, ulong>(bytes);

    /// <summary>How many words a set of listings takes.</summary>
    public static int WordsFor(int listings) => (listings + 63) / 64;

    /// <summary>Whether numbers of listings are 16-bit.</summary>
    public static bool IsNarrow(int listings) => listings <= ushort.MaxValue + 1;

    /// <summary>The bytes of ascending numbers of listings.</summary>
    public static byte[] Write(ReadOnlySpan<int> numbers, int listings)
    {
        var isNarrow = IsNarrow(listings);
        var words = WordsFor(listings);
        if (numbers.Length * (isNarrow ? sizeof(ushort) : sizeof(int)) >= words * sizeof(ulong))
        {
            var bits = new ulong[words];
            foreach (var number in numbers)
            {
                bits[number >> 6] |= 1UL << (number & 63);
            }

            return MemoryMarshal.AsBytes<ulong>(bits).ToArray();
        }

        if (!isNarrow)
        {
            return MemoryMarshal.AsBytes(numbers).ToArray();
        }

        var narrow = new ushort[numbers.Length];
        for (var place = 0; place < narrow.Length; place++)
        {
            narrow[place] = (ushort)numbers[place];
        }

        return MemoryMarshal.AsBytes<ushort>(narrow).ToArray();
    }

    /// <summary>Adds the listings to a set.</summary>
    public void AddTo(Span<ulong> set)
    {
        if (AreBits)
        {
            ListingSet.Add(set, Bits);
        }
        else if (IsNarrow(listings))
        {
            foreach (var number in MemoryMarshal.Cast<byte, ushort>(bytes))
            {
                set[number >> 6] |= 1UL << (number & 63);
            }
        }
        else
        {
            foreach (var number in MemoryMarshal.Cast<byte, int>(bytes))
            {
                set[number >> 6] |= 1UL << (number & 63);
            }
        }
    }

    /// <summary>Leaves in a set only these listings.</summary>
    /// <param name="set">The set.</param>
    /// <param name="scratch">As long as the set; overwritten.</param>
    public void KeepIn(Span<ulong> set, Span<ulong> scratch)
    {
        if (AreBits)
        {
            ListingSet.Keep(set, Bits);
            return;
        }

        scratch.Clear();
        AddTo(scratch);
        ListingSet.Keep(set, scratch);
    }

    /// <summary>How many of a set have it.</summary>
    public int CountIn(ReadOnlySpan<ulong> set)
    {
        var count = 0;
        if (AreBits)
        {
            var bits = Bits;
            for (var word = 0; word < bits.Length; word++)
            {
                count += BitOperations.PopCount(bits[word] & set[word]);
            }
        }
        else if (IsNarrow(listings))
        {
            foreach (var number in MemoryMarshal.Cast<byte, ushort>(bytes))
            {
                count += (int)((set[number >> 6] >> (number & 63)) & 1);
            }
        }
        else
        {
            foreach (var number in MemoryMarshal.Cast<byte, int>(bytes))
            {
                count += (int)((set[number >> 6] >> (number & 63)) & 1);
            }
        }

        return count;
    }

    /// <summary>Whether a listing has it.</summary>
    public bool Has(int listing)
    {
        if (AreBits)
        {
            return ListingSet.Has(Bits, listing);
        }

        return IsNarrow(listings)
            ? MemoryMarshal.Cast<byte, ushort>(bytes).BinarySearch((ushort)listing) >= 0
            : MemoryMarshal.Cast<byte, int>(bytes).BinarySearch(listing) >= 0;
    }
}
