namespace Shisaku.Recovery;

/// <summary>The least-change readings of a list, still by group.</summary>
/// <param name="Problem">The list.</param>
/// <param name="SectionReadings">By section: its readings.</param>
internal sealed record ListReading(AmountProblem Problem, GroupReadings[] SectionReadings)
{
    /// <summary>The change of the whole list.</summary>
    public Change Change { get; init; }

    /// <summary>The least-change readings of the grand total's group; none where there is no grand total.</summary>
    public List<GroupReading> Tops { get; init; } = [];

    /// <summary>The rows that the grand total's group is made of.</summary>
    public List<TopRow> TopRows { get; init; } = [];

    /// <summary>Whether the search of that group stopped.</summary>
    public bool IsTopStopped { get; init; }

    /// <summary>Whether any search stopped at its limit.</summary>
    public bool IsStopped => IsTopStopped || Array.Exists(SectionReadings, section => section.IsStopped);

    /// <summary>By row: what it says in the least-change readings; several where these differ.</summary>
    public RowReading[][] RowReadings()
    {
        var said = new List<RowReading>[Problem.Rows.Length];
        for (var row = 0; row < said.Length; row++)
        {
            said[row] = [];
        }

        foreach (var top in Tops)
        {
            Say(said, Problem.GrandTotal!.Value, top.Total!);
            for (var member = 0; member < TopRows.Count; member++)
            {
                // A subtotal is said by its section, which knows what the subtotal itself changes.
                if (Problem.Sections[TopRows[member].Section].Subtotal is null)
                {
                    Say(said, TopRows[member].Row, top.Members[member]);
                }
            }
        }

        for (var section = 0; section < SectionReadings.Length; section++)
        {
            foreach (var reading in LeastOf(section))
            {
                SaySection(said, Problem.Sections[section], reading);
            }
        }

        var readings = new RowReading[said.Length][];
        for (var row = 0; row < readings.Length; row++)
        {
            readings[row] = said[row].Count == 0 ? [Problem.Rows[row].Readings[0]] : [.. said[row]];
        }

        return readings;
    }

    /// <summary>The readings of a section that the least-change readings of the whole list use.</summary>
    public IEnumerable<GroupReading> LeastOf(int section)
    {
        var readings = SectionReadings[section].Readings;
        if (Problem.GrandTotal is null)
        {
            return readings;
        }

        // With a grand total over the listings themselves, these have been read there.
        if (Problem.Sections[section].Subtotal is not { } subtotal)
        {
            return [];
        }

        var member = TopRows.FindIndex(row => row.Row == subtotal);
        var used = readings.FindAll(reading => Tops.Exists(top => top.Members[member].SaysTheSameAs(reading.Total!)));
        return used.Where(reading => !used.Exists(other =>
            other.Change < reading.Change && other.Total!.HasAmountsOf(reading.Total!)));
    }

    private static void SaySection(List<RowReading>[] said, AmountSection section, GroupReading reading)
    {
        if (section.Subtotal is { } subtotal)
        {
            Say(said, subtotal, reading.Total!);
        }

        if (section.WithRelistings is { } with && reading.WithRelistings is { } total)
        {
            Say(said, with, total);
        }

        for (var member = 0; member < section.Members.Length; member++)
        {
            Say(said, section.Members[member], reading.Members[member]);
        }
    }

    private static void Say(List<RowReading>[] said, int row, RowReading reading)
    {
        if (!said[row].Exists(reading.SaysTheSameAs))
        {
            said[row].Add(reading);
        }
    }
}
