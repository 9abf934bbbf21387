using System.Diagnostics;
using Shisaku.Register;

namespace Shisaku.Bench;

/// <summary>The verb <c>search</c>: builds, loads and searches a made register, and a tenth of it.</summary>
internal sealed record SearchBench(int Listings, int Runs)
{
    /// <summary>Runs and prints all.</summary>
    public void Print(TextWriter output)
    {
        var queries = SearchQueries.All().ToList();
        output.WriteLine($"{MadeRegister.Governments} governments, {MadeRegister.Years} years; {queries.Count} queries with facets, median of {Runs} runs each, one thread");
        // Once around uncounted, so that all code is compiled.
        Measure(TextWriter.Null, Listings / 100, queries);
        var small = Measure(output, Listings / 10, queries);
        var large = Measure(output, Listings, queries);
        output.WriteLine();
        output.WriteLine($"{Listings:N0} to {Listings / 10:N0} listings: p95 {large.P95 / small.P95:N1} times, all queries together {large.Sum / small.Sum:N1} times as long");
    }

    private (double P95, double Sum) Measure(TextWriter output, int listings, List<(string Kind, SearchQuery Query)> queries)
    {
        var watch = Stopwatch.StartNew();
        var made = new MadeRegister(listings, 1);
        var segments = new List<byte[]>();
        var building = TimeSpan.Zero;
        for (var government = 0; government < MadeRegister.Governments; government++)
        {
            foreach (var (head, rows) in made.Of(government))
            {
                watch.Restart();
                segments.Add(SearchSegment.Write(head, rows));
                building += watch.Elapsed;
            }
        }

        var before = GC.GetTotalMemory(forceFullCollection: true);
        var search = new ListingSearch();
        var loading = SpeedRun.Median(Runs, () =>
        {
            search = new ListingSearch();
            search.Replace([], segments.Select(segment => SearchSegment.Open(segment)));
        });
        var bytes = segments.Sum(segment => (long)segment.Length);
        output.WriteLine();
        output.WriteLine($"{search.Count:N0} listings in {segments.Count:N0} segments: made in {building.TotalSeconds:N2} s, "
            + $"{(double)bytes / listings:N0} bytes a listing, opened in {loading:N0} ms, "
            + $"{(bytes + GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6:N0} MB of memory");
        output.WriteLine($"{"queries",-24} {"number",6} {"hits",10} {"p50 ms",8} {"p95 ms",8} {"max ms",8}");
        var all = new List<(string Kind, double Time, int Hits)>();
        foreach (var (kind, query) in queries)
        {
            var hits = search.Find(query).Total;
            all.Add((kind, SpeedRun.Median(Runs, () => search.Find(query)), hits));
        }

        foreach (var kind in all.GroupBy(each => each.Kind))
        {
            PrintLine(output, kind.Key, [.. kind.Select(each => each.Time)], kind.Average(each => each.Hits));
        }

        double[] times = [.. all.Select(each => each.Time)];
        PrintLine(output, "all", times, all.Average(each => each.Hits));
        return (Percentile(times, 95), times.Sum());
    }

    private static void PrintLine(TextWriter output, string kind, double[] times, double hits) => output.WriteLine(
        $"{kind,-24} {times.Length,6} {hits,10:N0} {Percentile(times, 50),8:N2} {Percentile(times, 95),8:N2} {times.Max(),8:N2}");

    /// <summary>The smallest time that so many of a hundred do not exceed.</summary>
    private static double Percentile(double[] times, int percent)
    {
        var sorted = times.Order().ToArray();
        return sorted[Math.Max(0, (((sorted.Length * percent) + 99) / 100) - 1)];
    }
}
