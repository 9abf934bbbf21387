using System.Diagnostics;

namespace Shisaku.Bench;

/// <summary>Whole processes, from start to exit.</summary>
internal static class ProcessRun
{
    /// <summary>The program on the sample beside this program doing nothing.</summary>
    public static void Print(TextWriter output, string program, string sample, int runs)
    {
        var nothing = SpeedRun.Median(runs, () => OutputOf(Environment.ProcessPath!, [typeof(ProcessRun).Assembly.Location, "nothing"]));
        var read = SpeedRun.Median(runs, () => OutputOf(program, ["read", "--json", sample]));
        output.WriteLine($"whole process, median of {runs} runs");
        output.WriteLine($"{"a program that does nothing",-34} {nothing,10:N1} ms");
        output.WriteLine($"{"read --json on the sample",-34} {read,10:N1} ms, {read / nothing:N1} times");
    }

    /// <summary>What a program prints; its exit code and its errors are of no interest here.</summary>
    public static string OutputOf(string program, IEnumerable<string> arguments)
    {
        // Started through dotnet, the assembly is the first argument; as an executable, this program needs none.
        var isDotnet = Path.GetFileNameWithoutExtension(program) == "dotnet";
        var all = arguments.Where(argument => isDotnet || !argument.EndsWith(".dll", StringComparison.Ordinal));
        using var process = Process.Start(
            new ProcessStartInfo(program, all) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return text;
    }
}
