namespace Shisaku.Recovery;

/// <summary>By row, the admissible readings that nothing has excluded yet. Twins keep only what both can say.</summary>
internal sealed class OpenReadings
{
    private readonly List<int>[] twinsOf;
    private readonly bool[] isUnsound;

    /// <summary>All admissible readings of a list, before any are excluded.</summary>
    public OpenReadings(AmountProblem problem)
    {
        ByRow = Admissible(problem);
        isUnsound = new bool[ByRow.Length];
        twinsOf = new List<int>[ByRow.Length];
        for (var row = 0; row < twinsOf.Length; row++)
        {
            twinsOf[row] = [];
        }

        foreach (var twins in problem.Twins)
        {
            twinsOf[twins.Relisting].Add(twins.First);
            twinsOf[twins.First].Add(twins.Relisting);
        }
    }

    /// <summary>By row of the list: the readings; none for a row that has no admissible one.</summary>
    public RowReading[][] ByRow { get; }

    /// <summary>By row of a list: all its admissible readings.</summary>
    public static RowReading[][] Admissible(AmountProblem problem) =>
        [.. problem.Rows.Select(row => row.Readings.TakeWhile(reading => reading.IsAdmissible).ToArray())];

    /// <summary>The rows that must say the same as a row.</summary>
    public List<int> TwinsOf(int row) => twinsOf[row];

    /// <summary>Whether a row and a twin can't agree, so that neither is proven.</summary>
    public bool IsUnsound(int row) => isUnsound[row];

    /// <summary>Whether some open reading of a row has the amounts of a reading.</summary>
    public bool CanSay(int row, RowReading reading) => Array.Exists(ByRow[row], reading.HasAmountsOf);

    /// <summary>Whether all open readings of a row have a value in a column.</summary>
    public bool IsSingle(int row, int column, long value)
    {
        foreach (var reading in ByRow[row])
        {
            if (reading.Values[column] != value)
            {
                return false;
            }
        }

        return ByRow[row].Length > 0;
    }

    /// <summary>Leaves a row only the possible ones of its readings; true if these are fewer.</summary>
    public bool Narrow(int row, RowReading[] possible)
    {
        if (possible.Length >= ByRow[row].Length)
        {
            return false;
        }

        ByRow[row] = possible;
        return true;
    }

    /// <summary>Leaves a row what its twins can say as well; twins that can't agree prove nothing. True if less is left.</summary>
    public bool MatchTwins(int row)
    {
        foreach (var twin in twinsOf[row])
        {
            RowReading[] common = [.. ByRow[row].Where(reading => CanSay(twin, reading))];
            if (common.Length == 0)
            {
                isUnsound[row] = isUnsound[twin] = true;
            }
            else if (Narrow(row, common))
            {
                return true;
            }
        }

        return false;
    }
}
