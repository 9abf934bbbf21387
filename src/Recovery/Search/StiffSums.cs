namespace Shisaku.Recovery;

/// <summary>The sums that stay the same wherever a row's amounts stand: its budget, and its sources taken together. Only
/// mended amounts and changed marks change them, and of these there are few.</summary>
internal sealed class StiffSums
{
    private readonly int[][] sums;

    /// <param name="rows">The rows.</param>
    /// <param name="dimensions">How many sums there are.</param>
    /// <param name="columns">How many of them belong together: the budget and its sources.</param>
    public StiffSums(ChoiceRow[] rows, int dimensions, int columns)
    {
        var kept = new List<int[]>();
        for (var first = 0; first < dimensions; first += columns)
        {
            var open = new List<int>();
            for (var dimension = first; dimension < first + columns; dimension++)
            {
                int[] single = [dimension];
                if (IsStiff(rows, single))
                {
                    kept.Add(single);
                }
                else
                {
                    open.Add(dimension);
                }
            }

            // What is not stiff by itself may be so together with the other columns.
            int[] together = [.. open];
            if (together.Length > 0 && IsStiff(rows, together))
            {
                kept.Add(together);
            }
        }

        sums = [.. kept];
        Rows = [.. rows.Select(row => row with { Choices = [.. row.Choices.Select(choice => choice with { Adds = Of(choice.Adds) })] })];
    }

    /// <summary>The rows with these sums alone.</summary>
    public ChoiceRow[] Rows { get; }

    /// <summary>The stiff sums of a vector.</summary>
    public long[] Of(long[] adds)
    {
        var stiff = new long[sums.Length];
        for (var sum = 0; sum < stiff.Length; sum++)
        {
            stiff[sum] = Sum(adds, sums[sum]);
        }

        return stiff;
    }

    private static bool IsStiff(ChoiceRow[] rows, int[] sum)
    {
        foreach (var row in rows)
        {
            // A row that must be mended may be so in several ways: there are few of these.
            foreach (var choice in row.Choices)
            {
                if (row.Floor.Weight == 0 && choice.Change.Weight == 0 && Sum(choice.Adds, sum) != Sum(row.Choices[0].Adds, sum))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static long Sum(long[] adds, int[] dimensions)
    {
        var sum = 0L;
        foreach (var dimension in dimensions)
        {
            sum += adds[dimension];
        }

        return sum;
    }
}
