using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Shisaku.Register;

/// <summary>Reads what <see cref="CompactWriter"/> wrote. A text is made when it is first asked for.</summary>
internal sealed class CompactReader
{
    private const int LowBits = 7;
    private readonly byte[] bytes;
    private readonly int[] starts;
    private readonly string?[] texts;
    private int at;

    /// <summary>Reads the texts, and then from the beginning.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="textsAt">Where the texts stand.</param>
    public CompactReader(byte[] bytes, int from, int textsAt)
    {
        (this.bytes, at) = (bytes, textsAt);
        texts = new string?[Count()];
        starts = new int[texts.Length + 1];
        for (var place = 0; place < texts.Length; place++)
        {
            starts[place + 1] = starts[place] + (Count() * sizeof(char));
        }

        for (var place = 0; place < starts.Length; place++)
        {
            starts[place] += at;
        }

        at = from;
    }

    /// <summary>Bytes as they are.</summary>
    public ReadOnlySpan<byte> Raw(int length) => bytes.AsSpan((at += length) - length, length);

    /// <summary>A number that is not negative.</summary>
    public int Count() => (int)Unsigned();

    /// <summary>Any number.</summary>
    public long Number()
    {
        var number = Unsigned();
        return unchecked((long)(number >> 1) ^ -(long)(number & 1));
    }

    /// <summary>A number that may be missing.</summary>
    public int? Optional()
    {
        var number = Unsigned();
        return number == 0 ? null : unchecked((int)((number - 1) >> 1) ^ -(int)((number - 1) & 1));
    }

    /// <summary>A text that may be missing.</summary>
    public string? Text()
    {
        var place = Count() - 1;
        return place < 0 ? null : texts[place] ??= new string(MemoryMarshal.Cast<byte, char>(bytes.AsSpan(starts[place]..starts[place + 1])));
    }

    /// <summary>Many things.</summary>
    public ImmutableArray<T> Many<T>(Func<T> one)
    {
        var length = Count() - 1;
        if (length < 0)
        {
            return default;
        }

        if (length == 0)
        {
            return [];
        }

        var all = new T[length];
        for (var place = 0; place < length; place++)
        {
            all[place] = one();
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(all);
    }

    private ulong Unsigned()
    {
        ulong number = bytes[at++];
        if (number < 1 << LowBits)
        {
            return number;
        }

        number &= 0x7F;
        for (var shift = LowBits; ; shift += LowBits)
        {
            ulong next = bytes[at++];
            number |= (next & 0x7F) << shift;
            if (next < 1 << LowBits)
            {
                return number;
            }
        }
    }
}
