using System.Diagnostics;
using Shisaku.Recovery;

namespace Shisaku.Bench;

/// <summary>The product and the plain model on the same problem, in one run.</summary>
/// <param name="Text">The list.</param>
/// <param name="Runs">How often each is run and the median taken; the plain proof, which takes minutes, is run once.</param>
internal sealed record BesidePlain(string Text, int Runs)
{
    /// <summary>Solves, compares and prints.</summary>
    public void Print(TextWriter output)
    {
        var problem = Product.ProblemOf(Product.Read(Text));
        var product = AmountRecovery.Solve(problem);
        PlainLeast(problem);
        WarmUp(() => Product.Recover(Text));
        var plainLeast = SpeedRun.Median(Runs, () => PlainLeast(problem));
        var productLeast = SpeedRun.Median(Runs, () => TwinSearch.Least(problem));
        var productTime = SpeedRun.Median(Runs, () => AmountRecovery.Solve(problem));
        var whole = SpeedRun.Median(Runs, () => Product.Recover(Text));
        var watch = Stopwatch.StartNew();
        var (plain, solves) = PlainRecovery.Of(problem);
        var plainTime = watch.Elapsed.TotalMilliseconds;

        output.WriteLine($"the sample's amounts: {problem.Rows.Length} rows, {problem.Rows.Sum(row => row.Readings.Length)} readings");
        output.WriteLine($"{"",-38} {"plain ms",12} {"product ms",11} {"times",7}");
        output.WriteLine(Line("least change, and whether the only one", plainLeast, productLeast));
        output.WriteLine(Line($"with the proof ({solves} plain solves)", plainTime, productTime));
        output.WriteLine($"{"from bytes to findings",-38} {"",12} {whole,11:N1}");
        output.WriteLine($"plain stopped at its limit: {plain.IsStopped}, product: {product.IsStopped || !product.IsProofComplete}");
        output.WriteLine($"change: plain {plain.Change}");
        output.WriteLine($"        product {product.Change}");
        output.WriteLine($"rows read otherwise: {Different(product, plain, SaysOtherwise)}, proven otherwise: {Different(product, plain, ProvesOtherwise)}");
    }

    /// <summary>Runs often enough for the code to be compiled as it is in a program that has run for a while; the plain
    /// solver is compiled already.</summary>
    private static void WarmUp(Action act)
    {
        for (var run = 0; run < 50; run++)
        {
            act();
        }
    }

    private static string Line(string what, double plain, double product) =>
        $"{what,-38} {plain,12:N1} {product,11:N1} {plain / product,7:N0}";

    private static void PlainLeast(AmountProblem problem)
    {
        using var solver = new PlainSolver();
        _ = PlainRecovery.Least(problem, solver);
    }

    private static int Different(AmountSolution one, AmountSolution other, Func<RowAnswer, RowAnswer, bool> differs) =>
        one.Rows.Zip(other.Rows).Count(pair => differs(pair.First, pair.Second));

    private static bool SaysOtherwise(RowAnswer one, RowAnswer other) =>
        one.Readings.Length != other.Readings.Length
        || !one.Readings.All(reading => other.Readings.Any(reading.SaysTheSameAs));

    private static bool ProvesOtherwise(RowAnswer one, RowAnswer other) =>
        !one.IsProven.AsSpan().SequenceEqual(other.IsProven.AsSpan());
}
