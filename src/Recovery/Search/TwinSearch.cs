using System.Collections.Immutable;

namespace Shisaku.Recovery;

/// <summary>Reads a list with the least change so that twins say the same amounts.</summary>
/// <remarks>Sections are read without regard to twins first: where these agree of themselves, no reading can be better.
/// Only where they don't, both rows are held to what both can say, and the sections they stand in are read again.</remarks>
internal static class TwinSearch
{
    /// <summary>The least-change reading of the list.</summary>
    public static ListReading Least(AmountProblem problem)
    {
        ImmutableArray<RowReading>[] readings = [.. problem.Rows.Select(row => row.Readings)];
        var free = ListSearch.Least(problem);
        var conflicts = Conflicts(problem, free);
        if (conflicts.Count == 0)
        {
            return free;
        }

        // A twin that differs is a broken sum; one by one, each pair is made to agree where that costs no more.
        var (best, broken, isStopped) = (free, conflicts.Count, false);
        foreach (var pair in conflicts)
        {
            // Where the search of a section stopped once, it would stop again.
            var held = SectionsOf(problem, pair).Any(section => best.SectionReadings[section].IsStopped)
                ? null
                : Held(problem, readings, best, pair, ref isStopped);
            if (held is null)
            {
                continue;
            }

            var left = Conflicts(problem, held.Value.Reading).Count;
            if (held.Value.Reading.Change + (left * Change.BrokenSum) <= best.Change + (broken * Change.BrokenSum))
            {
                (best, broken, readings) = (held.Value.Reading, left, held.Value.Readings);
            }
        }

        return best with { Change = best.Change + (broken * Change.BrokenSum), IsTopStopped = best.IsTopStopped || isStopped };
    }

    /// <summary>The best reading in which both rows of a pair say the same; null where they have nothing in common, or
    /// where leaving them different changes less.</summary>
    private static (ListReading Reading, ImmutableArray<RowReading>[] Readings)? Held(
        AmountProblem problem, ImmutableArray<RowReading>[] readings, ListReading before, TwinRows pair, ref bool isStopped)
    {
        var sections = SectionsOf(problem, pair);
        var said = before.RowReadings();
        var limit = before.Change + Change.BrokenSum;
        var anyStopped = false;
        var held = new List<(ListReading Reading, ImmutableArray<RowReading>[] Readings, RowReading Value)>();

        // What one of them says now is tried first: it usually changes least and keeps the others short.
        foreach (var value in readings[pair.Relisting]
            .Where(reading => Says(readings[pair.First], reading))
            .OrderBy(reading => Says(said[pair.Relisting], reading) || Says(said[pair.First], reading) ? 0 : 1))
        {
            if (HeldTo([value]) is { } found)
            {
                held.Add(found);
                limit = found.Reading.Change < limit ? found.Reading.Change : limit;
            }
        }

        isStopped |= anyStopped;
        if (held.Count == 0)
        {
            return null;
        }

        var least = held.Min(each => each.Reading.Change);
        var values = held.Where(each => each.Reading.Change == least).Select(each => each.Value).ToList();

        // Several values are equally good: both rows are undecided between them.
        var best = values.Count == 1 ? held.First(each => each.Value == values[0]) : HeldTo(values);
        return best is null ? null : (best.Value.Reading, best.Value.Readings);

        (ListReading Reading, ImmutableArray<RowReading>[] Readings, RowReading Value)? HeldTo(List<RowReading> to)
        {
            var narrowed = (ImmutableArray<RowReading>[])readings.Clone();
            narrowed[pair.Relisting] = [.. narrowed[pair.Relisting].Where(reading => to.Exists(value => Same(reading, value)))];
            narrowed[pair.First] = [.. narrowed[pair.First].Where(reading => to.Exists(value => Same(reading, value)))];
            var (reading, stopped) = ListSearch.Least(problem, narrowed, before, sections, limit);
            anyStopped |= stopped;
            return reading is null ? null : (reading, narrowed, to[0]);
        }
    }

    private static List<int> SectionsOf(AmountProblem problem, TwinRows pair) =>
        [.. Enumerable.Range(0, problem.Sections.Length).Where(section =>
            problem.Sections[section].Members.Contains(pair.Relisting) || problem.Sections[section].Members.Contains(pair.First))];

    private static List<TwinRows> Conflicts(AmountProblem problem, ListReading reading)
    {
        var said = reading.RowReadings();
        return [.. problem.Twins.Where(pair =>
            !said[pair.Relisting].All(one => Says(said[pair.First], one))
            || !said[pair.First].All(one => Says(said[pair.Relisting], one)))];
    }

    private static bool Says(ImmutableArray<RowReading> readings, RowReading reading) =>
        readings.Any(other => Same(other, reading));

    private static bool Same(RowReading one, RowReading other) =>
        one.Values.AsSpan().SequenceEqual(other.Values.AsSpan());
}
