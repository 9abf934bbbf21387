namespace Shisaku.Recovery;

/// <summary>Reads a list with the least change so that twins say the same amounts.</summary>
/// <remarks>Sections are read without regard to twins first: where these agree of themselves, no reading can be better.
/// Only where they don't, both rows are held to what both can say, and the sections they stand in are read again.</remarks>
internal static class TwinSearch
{
    /// <summary>The least-change reading of the list.</summary>
    public static ListReading Least(AmountProblem problem)
    {
        RowReading[][] readings = [.. problem.Rows.Select(row => row.Readings.ToArray())];
        var sets = new ResidueSets();
        var free = ListSearch.Least(problem, readings, sets);
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
            var held = SectionsOf(problem, pair).Exists(section => best.SectionReadings[section].IsStopped)
                ? null
                : Held(problem, readings, sets, best, pair, ref isStopped);
            if (held is null)
            {
                continue;
            }

            var left = Conflicts(problem, held.Reading).Count;
            if (held.Reading.Change + (left * Change.BrokenSum) <= best.Change + (broken * Change.BrokenSum))
            {
                (best, broken, readings) = (held.Reading, left, held.Readings);
            }
        }

        return best with { Change = best.Change + (broken * Change.BrokenSum), IsTopStopped = best.IsTopStopped || isStopped };
    }

    /// <summary>The best reading in which both rows of a pair say the same; null where they have nothing in common, or
    /// where leaving them different changes less.</summary>
    private static HeldReading? Held(
        AmountProblem problem, RowReading[][] readings, ResidueSets sets, ListReading before, TwinRows pair, ref bool isStopped)
    {
        var sections = SectionsOf(problem, pair);
        var said = before.RowReadings();
        var limit = before.Change + Change.BrokenSum;
        var anyStopped = false;
        var held = new List<HeldReading>();

        // What one of them says now is tried first: it usually changes least and keeps the others short.
        var common = Array.FindAll(readings[pair.Relisting], reading => Says(readings[pair.First], reading));
        foreach (var value in common.Where(IsSaidNow).Concat(common.Where(reading => !IsSaidNow(reading))))
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

        // Several values may be equally good: then both rows are undecided between them.
        var least = held.FindAll(each => !held.Exists(other => other.Reading.Change < each.Reading.Change));
        return least.Count == 1 ? least[0] : HeldTo([.. least.Select(each => each.Value)]);

        bool IsSaidNow(RowReading reading) => Says(said[pair.Relisting], reading) || Says(said[pair.First], reading);

        HeldReading? HeldTo(List<RowReading> to)
        {
            var narrowed = (RowReading[][])readings.Clone();
            narrowed[pair.Relisting] = Array.FindAll(readings[pair.Relisting], reading => to.Exists(reading.HasAmountsOf));
            narrowed[pair.First] = Array.FindAll(readings[pair.First], reading => to.Exists(reading.HasAmountsOf));
            var (reading, stopped) = ListSearch.Least(problem, narrowed, sets, before, sections, limit);
            anyStopped |= stopped;
            return reading is null ? null : new HeldReading(reading, narrowed, to[0]);
        }
    }

    private static List<int> SectionsOf(AmountProblem problem, TwinRows pair)
    {
        var sections = new List<int>();
        for (var section = 0; section < problem.Sections.Length; section++)
        {
            var members = problem.Sections[section].Members;
            if (members.Contains(pair.Relisting) || members.Contains(pair.First))
            {
                sections.Add(section);
            }
        }

        return sections;
    }

    private static List<TwinRows> Conflicts(AmountProblem problem, ListReading reading)
    {
        var said = reading.RowReadings();
        return [.. problem.Twins.Where(pair =>
            !said[pair.Relisting].All(one => Says(said[pair.First], one))
            || !said[pair.First].All(one => Says(said[pair.Relisting], one)))];
    }

    private static bool Says(RowReading[] readings, RowReading reading) => Array.Exists(readings, reading.HasAmountsOf);

    /// <summary>The best reading of the list in which a pair says the same.</summary>
    private sealed record HeldReading(ListReading Reading, RowReading[][] Readings, RowReading Value);
}
