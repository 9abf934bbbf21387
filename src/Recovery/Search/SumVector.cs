namespace Shisaku.Recovery;

/// <summary>What is left to reach of a group's sums: one number a dimension.</summary>
internal static class SumVector
{
    /// <summary>Whether every sum is 0.</summary>
    public static bool IsZero(long[] sums)
    {
        foreach (var sum in sums)
        {
            if (sum != 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Takes off what a choice adds.</summary>
    public static void Subtract(long[] left, long[] adds)
    {
        for (var dimension = 0; dimension < adds.Length; dimension++)
        {
            left[dimension] -= adds[dimension];
        }
    }

    /// <summary>What is left after a choice, as a new array.</summary>
    public static long[] Less(long[] left, long[] adds)
    {
        var less = (long[])left.Clone();
        Subtract(less, adds);
        return less;
    }
}
