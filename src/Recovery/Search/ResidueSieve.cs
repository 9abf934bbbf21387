using System.Numerics;

namespace Shisaku.Recovery;

/// <summary>Tells which partial sums can still reach a target: it keeps, for each row, the residues that the rows from
/// there on can add up to within an allowance of change.</summary>
/// <remarks>A vector of sums is mapped to one number modulo a power of two by a linear map, so that choosing a reading
/// rotates a bit set. A missing residue excludes a partial sum for certain; a present one promises nothing, for the
/// search checks the sums themselves in the end. Cf. the residue tables of subset-sum enumeration (Horowitz and Sahni
/// 1974; Schroeppel and Shamir 1981).</remarks>
internal sealed class ResidueSieve
{
    private const int WordBits = 64;
    private static readonly ulong[] Multipliers = MakeMultipliers();

    private readonly ChoiceRow[] rows;
    private readonly int[][] residues;
    private readonly int modulus;
    private readonly int words;
    private ulong[]?[]? free;
    private ulong[]?[]? lastLevel;
    private int lastWeight;
    private int lastRowsOff;
    private readonly Dictionary<(int Weight, int RowsOff), ulong[]?[]> levels = [];

    /// <param name="rows">The rows in the order of the search.</param>
    /// <param name="bits">The modulus is two to this power; at least 6.</param>
    public ResidueSieve(ChoiceRow[] rows, int bits)
    {
        this.rows = rows;
        modulus = 1 << bits;
        words = modulus / WordBits;
        residues = [.. rows.Select(row => row.Choices.Select(choice => Residue(choice.Adds)).ToArray())];
    }

    /// <summary>The residue of a vector of sums.</summary>
    public int Residue(ReadOnlySpan<long> sums)
    {
        var residue = 0UL;
        for (var dimension = 0; dimension < sums.Length; dimension++)
        {
            residue = unchecked(residue + ((ulong)sums[dimension] * Multipliers[dimension]));
        }

        return (int)(residue & (ulong)(modulus - 1));
    }

    /// <summary>The residue that is left after choosing.</summary>
    public int Less(int residue, int row, int choice) => (residue - residues[row][choice]) & (modulus - 1);

    /// <summary>Whether the rows from <paramref name="row"/> on may add up to the residue within the allowance.</summary>
    public bool MayReach(int row, int residue, int weight, int rowsOff)
    {
        // Nearly all questions in a row are about the same level.
        if (lastLevel is null || weight != lastWeight || rowsOff != lastRowsOff)
        {
            (lastLevel, lastWeight, lastRowsOff) = (Level(weight, rowsOff), weight, rowsOff);
        }

        var level = lastLevel;
        return level[row] is not { } bits || (bits[residue / WordBits] >> (residue % WordBits) & 1) != 0;
    }

    /// <summary>Whether the rows from <paramref name="row"/> on may add up to the residue, whatever they change.</summary>
    public bool MayReach(int row, int residue)
    {
        free ??= Level(0, 0);
        return free[row] is not { } bits || (bits[residue >> 6] >> residue & 1) != 0;
    }

    private static ulong[] MakeMultipliers()
    {
        // Spread by the golden ratio and not all odd: in balanced rows it is their differences that count.
        var multipliers = new ulong[64];
        var multiplier = 0x9E3779B97F4A7C15UL;
        for (var index = 0; index < multipliers.Length; index++)
        {
            multipliers[index] = multiplier >> 17;
            multiplier = unchecked((multiplier * 0xD1342543DE82EF95UL) + 0x9E3779B97F4A7C15UL);
        }

        return multipliers;
    }

    private ulong[]?[] Level(int weight, int rowsOff)
    {
        if (levels.TryGetValue((weight, rowsOff), out var level))
        {
            return level;
        }

        level = new ulong[]?[rows.Length + 1];
        level[rows.Length] = new ulong[words];
        level[rows.Length]![0] = 1;
        levels.Add((weight, rowsOff), level);
        for (var row = rows.Length - 1; row >= 0; row--)
        {
            level[row] = Before(row, weight, rowsOff);
        }

        return level;
    }

    private ulong[]? Before(int row, int weight, int rowsOff)
    {
        var reached = new ulong[words];
        for (var choice = 0; choice < rows[row].Choices.Length; choice++)
        {
            var change = rows[row].Choices[choice].Change;
            if (change.Weight > weight || change.RowsOff > rowsOff)
            {
                continue;
            }

            if (Level(weight - change.Weight, rowsOff - change.RowsOff)[row + 1] is not { } after)
            {
                return null;
            }

            Rotate(after, residues[row][choice], reached);
        }

        return IsFull(reached) ? null : reached;
    }

    /// <summary>A set that excludes next to nothing is not kept: null stands for all residues.</summary>
    private bool IsFull(ulong[] set)
    {
        var count = 0;
        for (var word = 0; word < set.Length; word += 16)
        {
            count += BitOperations.PopCount(set[word]);
        }

        return count * 16 > modulus / 16 * 15 && words >= 16;
    }

    /// <summary>Adds the set, with every residue raised, to another.</summary>
    private void Rotate(ulong[] from, int by, ulong[] into)
    {
        var (shift, rest) = (by / WordBits, by % WordBits);
        Shift(from, 0, words - shift, rest, into, shift);
        Shift(from, words - shift, shift, rest, into, 0);
    }

    // Plain words, no vectors: these would be compiled at every start, and a start is most of a short run.
    private void Shift(ulong[] from, int start, int length, int rest, ulong[] into, int at)
    {
        var before = from[(start - 1) & (words - 1)];
        for (var word = start; word < start + length; word++)
        {
            into[at++] |= Joined(from[word], before, rest);
            before = from[word];
        }
    }

    private static ulong Joined(ulong word, ulong before, int rest) =>
        rest == 0 ? word : (word << rest) | (before >> (WordBits - rest));
}
