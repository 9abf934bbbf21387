using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Shisaku.Register;

/// <summary>Reads what <see cref="CompactWriter"/> wrote.</summary>
/// <param name="bytes">The bytes.</param>
/// <param name="at">Where to begin.</param>
/// <param name="texts">The texts.</param>
internal sealed class CompactReader(byte[] bytes, int at, CompactTexts? texts)
{
    private const int LowBits = 7;

    /// <summary>Where it stands.</summary>
    public int At => at;

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
        return place < 0 ? null : texts![place];
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
