using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Shisaku.Register;

namespace Shisaku.Bench;

/// <summary>The verb <c>serve</c>: the site under a steady load, page by page, and one page beside a static file of its bytes.</summary>
internal sealed partial record ServeRun(string Program, string Register, int Rate, int Seconds, int Runs)
{
    private const int Cores = 2;

    /// <summary>Runs and prints all.</summary>
    public async Task Print(TextWriter output)
    {
        var heads = ProgrammeRegister.At(Register).Versions();
        string[] lists = [.. heads.Select(head => head.Key.ToString().Replace('/', '-')).Order(StringComparer.Ordinal)];
        using var site = ServedProgram.Shisaku(Program, Register);
        output.WriteLine(Text($"{heads.Sum(head => (long)head.Listings):N0} listings in {heads.Length} lists; {Rate} requests a second for {Seconds} s, median of {Runs} runs"));
        output.WriteLine("| page | bytes (br) | p50 ms | p95 ms | p99 ms | failures | server's share of the machine | tool's share |");
        output.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var page in AskedPage.All(lists, heads.Sum(head => head.Listings) / 4))
        {
            output.WriteLine(await Row(site, page));
        }

        output.WriteLine(Text($"memory of the server: {site.Megabytes} MB"));
        await Throughput(site, output);
    }

    private async Task<string> Row(ServedProgram site, AskedPage page)
    {
        await SteadyLoad.Run(site.Address, page, perSecond: 20, seconds: 2, first: 1_000_000); // what is compiled at first use
        var (p50, p95, p99, served, tool) = (new double[Runs], new double[Runs], new double[Runs], new double[Runs], new double[Runs]);
        var (failures, bytes) = (0, 0L);
        for (var run = 0; run < Runs; run++)
        {
            var (watch, before, own) = (Stopwatch.StartNew(), site.Worked, Environment.CpuUsage.TotalTime);
            var found = await SteadyLoad.Run(site.Address, page, Rate, Seconds, first: run * Rate * Seconds);
            (p50[run], p95[run], p99[run]) = (found.Within(0.5), found.Within(0.95), found.Within(0.99));
            served[run] = (site.Worked - before) / watch.Elapsed / Cores;
            tool[run] = (Environment.CpuUsage.TotalTime - own) / watch.Elapsed / Cores;
            (failures, bytes) = (failures + found.Failures, Math.Max(bytes, found.Bytes));
        }

        return Text($"| {page.Name} | {bytes:N0} | {Middle(p50):N1} | {Middle(p95):N1} | {Middle(p99):N1} | {failures} | {Middle(served):P0} | {Middle(tool):P0} |");
    }

    /// <summary>One page beside the same bytes as a static file, each asked by wrk as fast as it answers, in turns.</summary>
    private async Task Throughput(ServedProgram site, TextWriter output)
    {
        const string Page = "/programmes/1", Listen = "http://127.0.0.1:18765", Build = "bench/StaticFiles/StaticFiles.cs";
        var folder = Directory.CreateTempSubdirectory("shisaku-bench-").FullName;
        using (var client = new HttpClient())
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, "page.html"), await client.GetByteArrayAsync(site.Address + Page));
        }

        using var plain = ServedProgram.Other("dotnet", "run", "-c", "Release", Build, "--", folder, Listen);
        await Task.Delay(TimeSpan.FromSeconds(20)); // it is built first
        var (pages, files) = (new double[Runs], new double[Runs]);
        for (var run = 0; run < Runs; run++)
        {
            pages[run] = RequestsASecond(site.Address + Page);
            files[run] = RequestsASecond(Listen + "/page.html");
        }

        output.WriteLine(Text($"programme page {Middle(pages):N0} requests a second, the same bytes as a static file {Middle(files):N0}: {Middle(pages) / Middle(files):N2} times (wrk, 16 connections, median of {Runs} runs)"));
        Directory.Delete(folder, recursive: true);
    }

    private double RequestsASecond(string address)
    {
        using var wrk = Process.Start(new ProcessStartInfo("wrk", ["-t1", "-c16", Text($"-d{Seconds}s"), address]) { RedirectStandardOutput = true })!;
        var said = wrk.StandardOutput.ReadToEnd();
        wrk.WaitForExit();
        return double.Parse(Rates().Match(said).Groups["rate"].Value, CultureInfo.InvariantCulture);
    }

    private static double Middle(double[] values) => values.Order().ElementAt(values.Length / 2);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Requests/sec:\s+(?<rate>[\d.]+)")]
    private static partial Regex Rates();
}
