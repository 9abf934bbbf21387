using System.Diagnostics;
using Dapper;
using Shisaku.Register;

namespace Shisaku.Bench;

/// <summary>The verb <c>search --register</c>: fills a register with made lists, searches it, and asks its database the same.</summary>
internal sealed record StoredSearch(string Register, int Listings, int Runs)
{
    /// <summary>Runs and prints all.</summary>
    public void Print(TextWriter output)
    {
        var register = ProgrammeRegister.At(Register);
        Fill(output, register);
        var queries = SearchQueries.All().ToList();
        var watch = Stopwatch.StartNew();
        var first = ProgrammeRegister.At(Register).Search(queries[0].Query).Total;
        output.WriteLine($"first search of a process: {watch.Elapsed.TotalMilliseconds:N0} ms ({first:N0} hits)");
        var times = queries.Select(each => SpeedRun.Median(Runs, () => register.Search(each.Query))).Order().ToArray();
        output.WriteLine(
            $"{queries.Count} queries with facets, median of {Runs} runs each: p50 {times[times.Length / 2]:N1} ms, "
            + $"p95 {times[(int)Math.Ceiling(times.Length * 0.95) - 1]:N1} ms, max {times[^1]:N1} ms");
        var database = Database.Of(Register);
        output.WriteLine($"{"bare database query",-44} {"hits",9} {"ms",9}");
        foreach (var (name, sql) in Bare)
        {
            var hits = 0L;
            var time = SpeedRun.Median(Runs, () => hits = database.Read(connection => connection.ExecuteScalar<long>(sql)));
            output.WriteLine($"{name,-44} {hits,9:N0} {time,9:N1}");
        }
    }

    private static readonly (string Name, string Sql)[] Bare =
    [
        ("names with a word, without facets", "select count(*) from listing where name like '%支援%'"),
        ("a rare word", "select count(*) from listing where name like '%酒蔵%'"),
        ("a word, by year", "select count(*) from (select l.fiscal_year, count(*) from listing i join version v on v.id = i.version_id "
            + "join list l on l.id = v.list_id where i.name like '%支援%' group by l.fiscal_year) as years"),
    ];

    private void Fill(TextWriter output, ProgrammeRegister register)
    {
        var made = new MadeRegister(Listings, 1);
        var watch = Stopwatch.StartNew();
        var (lists, added) = (0, 0);
        for (var government = 0; government < MadeRegister.Governments; government++)
        {
            foreach (var (head, rows) in made.Of(government))
            {
                added += register.Import(MadeLists.Of(head, rows), new ChangeNote("bench", null)).Outcome == ImportOutcome.Added ? 1 : 0;
                lists++;
            }
        }

        output.WriteLine($"{Listings:N0} listings in {lists} lists, {added} of them taken in now: {watch.Elapsed.TotalSeconds:N1} s");
    }
}
