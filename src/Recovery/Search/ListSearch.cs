using System.Collections.Immutable;

namespace Shisaku.Recovery;

/// <summary>Reads a whole list with the least change: each section by its own totals, the subtotals by the grand total;
/// only where these disagree are sections read again with other readings of their subtotals.</summary>
internal sealed class ListSearch
{
    private readonly AmountProblem problem;
    private readonly ImmutableArray<RowReading>[] readings;
    private readonly (List<GroupReading> Readings, bool IsStopped)?[] known;

    private ListSearch(AmountProblem problem, ImmutableArray<RowReading>[] readings)
    {
        this.problem = problem;
        this.readings = readings;
        known = new (List<GroupReading>, bool)?[problem.Sections.Length];
    }

    /// <summary>The least-change readings of a list whose rows are open to all their readings.</summary>
    public static ListReading Least(AmountProblem problem)
    {
        var search = new ListSearch(problem, [.. problem.Rows.Select(row => row.Readings)]);
        for (var section = 0; section < problem.Sections.Length; section++)
        {
            search.known[section] = GroupSearch.Least(search.GroupOf(problem.Sections[section]));
        }

        return search.Read();
    }

    /// <summary>The least-change readings of a list some of whose rows are open to fewer readings than before; null where all
    /// change more than a limit, or where the search for them stopped.</summary>
    /// <param name="problem">The list.</param>
    /// <param name="readings">By row: the readings to choose from, at least one.</param>
    /// <param name="before">The answer with more readings, of which the sections not in <paramref name="changed"/> are kept.</param>
    /// <param name="changed">The sections with fewer readings than before.</param>
    /// <param name="limit">The most that the whole list may change.</param>
    public static (ListReading? Reading, bool IsStopped) Least(
        AmountProblem problem, ImmutableArray<RowReading>[] readings, ListReading before, IReadOnlyList<int> changed, Change limit)
    {
        var search = new ListSearch(problem, readings);
        for (var section = 0; section < problem.Sections.Length; section++)
        {
            search.known[section] = before.SectionReadings[section];
        }

        var spent = before.Change;
        foreach (var section in changed)
        {
            // With fewer readings no section changes less than before: what the others changed is spent.
            var others = spent - before.SectionReadings[section].Readings[0].Change;
            var found = GroupSearch.Least(search.GroupOf(problem.Sections[section]), limit - others);
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
            return Answer() with { Change = SumOf(known.Select(each => each!.Value.Readings[0].Change)) };
        }

        // The usual case: the sections' own answers add up to the grand total as it is best read, so nothing can change less.
        var (top, openRows) = Top(grand, section => known[section]!.Value.Readings);
        var (tops, stopped) = GroupSearch.Least(top);
        if (tops[0].Change > SumOf(top.Members.Select(member => member[0].Change)) + top.Total[0].Change)
        {
            (top, openRows) = Top(grand, AllReadings);
            (tops, stopped) = GroupSearch.Least(top);
        }

        return Answer() with { Change = tops[0].Change, Tops = tops, TopRows = openRows, IsTopStopped = stopped };
    }

    private ListReading Answer() => new(problem, [.. known.Select(each => each!.Value)]);

    /// <summary>The grand total's group. Its members are the subtotals, each with what its section changes for that
    /// reading, and the listings of sections that have none.</summary>
    private (TotalsGroup Group, List<(int Section, int Row)> Rows) Top(
        int grand, Func<int, IEnumerable<GroupReading>> readingsOf)
    {
        var members = new List<ImmutableArray<RowReading>>();
        var rows = new List<(int Section, int Row)>();
        for (var section = 0; section < problem.Sections.Length; section++)
        {
            if (problem.Sections[section].Subtotal is { } subtotal)
            {
                members.Add([.. readingsOf(section)
                    .GroupBy(reading => reading.Total!)
                    .Select(same => same.Key with { Change = same.Min(reading => reading.Change) })
                    .OrderBy(reading => reading.Change)]);
                rows.Add((section, subtotal));
            }
            else
            {
                foreach (var row in problem.Sections[section].Members)
                {
                    members.Add(readings[row]);
                    rows.Add((section, row));
                }
            }
        }

        // A subtotal brings all the rows of its section that are off.
        var hasListings = problem.Sections.Any(section => section.Subtotal is null);
        var mostRowsOff = hasListings
            ? SearchLimits.RowsOff
            : members.Sum(member => member.Max(reading => reading.Change.RowsOff) - member.Min(reading => reading.Change.RowsOff));
        return (new TotalsGroup(members, readings[grand], [], problem.Columns, hasListings, mostRowsOff), rows);
    }

    private List<GroupReading> AllReadings(int section)
    {
        // Where the search stopped once, it would stop again.
        if (known[section]!.Value.IsStopped)
        {
            return known[section]!.Value.Readings;
        }

        var group = GroupOf(problem.Sections[section]);
        var all = new List<GroupReading>();
        foreach (var total in group.Total)
        {
            var (each, isStopped) = GroupSearch.Least(group with { Total = [total] });
            all.AddRange(each);
            known[section] = ([.. known[section]!.Value.Readings, .. each], known[section]!.Value.IsStopped || isStopped);
        }

        return all;
    }

    private TotalsGroup GroupOf(AmountSection section) => new(
        [.. section.Members.Select(row => readings[row])],
        section.Subtotal is { } subtotal ? readings[subtotal] : [],
        section.Subtotal is not null && section.WithRelistings is { } with ? readings[with] : [],
        problem.Columns,
        MayMissRow: true);

    private static Change SumOf(IEnumerable<Change> changes) => changes.Aggregate(Change.None, (sum, each) => sum + each);
}
