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
    private readonly ResidueSets sets;
    private readonly int[][] residues;
    private readonly int modulus;
    private readonly int bits;
    private readonly int mostRowsOff;
    private readonly ResidueSet nothing;
    private ResidueSet?[]? lastLevel;
    private int lastWeight;
    private int lastRowsOff;
    private readonly Dictionary<int, ResidueSet?[]> levels = [];

    /// <param name="rows">The rows in the order of the search.</param>
    /// <param name="bits">The modulus is two to this power; at least 6.</param>
    /// <param name="sets">Where its sets come from.</param>
    public ResidueSieve(ChoiceRow[] rows, int bits, ResidueSets sets)
    {
        this.rows = rows;
        this.sets = sets;
        this.bits = bits;
        modulus = 1 << bits;
        nothing = sets.Take(bits);
        nothing.Add(0);
        residues = new int[rows.Length][];
        for (var row = 0; row < rows.Length; row++)
        {
            residues[row] = new int[rows[row].Choices.Length];
            var most = 0;
            for (var choice = 0; choice < residues[row].Length; choice++)
            {
                residues[row][choice] = Residue(rows[row].Choices[choice].Adds);
                most = Math.Max(most, rows[row].Choices[choice].Change.RowsOff);
            }

            mostRowsOff += most;
        }
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
        rowsOff = Math.Min(rowsOff, mostRowsOff);
        var key = (weight * (mostRowsOff + 1)) + rowsOff;
        if (levels.TryGetValue(key, out var level))
        {
            return level;
        }

        level = new ResidueSet?[rows.Length + 1];
        level[rows.Length] = nothing;
        levels.Add(key, level);
        for (var row = rows.Length - 1; row >= 0; row--)
        {
            level[row] = Before(row, weight, rowsOff);
        }

        return level;
    }

    private ResidueSet? Before(int row, int weight, int rowsOff)
    {
        var choices = rows[row].Choices;
        var after = new ResidueSet?[choices.Length];
        for (var choice = 0; choice < choices.Length; choice++)
        {
            var change = choices[choice].Change;
            if (change.Weight <= weight && change.RowsOff <= rowsOff)
            {
                after[choice] = Level(weight - change.Weight, rowsOff - change.RowsOff)[row + 1];
                if (after[choice] is null)
                {
                    return null;
                }
            }
        }

        // Without a set nothing is excluded, and the search runs to its own limit.
        if (sets.IsFull(bits))
        {
            return null;
        }

        var reached = sets.Take(bits);
        for (var choice = 0; choice < choices.Length; choice++)
        {
            if (after[choice] is { } set)
            {
                reached.AddRaised(set, residues[row][choice]);
            }
        }

        // A set that excludes next to nothing is not kept: null stands for all residues.
        if (reached.IsNearlyFull())
        {
            sets.TakeBackLast();
            return null;
        }

        return reached;
    }
}
