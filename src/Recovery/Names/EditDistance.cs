namespace Shisaku.Recovery;

/// <summary>How many signs must change to make one text another.</summary>
internal static class EditDistance
{
    /// <summary>The distance, or <paramref name="limit"/> + 1 where it is more.</summary>
    public static int Between(string one, string other, int limit)
    {
        if (Math.Abs(one.Length - other.Length) > limit)
        {
            return limit + 1;
        }

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

        return Math.Min(costs[^1], limit + 1);
    }
}
