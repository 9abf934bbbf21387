using System.Globalization;

namespace Shisaku.Recovery;

/// <summary>How far one number is from another as it could be misread.</summary>
public static class Misreading
{
    // Pairs of digits that print and character reading confuse, in either direction.
    private static readonly string[] Usual = ["38", "17", "56", "06", "49"];

    private const int EditCost = 100;

    /// <summary>The least digits that must change to read <paramref name="printed"/> as <paramref name="meant"/>,
    /// and how many of these changes are not usual misreadings (a digit lost or slipped in counts as unusual).</summary>
    public static (int Digits, int Unusual) Between(long printed, long meant)
    {
        var from = printed.ToString(CultureInfo.InvariantCulture);
        var to = meant.ToString(CultureInfo.InvariantCulture);
        var costs = new int[to.Length + 1];
        for (var column = 0; column <= to.Length; column++)
        {
            costs[column] = column * (EditCost + 1);
        }

        for (var row = 1; row <= from.Length; row++)
        {
            var diagonal = costs[0];
            costs[0] = row * (EditCost + 1);
            for (var column = 1; column <= to.Length; column++)
            {
                var replaced = diagonal + CostOf(from[row - 1], to[column - 1]);
                diagonal = costs[column];
                costs[column] = Math.Min(replaced, Math.Min(costs[column], costs[column - 1]) + EditCost + 1);
            }
        }

        return (costs[^1] / EditCost, costs[^1] % EditCost);
    }

    private static int CostOf(char from, char to)
    {
        if (from == to)
        {
            return 0;
        }

        foreach (var pair in Usual)
        {
            if (pair.Contains(from) && pair.Contains(to))
            {
                return EditCost;
            }
        }

        return EditCost + 1;
    }
}
