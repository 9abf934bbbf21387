namespace Shisaku.Register;

/// <summary>How near two names are.</summary>
internal static class NameDistance
{
    // Longer texts are no names; their beginnings tell enough.
    private const int Longest = 200;
    private const int WordBits = 64;

    /// <summary>How many signs must be put in, taken out or replaced to make one text another.</summary>
    public static int Between(string one, string other) => one.Length <= other.Length ? Of(one, other) : Of(other, one);

    /// <summary>The distance in parts of the longer text: 100 for the same, 0 for nothing in common.</summary>
    public static int Percent(string one, string other)
    {
        (one, other) = (one[..Math.Min(one.Length, Longest)], other[..Math.Min(other.Length, Longest)]);
        var longer = Math.Max(one.Length, other.Length);
        return longer == 0 ? 0 : 100 - (100 * Between(one, other) / longer);
    }

    private static int Of(string shorter, string longer) =>
        shorter.Length == 0 ? longer.Length : shorter.Length <= WordBits ? ByBits(shorter, longer) : ByCells(shorter, longer);

    /// <summary>A column of the table of costs at once, its differences in two words.</summary>
    /// <remarks>G. Myers, A fast bit-vector algorithm for approximate string matching based on dynamic programming, J. ACM 46 (1999),
    /// as H. Hyyrö simplified it for whole texts (2003).</remarks>
    private static int ByBits(string shorter, string longer)
    {
        Span<char> letters = stackalloc char[WordBits];
        Span<ulong> places = stackalloc ulong[WordBits];
        var count = 0;
        for (var at = 0; at < shorter.Length; at++)
        {
            var letter = letters[..count].IndexOf(shorter[at]);
            if (letter < 0)
            {
                letter = count++;
                (letters[letter], places[letter]) = (shorter[at], 0);
            }

            places[letter] |= 1UL << at;
        }

        var last = 1UL << (shorter.Length - 1);
        var (up, down, distance) = (ulong.MaxValue, 0UL, shorter.Length);
        foreach (var sign in longer)
        {
            var letter = letters[..count].IndexOf(sign);
            var same = letter < 0 ? 0UL : places[letter];
            var diagonal = unchecked((((same & up) + up) ^ up) | same | down);
            var (right, left) = (down | ~(diagonal | up), up & diagonal);
            distance += (right & last) != 0 ? 1 : (left & last) != 0 ? -1 : 0;
            right = (right << 1) | 1;
            (up, down) = ((left << 1) | ~(diagonal | right), right & diagonal);
        }

        return distance;
    }

    private static int ByCells(string one, string other)
    {
        var costs = new int[other.Length + 1];
        for (var column = 0; column < costs.Length; column++)
        {
            costs[column] = column;
        }

        for (var row = 1; row <= one.Length; row++)
        {
            var diagonal = costs[0];
            costs[0] = row;
            for (var column = 1; column <= other.Length; column++)
            {
                var replaced = diagonal + (one[row - 1] == other[column - 1] ? 0 : 1);
                diagonal = costs[column];
                costs[column] = Math.Min(replaced, Math.Min(costs[column], costs[column - 1]) + 1);
            }
        }

        return costs[^1];
    }
}
