namespace Shisaku.Recovery;

/// <summary>By row, the readings that occur in some admissible reading of all rows under a total.</summary>
/// <param name="open">By row of the list: the readings that were open before.</param>
internal sealed class PossibleReadings(RowReading[][] open)
{
    private readonly Dictionary<int, List<RowReading>> byRow = [];

    /// <summary>A row's possible readings; none where nothing was counted of it.</summary>
    public RowReading[] Of(int row) => byRow.TryGetValue(row, out var readings) ? [.. readings] : [];

    /// <summary>Keeps a reading of a row.</summary>
    public void Keep(int row, RowReading reading)
    {
        if (!byRow.TryGetValue(row, out var kept))
        {
            byRow.Add(row, [reading]);
        }
        else if (!kept.Contains(reading))
        {
            kept.Add(reading);
        }
    }

    /// <summary>Keeps what some way to add up rows uses.</summary>
    public void Keep(int[] rows, AdmissibleReadings ways)
    {
        for (var index = 0; index < rows.Length; index++)
        {
            for (var choice = 0; choice < open[rows[index]].Length; choice++)
            {
                if (ways.IsPossible[index][choice])
                {
                    Keep(rows[index], open[rows[index]][choice]);
                }
            }
        }
    }
}
