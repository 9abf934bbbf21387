namespace Shisaku.Recovery;

/// <summary>Reads a whole list with the least change: each section by its own totals, the subtotals by the grand total;
/// only where these disagree are sections read again with other readings of their subtotals.</summary>
internal sealed class ListSearch
{
    private readonly AmountProblem problem;
    private readonly RowReading[][] readings;
    private readonly ResidueSets sets;
    private readonly GroupReadings[] known;

    private ListSearch(AmountProblem problem, RowReading[][] readings, ResidueSets sets)
    {
        this.sets = sets;
        this.problem = problem;
        this.readings = readings;
        known = new GroupReadings[problem.Sections.Length];
    }

    /// <summary>The least-change readings of a list.</summary>
    /// <param name="problem">The list.</param>
    /// <param name="readings">By row: the readings to choose from, at least one.</param>
    /// <param name="sets">Sets of residues for the searches.</param>
    public static ListReading Least(AmountProblem problem, RowReading[][] readings, ResidueSets sets)
    {
        var search = new ListSearch(problem, readings, sets);
        for (var section = 0; section < problem.Sections.Length; section++)
        {
            search.known[section] = GroupSearch.Least(search.GroupOf(problem.Sections[section]), sets);
        }

        return search.Read();
    }

    /// <summary>The least-change readings of a list some of whose rows are open to fewer readings than before; null where all
    /// change more than a limit, or where the search for them stopped.</summary>
    /// <param name="problem">The list.</param>
    /// <param name="readings">By row: the readings to choose from, at least one.</param>
    /// <param name="sets">Sets of residues for the searches.</param>
    /// <param name="before">The answer with more readings, of which the sections not in <paramref name="changed"/> are kept.</param>
    /// <param name="changed">The sections with fewer readings than before.</param>
    /// <param name="limit">The most that the whole list may change.</param>
    public static (ListReading? Reading, bool IsStopped) Least(
        AmountProblem problem, RowReading[][] readings, ResidueSets sets, ListReading before, IReadOnlyList<int> changed, Change limit)
    {
        var search = new ListSearch(problem, readings, sets);
        for (var section = 0; section < problem.Sections.Length; section++)
        {
            search.known[section] = before.SectionReadings[section];
        }

        var spent = before.Change;
        foreach (var section in changed)
        {
            // With fewer readings no section changes less than before: what the others changed is spent.
            var others = spent - before.SectionReadings[section].Readings[0].Change;
            var found = GroupSearch.Least(search.GroupOf(problem.Sections[section]), sets, limit - others);
            if (found.Readings.Count == 0)
            {
                return (null, found.IsStopped);
            }

            search.known[section] = found;
            spent = others + found.Readings[0].Change;
        }

        return (search.Read(), false);
    }

    private ListReading Read()
    {
        if (problem.GrandTotal is not { } grand)
        {
            var change = Change.None;
            foreach (var section in known)
            {
                change += section.Readings[0].Change;
            }

            return Answer() with { Change = change };
        }

        // The usual case: the sections' own answers add up to the grand total as it is best read, so nothing can change less.
        var top = TopGroup.Of(problem, readings, grand, section => known[section].Readings);
        var tops = GroupSearch.Least(top.Group, sets);
        if (tops.Readings[0].Change > top.Floor())
        {
            top = TopGroup.Of(problem, readings, grand, AllReadings);
            tops = GroupSearch.Least(top.Group, sets);
        }

        return Answer() with
        {
            Change = tops.Readings[0].Change, Tops = tops.Readings, TopRows = top.Rows, IsTopStopped = tops.IsStopped,
        };
    }

    private ListReading Answer() => new(problem, [.. known]);

    private List<GroupReading> AllReadings(int section)
    {
        // Where the search stopped once, it would stop again.
        if (known[section].IsStopped)
        {
            return known[section].Readings;
        }

        var group = GroupOf(problem.Sections[section]);
        var all = new List<GroupReading>();
        foreach (var total in group.Total)
        {
            var found = GroupSearch.Least(group with { Total = [total] }, sets);
            all.AddRange(found.Readings);
            known[section] = new GroupReadings(
                [.. known[section].Readings, .. found.Readings], known[section].IsStopped || found.IsStopped);
        }

        return all;
    }

    private TotalsGroup GroupOf(AmountSection section) => new(
        ReadingsOf(section),
        section.Subtotal is { } subtotal ? readings[subtotal] : [],
        section.Subtotal is not null && section.WithRelistings is { } with ? readings[with] : [],
        problem.Columns,
        MayMissRow: true);

    private RowReading[][] ReadingsOf(AmountSection section)
    {
        var members = new RowReading[section.Members.Length][];
        for (var index = 0; index < members.Length; index++)
        {
            members[index] = readings[section.Members[index]];
        }

        return members;
    }
}
