namespace Shisaku.Register;

/// <summary>How near two names are.</summary>
internal static class NameDistance
{
    // Longer texts are no names; their beginnings tell enough.
    private const int Longest = 200;

    /// <summary>How many signs must be put in, taken out or replaced to make one text another.</summary>
    public static int Between(string one, string other)
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

    /// <summary>The distance in parts of the longer text: 100 for the same, 0 for nothing in common.</summary>
    public static int Percent(string one, string other)
    {
        (one, other) = (one[..Math.Min(one.Length, Longest)], other[..Math.Min(other.Length, Longest)]);
        var longer = Math.Max(one.Length, other.Length);
        return longer == 0 ? 0 : 100 - (100 * Between(one, other) / longer);
    }
}
