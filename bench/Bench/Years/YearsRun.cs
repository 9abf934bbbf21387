using System.Diagnostics;
using System.Globalization;
using Shisaku.Budget;
using Shisaku.Register;

namespace Shisaku.Bench;

/// <summary>Makes next years whose truth is known, and says how many links are right, how many continuations are linked or proposed.</summary>
internal sealed class YearsRun(string truth, int seeds, ulong seed, int rows, bool failures)
{
    private static readonly string[] Kinds =
        ["as it was", "other signs", "division renamed", "other division", "moved", "renamed", "begun anew", "split", "merged"];

    /// <summary>Prints the figures of the sample's next years, of made lists, and the time for a long list.</summary>
    public void Print(TextWriter output)
    {
        Measure(output, "the sample", SampleList.Read(truth));
        Measure(output, "made lists", null);
        Time(output);
    }

    private void Measure(TextWriter output, string of, ProgrammeList? list)
    {
        var tally = new YearsTally();
        for (var number = 0; number < seeds; number++)
        {
            var each = Chance.SeedOf(seed, (ulong)number);
            var earlier = list ?? TrueList.Make(each).List;
            var next = NextYear.Of(earlier, each);
            var (before, after) = (new ListOfYear(TrueList.FiscalYear, earlier), new ListOfYear(YearActs.Year, next.Later));
            var matches = YearMatching.Of(before, after);
            YearComparison.Of(before, after, matches);
            tally.Add(earlier, next, matches, failures ? Named(before, after, output) : null);
        }

        output.WriteLine(FormattableString.Invariant($"{seeds} next years of {of}"));
        output.WriteLine($"  {"programmes that were",-22}{"true pairs",12}{"linked",10}{"proposed",10}{"first",10}{"missed",10}");
        foreach (var kind in Kinds.Append("all"))
        {
            var (pairs, linked, proposed, best) = tally.Of(kind);
            output.WriteLine(FormattableString.Invariant(
                $"  {kind,-22}{pairs,12:#,0}{Share(linked, pairs),10}{Share(proposed, pairs),10}{Share(best, pairs),10}{Share(pairs - linked - proposed, pairs),10}"));
        }

        output.WriteLine(FormattableString.Invariant($"  certain links {tally.Links:#,0}, wrong {tally.Wrong:#,0}: precision {Share(tally.Links - tally.Wrong, tally.Links)}"));
        output.WriteLine(FormattableString.Invariant($"  one-to-one continuations linked by themselves {Share(tally.ContinuedLinked, tally.Continued)}"));
        output.WriteLine(FormattableString.Invariant($"  proposals {tally.Proposals:#,0}, of them true {Share(tally.TrueProposals, tally.Proposals)}"));
        output.WriteLine(FormattableString.Invariant($"  divisions of two programmes or more renamed or merged {tally.Divisions:#,0}, proposed {tally.DivisionsFound:#,0}, proposed wrongly {tally.DivisionsWrong:#,0}"));
    }

    private void Time(TextWriter output)
    {
        var list = TrueList.Make(seed, ListSize.Rows(rows)).List;
        var next = NextYear.Of(list, seed);
        var (before, after) = (new ListOfYear(TrueList.FiscalYear, list), new ListOfYear(YearActs.Year, next.Later));
        var other = new ListOfYear(YearActs.Year, TrueList.Make(seed + 1, ListSize.Rows(rows)).List);
        output.WriteLine(FormattableString.Invariant(
            $"matching {rows:#,0} listings with their next year: {Best(before, after)} ms; with as many others: {Best(before, other)} ms (best of three)"));
    }

    private static long Best(ListOfYear before, ListOfYear after) => Enumerable.Range(0, 3).Min(_ =>
    {
        var watch = Stopwatch.StartNew();
        YearMatching.Of(before, after);
        return watch.ElapsedMilliseconds;
    });

    private static Action<string, int, int> Named(ListOfYear before, ListOfYear after, TextWriter output)
    {
        var (one, other) = (before.List.ListingsByLine(), after.List.ListingsByLine());
        return (what, earlier, later) => output.WriteLine($"    {what}: {one[earlier].Name} ({one[earlier].Amounts.Budget}) -> {other[later].Name} ({other[later].Amounts.Budget})");
    }

    private static string Share(long part, long whole) =>
        whole == 0 ? "-" : ((double)part / whole).ToString("0.00%", CultureInfo.InvariantCulture);
}
