using System.Diagnostics;
using System.Text;

namespace Shisaku.Bench;

/// <summary>The verb <c>speed</c>: the product beside the plain model on the sample, made lists of growing length, and the whole
/// program beside one that does nothing.</summary>
/// <param name="Sample">The sample list.</param>
/// <param name="Runs">How often each is run; the median counts.</param>
/// <param name="LargestRows">The longest made list.</param>
/// <param name="Program">The built program; null to leave it out.</param>
internal sealed record SpeedRun(string Sample, int Runs, int LargestRows, string? Program)
{
    private static readonly int[] Rows = [1_000, 3_000, 10_000, 30_000, 100_000];

    /// <summary>Runs and prints all.</summary>
    public void Print(TextWriter output)
    {
        new BesidePlain(File.ReadAllText(Sample, Encoding.UTF8), Runs).Print(output);
        output.WriteLine();
        PrintGrowth(output);
        if (Program is not null)
        {
            output.WriteLine();
            ProcessRun.Print(output, Program, Sample, Runs);
        }
    }

    /// <summary>The middle of several durations in milliseconds.</summary>
    public static double Median(int runs, Action act)
    {
        var durations = new List<double>();
        for (var run = 0; run < runs; run++)
        {
            var watch = Stopwatch.StartNew();
            act();
            durations.Add(watch.Elapsed.TotalMilliseconds);
        }

        durations.Sort();
        return durations[durations.Count / 2];
    }

    /// <summary>Reading and recovery in this process, after a first run that compiles the code; memory in a process of its own.</summary>
    private void PrintGrowth(TextWriter output)
    {
        output.WriteLine($"made lists, sections of up to 50, one row in six slid; median of {Runs} runs");
        output.WriteLine($"{"rows",9} {"ms",10} {"ms/row",8} {"to 1,000",9} {"peak MB",8}");
        _ = Product.Recover(MadeList(1_000).Print.Text);
        var first = 0.0;
        foreach (var rows in Rows.Where(rows => rows <= LargestRows))
        {
            var text = MadeList(rows).Print.Text;
            var milliseconds = Median(Runs, () => Product.Recover(text));
            first = first == 0 ? milliseconds / rows : first;
            output.WriteLine(
                $"{rows,9:N0} {milliseconds,10:N1} {milliseconds / rows,8:N4} {milliseconds / rows / first,9:N2} {PeakMegabytes(text),8:N0}");
        }
    }

    /// <summary>A list of so many rows, one in six of them slid.</summary>
    public static DamagedList MadeList(int rows)
    {
        var list = DamagedList.Undamaged(TrueList.Make((ulong)rows, ListSize.Rows(rows)));
        return SlidRows.Apply(list, (ulong)rows, 6)!;
    }

    private static double PeakMegabytes(string text)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            var bytes = ProcessRun.OutputOf(Environment.ProcessPath!, [typeof(SpeedRun).Assembly.Location, "peak", file]);
            return double.Parse(bytes, System.Globalization.CultureInfo.InvariantCulture) / 1_000_000;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
