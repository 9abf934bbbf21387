namespace Shisaku.Recovery;

/// <summary>The grand total's group. Its members are the subtotals, each with what its section changes for that reading,
/// and the listings of sections that have none.</summary>
/// <param name="Group">The group.</param>
/// <param name="Rows">By member: its row.</param>
internal sealed record TopGroup(TotalsGroup Group, List<TopRow> Rows)
{
    /// <summary>The group of a list.</summary>
    /// <param name="problem">The list.</param>
    /// <param name="readings">By row: the readings to choose from.</param>
    /// <param name="grandTotal">The row of the grand total.</param>
    /// <param name="readingsOf">By section with a subtotal: its readings.</param>
    public static TopGroup Of(
        AmountProblem problem, RowReading[][] readings, int grandTotal, Func<int, List<GroupReading>> readingsOf)
    {
        var members = new List<RowReading[]>();
        var rows = new List<TopRow>();
        for (var section = 0; section < problem.Sections.Length; section++)
        {
            if (problem.Sections[section].Subtotal is { } subtotal)
            {
                members.Add(Totals(readingsOf(section)));
                rows.Add(new TopRow(section, subtotal));
            }
            else
            {
                foreach (var row in problem.Sections[section].Members)
                {
                    members.Add(readings[row]);
                    rows.Add(new TopRow(section, row));
                }
            }
        }

        // A subtotal brings all the rows of its section that are off.
        var hasListings = problem.Sections.Any(section => section.Subtotal is null);
        var mostRowsOff = hasListings ? SearchLimits.RowsOff : MoreRowsOff(members);
        return new TopGroup(new TotalsGroup(members, readings[grandTotal], [], problem.Columns, hasListings, mostRowsOff), rows);
    }

    /// <summary>What the group changes at least: the first reading of each of its rows.</summary>
    public Change Floor()
    {
        var floor = Group.Total[0].Change;
        foreach (var member in Group.Members)
        {
            floor += member[0].Change;
        }

        return floor;
    }

    /// <summary>The readings of a subtotal, each with the least that its section changes for it; the least change first.</summary>
    private static RowReading[] Totals(List<GroupReading> readings)
    {
        var least = new Dictionary<RowReading, RowReading>();
        foreach (var reading in readings)
        {
            if (!least.TryGetValue(reading.Total!, out var known) || reading.Change < known.Change)
            {
                least[reading.Total!] = reading.Total! with { Change = reading.Change };
            }
        }

        return [.. least.Values.Order(RowReading.ByChange)];
    }

    private static int MoreRowsOff(List<RowReading[]> members)
    {
        var more = 0;
        foreach (var readings in members)
        {
            var (least, most) = (int.MaxValue, 0);
            foreach (var reading in readings)
            {
                (least, most) = (Math.Min(least, reading.Change.RowsOff), Math.Max(most, reading.Change.RowsOff));
            }

            more += most - least;
        }

        return more;
    }
}

/// <summary>A row that the grand total adds up.</summary>
/// <param name="Section">The section it belongs to.</param>
/// <param name="Row">The row: a subtotal, or a listing of a section without one.</param>
internal sealed record TopRow(int Section, int Row);
