using System.Diagnostics;
using Shisaku.Recovery;

namespace Shisaku.Bench;

/// <summary>The product and the plain model on the same problem, in one run.</summary>
/// <param name="Text">The list.</param>
/// <param name="Runs">How often the product is run; the plain model runs at most three times.</param>
internal sealed record BesidePlain(string Text, int Runs)
{
    private const int MostPlainRuns = 3;

    /// <summary>Solves, compares and prints.</summary>
    public void Print(TextWriter output)
    {
        var problem = Product.ProblemOf(Product.Read(Text));
        var product = AmountRecovery.Solve(problem);
        var cold = Stopwatch.StartNew();
        var (plain, solves) = PlainRecovery.Of(problem);
        cold.Stop();
        var plainTime = SpeedRun.Median(Math.Min(Runs, MostPlainRuns), () => PlainRecovery.Of(problem));
        var productTime = SpeedRun.Median(Runs, () => AmountRecovery.Solve(problem));
        var whole = SpeedRun.Median(Runs, () => Product.Recover(Text));
        output.WriteLine($"the sample's amounts: {problem.Rows.Length} rows, {problem.Rows.Sum(row => row.Readings.Length)} readings");
        output.WriteLine($"{"plain model, building counted",-34} {plainTime,10:N1} ms, {solves} solves (first run {cold.ElapsedMilliseconds:N0} ms)");
        output.WriteLine($"{"product",-34} {productTime,10:N1} ms, {plainTime / productTime:N0} times as fast");
        output.WriteLine($"{"product, from bytes to findings",-34} {whole,10:N1} ms");
        output.WriteLine($"{"change",-34} {product.Change} / {plain.Change}");
        output.WriteLine($"{"rows read otherwise",-34} {Different(product, plain, SaysOtherwise)}");
        output.WriteLine($"{"rows proven otherwise",-34} {Different(product, plain, ProvesOtherwise)}");
    }

    private static int Different(AmountSolution one, AmountSolution other, Func<RowAnswer, RowAnswer, bool> differs) =>
        one.Rows.Zip(other.Rows).Count(pair => differs(pair.First, pair.Second));

    private static bool SaysOtherwise(RowAnswer one, RowAnswer other) =>
        one.Readings.Length != other.Readings.Length
        || !one.Readings.All(reading => other.Readings.Any(reading.SaysTheSameAs));

    private static bool ProvesOtherwise(RowAnswer one, RowAnswer other) =>
        !one.IsProven.AsSpan().SequenceEqual(other.IsProven.AsSpan());
}
