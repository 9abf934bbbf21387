using System.Numerics;

namespace Shisaku.Recovery;

/// <summary>A set of residues modulo a power of two, as bits: raising all its residues by a number rotates it.</summary>
internal sealed class ResidueSet
{
    private const int WordBits = 64;

    private readonly ulong[] words;

    /// <summary>The empty set.</summary>
    /// <param name="bits">The modulus is two to this power; at least 6.</param>
    public ResidueSet(int bits) => (Bits, words) = (bits, new ulong[(1 << bits) / WordBits]);

    /// <summary>The modulus is two to this power.</summary>
    public int Bits { get; }

    /// <summary>Removes all residues.</summary>
    public void Clear() => Array.Clear(words);

    /// <summary>Whether a residue is in the set.</summary>
    public bool Contains(int residue) => (words[residue >> 6] >> residue & 1) != 0;

    /// <summary>Adds a residue.</summary>
    public void Add(int residue) => words[residue >> 6] |= 1UL << residue;

    /// <summary>Whether it excludes next to nothing, judged by every sixteenth word.</summary>
    public bool IsNearlyFull()
    {
        var count = 0;
        for (var word = 0; word < words.Length; word += 16)
        {
            count += BitOperations.PopCount(words[word]);
        }

        return words.Length >= 16 && count * 16 > words.Length * WordBits / 16 * 15;
    }

    /// <summary>Adds another set, with every residue raised.</summary>
    public void AddRaised(ResidueSet from, int by)
    {
        var (shift, rest) = (by / WordBits, by % WordBits);
        var split = words.Length - shift;
        AddShifted(from.words[^1], from.words.AsSpan(0, split), rest, words.AsSpan(shift));
        AddShifted(from.words[(split - 1) & (words.Length - 1)], from.words.AsSpan(split), rest, words);
    }

    // Plain words, no vectors: these would be compiled at every start, and a start is most of a short run.
    private static void AddShifted(ulong before, ReadOnlySpan<ulong> from, int rest, Span<ulong> into)
    {
        into = into[..from.Length];
        for (var word = 0; word < from.Length; word++)
        {
            var next = from[word];
            into[word] |= (next << rest) | (before >> 1 >> (WordBits - 1 - rest));
            before = next;
        }
    }
}
