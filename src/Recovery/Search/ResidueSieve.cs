namespace Shisaku.Recovery;

/// <summary>Tells which partial sums can still reach a target: it keeps, for each row, the residues that the rows from
/// there on can add up to within an allowance of change.</summary>
/// <remarks>A vector of sums is mapped to one number modulo a power of two by a linear map, so that choosing a reading
/// rotates a bit set. A missing residue excludes a partial sum for certain; a present one promises nothing, for the
/// search checks the sums themselves in the end. Cf. the residue tables of subset-sum enumeration (Horowitz and Sahni
/// 1974; Schroeppel and Shamir 1981).</remarks>
internal sealed class ResidueSieve
{
    private static readonly ulong[] Multipliers = MakeMultipliers();

    private readonly ChoiceRow[] rows;
    private readonly int[][] residues;
    private readonly int modulus;
    private readonly int bits;
    private ResidueSet?[]? lastLevel;
    private int lastWeight;
    private int lastRowsOff;
    private readonly Dictionary<int, ResidueSet?[]> levels = [];

    /// <param name="rows">The rows in the order of the search.</param>
    /// <param name="bits">The modulus is two to this power; at least 6.</param>
    public ResidueSieve(ChoiceRow[] rows, int bits)
    {
        this.rows = rows;
        this.bits = bits;
        modulus = 1 << bits;
        residues = Array.ConvertAll(rows, row => Array.ConvertAll(row.Choices, choice => Residue(choice.Adds)));
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
        return level[row] is not { } reached || reached.Contains(residue);
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

    private ResidueSet?[] Level(int weight, int rowsOff)
    {
        // No more rows can be off than there are.
        var key = (weight * (rows.Length + 1)) + Math.Min(rowsOff, rows.Length);
        if (levels.TryGetValue(key, out var level))
        {
            return level;
        }

        level = new ResidueSet?[rows.Length + 1];
        level[rows.Length] = new ResidueSet(bits);
        level[rows.Length]!.Add(0);
        levels.Add(key, level);
        for (var row = rows.Length - 1; row >= 0; row--)
        {
            level[row] = Before(row, weight, rowsOff);
        }

        return level;
    }

    private ResidueSet? Before(int row, int weight, int rowsOff)
    {
        var reached = new ResidueSet(bits);
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

            reached.AddRaised(after, residues[row][choice]);
        }

        // A set that excludes next to nothing is not kept: null stands for all residues.
        return reached.IsNearlyFull() ? null : reached;
    }
}
