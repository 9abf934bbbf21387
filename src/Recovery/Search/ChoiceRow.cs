namespace Shisaku.Recovery;

/// <summary>What one choice of a row adds to the sums of its group, and what it changes.</summary>
/// <param name="Adds">One number a dimension of the group's sums.</param>
/// <param name="Change">The change, less the least of each kind that the row needs anyway.</param>
/// <param name="Index">The reading's index among the row's readings.</param>
public sealed record Choice(long[] Adds, Change Change, int Index);

/// <summary>The choices of one row, and what it needs at least.</summary>
/// <param name="Choices">The least change first.</param>
/// <param name="Floor">The least of each kind of change over all choices.</param>
public sealed record ChoiceRow(Choice[] Choices, Change Floor)
{
    /// <summary>The choices of a row whose readings add <paramref name="adds"/> to the sums.</summary>
    public static ChoiceRow Of(IReadOnlyList<RowReading> readings, Func<RowReading, long[]> adds)
    {
        ArgumentNullException.ThrowIfNull(readings);
        ArgumentNullException.ThrowIfNull(adds);
        var floor = readings[0].Change;
        foreach (var reading in readings)
        {
            floor = new Change(
                Math.Min(floor.Weight, reading.Change.Weight),
                Math.Min(floor.Mended, reading.Change.Mended),
                Math.Min(floor.Digits, reading.Change.Digits),
                Math.Min(floor.RowsOff, reading.Change.RowsOff),
                Math.Min(floor.CellsMoved, reading.Change.CellsMoved),
                Math.Min(floor.Unusual, reading.Change.Unusual));
        }

        var choices = new Choice[readings.Count];
        for (var index = 0; index < choices.Length; index++)
        {
            choices[index] = new Choice(adds(readings[index]), readings[index].Change - floor, index);
        }

        return new ChoiceRow(choices, floor);
    }

    /// <summary>The least that a choice adds to a sum.</summary>
    public long Least(int dimension)
    {
        var least = long.MaxValue;
        foreach (var choice in Choices)
        {
            least = Math.Min(least, choice.Adds[dimension]);
        }

        return least;
    }

    /// <summary>The most that a choice adds to a sum.</summary>
    public long Most(int dimension)
    {
        var most = long.MinValue;
        foreach (var choice in Choices)
        {
            most = Math.Max(most, choice.Adds[dimension]);
        }

        return most;
    }

    /// <summary>What rows change at least.</summary>
    public static Change FloorOf(ChoiceRow[] rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var floor = Change.None;
        foreach (var row in rows)
        {
            floor += row.Floor;
        }

        return floor;
    }
}
