using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Shisaku.Register;

/// <summary>Writes numbers in as few bytes as they need, and each text once.</summary>
internal sealed class CompactWriter
{
    private const int LowBits = 7;
    private readonly ArrayBufferWriter<byte> bytes = new();
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly List<string> texts = [];

    /// <summary>What was written so far, without the texts.</summary>
    public ReadOnlySpan<byte> Written => bytes.WrittenSpan;

    /// <summary>Bytes as they are.</summary>
    public void Raw(ReadOnlySpan<byte> raw) => bytes.Write(raw);

    /// <summary>A number that is not negative.</summary>
    public void Count(int count) => Unsigned(checked((ulong)count));

    /// <summary>Any number.</summary>
    public void Number(long number) => Unsigned(unchecked((ulong)((number << 1) ^ (number >> 63))));

    /// <summary>A number that may be missing.</summary>
    public void Optional(int? number)
    {
        if (number is { } known)
        {
            Unsigned(unchecked((ulong)(((long)known << 1) ^ (known >> 31)) & uint.MaxValue) + 1);
        }
        else
        {
            Unsigned(0);
        }
    }

    /// <summary>A text that may be missing.</summary>
    public void Text(string? text)
    {
        if (text is null)
        {
            Unsigned(0);
            return;
        }

        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, text, out var isKnown);
        if (!isKnown)
        {
            place = texts.Count;
            texts.Add(text);
        }

        Count(place + 1);
    }

    /// <summary>Many things; an array that was never made stays one.</summary>
    public void Many<T>(ImmutableArray<T> all, Action<T> one)
    {
        Count(all.IsDefault ? 0 : all.Length + 1);
        foreach (var each in all.IsDefault ? [] : all)
        {
            one(each);
        }
    }

    /// <summary>The lengths of all texts, and behind them their letters.</summary>
    public void WriteTexts()
    {
        Count(texts.Count);
        foreach (var text in texts)
        {
            Count(text.Length);
        }

        foreach (var text in texts)
        {
            bytes.Write(MemoryMarshal.AsBytes(text.AsSpan()));
        }
    }

    private void Unsigned(ulong number)
    {
        var room = bytes.GetSpan(10);
        var length = 0;
        while (number >= 1 << LowBits)
        {
            room[length++] = (byte)((number & 0x7F) | 0x80);
            number >>= LowBits;
        }

        room[length++] = (byte)number;
        bytes.Advance(length);
    }
}
