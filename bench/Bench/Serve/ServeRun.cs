using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Shisaku.Register;

namespace Shisaku.Bench;

/// <summary>The verb <c>serve</c>: the site under a steady load, page by page, and one page beside a static file of its bytes.</summary>
/// <param name="Program">The program.</param>
/// <param name="Register">The register that it serves.</param>
/// <param name="Rate">How many requests a second.</param>
/// <param name="Seconds">How long each run takes.</param>
/// <param name="Runs">How many runs, of which the median counts.</param>
/// <param name="Page">The beginning of the names of the kinds of pages that are asked for; null for all.</param>
internal sealed partial record ServeRun(string Program, string Register, int Rate, int Seconds, int Runs, string? Page)
{
    private const int WarmSeconds = 10;

    // Addresses come round again after some hundred thousand: what is warmed up must be others than what is measured.
    private const int WarmFrom = 100_000;

    private static readonly int Cores = Environment.ProcessorCount;

    /// <summary>Runs and prints all.</summary>
    public async Task Print(TextWriter output)
    {
        var heads = ProgrammeRegister.At(Register).Versions();
        string[] lists = [.. heads.Select(head => head.Key.ToString().Replace('/', '-')).Order(StringComparer.Ordinal)];
        using var site = ServedProgram.Shisaku(Program, Register);
        output.WriteLine(Text($"{heads.Sum(head => (long)head.Listings):N0} listings in {heads.Length} lists; {Rate} requests a second for {Seconds} s, median of {Runs} runs; {Cores} cores"));
        output.WriteLine("| page | KB, with pictures | p50 ms | p95 ms | p99 ms | not 200 | ms of processor an answer | server, tool, others: share of the machine |");
        output.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var page in AskedPage.All(lists, heads.Sum(head => head.Listings) / 4).Where(page => Page is null || page.Name.StartsWith(Page, StringComparison.Ordinal)))
        {
            output.WriteLine(await Row(site, page));
        }

        output.WriteLine(Text($"memory of the server: {site.Megabytes} MB"));
        await Throughput(site, output);
    }

    private async Task<string> Row(ServedProgram site, AskedPage page)
    {
        await SteadyLoad.Run(site.Address, page, perSecond: Math.Max(1, Rate / 2), seconds: WarmSeconds, first: WarmFrom); // what is asked for often is compiled anew
        var (p50, p95, p99, served, tool, others) = (new double[Runs], new double[Runs], new double[Runs], new double[Runs], new double[Runs], new double[Runs]);
        var (failures, largest) = (0, (Bytes: 0, Address: ""));
        for (var run = 0; run < Runs; run++)
        {
            var (watch, before, own, busy) = (Stopwatch.StartNew(), site.Worked, Environment.CpuUsage.TotalTime, MachineTime.Worked());
            var found = await SteadyLoad.Run(site.Address, page, Rate, Seconds, first: run * Rate * Seconds);
            var all = watch.Elapsed * Cores;
            (p50[run], p95[run], p99[run]) = (found.Within(0.5), found.Within(0.95), found.Within(0.99));
            (served[run], tool[run]) = ((site.Worked - before) / all, (Environment.CpuUsage.TotalTime - own) / all);
            others[run] = Math.Max(0, ((MachineTime.Worked() - busy) / all) - served[run] - tool[run]);
            failures += found.Failures;
            largest = found.Largest.Bytes > largest.Bytes ? found.Largest : largest;
        }

        var weight = page.IsPage && largest.Bytes > 0 ? await PageWeight.Of(site.Address, largest.Address) : new PageWeight(largest.Bytes, largest.Bytes);
        var size = page.IsPage ? Text($"{Kilobytes(weight.WithoutPictures)}, {Kilobytes(weight.WithPictures)}") : Kilobytes(weight.WithoutPictures);
        return Text($"| {page.Name} | {size} | {Middle(p50):N1} | {Middle(p95):N1} | {Middle(p99):N1} | {failures} | {Middle(served) * Cores * 1000 / Rate:N2} | {Middle(served):P0}, {Middle(tool):P0}, {Middle(others):P0} |");
    }

    /// <summary>One page beside the same bytes as a static file, each asked by wrk as fast as it answers, in turns.</summary>
    private async Task Throughput(ServedProgram site, TextWriter output)
    {
        const string Page = "/programmes/1", Build = "bench/StaticFiles/StaticFiles.cs";
        var folder = Directory.CreateTempSubdirectory("shisaku-bench-").FullName;
        using (var client = new HttpClient())
        {
            client.DefaultRequestHeaders.Add("Accept-Encoding", "br");
            await File.WriteAllBytesAsync(Path.Combine(folder, "page.html"), await client.GetByteArrayAsync(site.Address + Page));
        }

        using var plain = await ServedProgram.Other("/page.html", "dotnet", "run", "-c", "Release", Build, "--", folder);
        var (pages, files) = (new double[Runs], new double[Runs]);
        for (var run = 0; run < Runs; run++)
        {
            pages[run] = RequestsASecond(site.Address + Page);
            files[run] = RequestsASecond(plain.Address + "/page.html");
        }

        output.WriteLine(Text($"programme page {Middle(pages):N0} requests a second, the same bytes as a static file {Middle(files):N0}: {Middle(pages) / Middle(files):N2} times (wrk, 1 thread, 16 connections, compressed, median of {Runs} runs)"));
        Directory.Delete(folder, recursive: true);
    }

    private double RequestsASecond(string address)
    {
        using var wrk = Process.Start(new ProcessStartInfo("wrk", ["-t1", "-c16", Text($"-d{Seconds}s"), "-H", "Accept-Encoding: br", address]) { RedirectStandardOutput = true })!;
        var said = wrk.StandardOutput.ReadToEnd();
        wrk.WaitForExit();
        if (Refused().IsMatch(said))
        {
            throw new InvalidOperationException($"Found answers other than 200 of {address}: {said}");
        }

        return double.Parse(Rates().Match(said).Groups["rate"].Value, CultureInfo.InvariantCulture);
    }

    private static double Middle(double[] values) => values.Order().ElementAt(values.Length / 2);

    private static string Kilobytes(long bytes) => Text($"{bytes / 1000.0:N1}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Requests/sec:\s+(?<rate>[\d.]+)")]
    private static partial Regex Rates();

    [GeneratedRegex("Non-2xx|Socket errors")]
    private static partial Regex Refused();
}
