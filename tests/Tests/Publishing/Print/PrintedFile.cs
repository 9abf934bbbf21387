using System.Diagnostics;
using Shisaku.Budget;
using Shisaku.Publishing;
using Shisaku.Recovery;
using Shisaku.Tests.Reading;
using Shisaku.Tests.Recovery;

namespace Shisaku.Tests.Publishing.Print;

/// <summary>Prints lists, reads prints back, and asks programs of other hands about them.</summary>
internal static class PrintedFile
{
    /// <summary>A list as a file.</summary>
    public static byte[] Of(RecoveredList list, string ending, bool withValues = false)
    {
        using MemoryStream stream = new();
        PublicationFormats.ForFile("list" + ending)!.Write([new Publication(list) { WithValues = withValues }], stream);
        return stream.ToArray();
    }

    /// <summary>A list of text, recovered.</summary>
    public static RecoveredList Recovered(string text) => ListRecovery.Recover(ReadingInput.Read(text), new RecoveryOptions());

    /// <summary>A file, read and recovered by the product.</summary>
    public static RecoveredList ReadBack(byte[] file) => ListRecovery.Recover(ReadingInput.Read(file), new RecoveryOptions());

    /// <summary>All that a list says, row by row, but for the lines on which it says so.</summary>
    public static List<string> Said(RecoveredList list)
    {
        var names = list.List.ListingsByLine();
        List<string> said = [$"{list.List.Title} {list.List.FiscalYear} {list.List.Unit}", .. list.List.FundingSources.Select(source => source.ToString())];
        foreach (var policy in list.List.Policies)
        {
            said.Add(TrueTable.Noted(policy with { Line = null }));
            said.AddRange(policy.Measures.SelectMany(measure => measure.Listings.Select(listing =>
                TrueTable.Noted(policy, measure, listing with { Line = 0, Relists = null })
                + (listing.Relists is { } first ? " again: " + names[first].Name : ""))));
            said.AddRange(policy.Subtotals.Select(totals => TrueTable.Noted(policy, totals with { Line = 0 })));
        }

        return list.List.GrandTotal is { } total ? [.. said, TrueTable.Noted(null, total with { Line = 0 })] : said;
    }

    /// <summary>What a program prints about a file; the test is skipped where the machine has no such program.</summary>
    /// <param name="program">The program.</param>
    /// <param name="ending">The ending of the file.s name.</param>
    /// <param name="file">The file's bytes.</param>
    /// <param name="arguments">Its arguments, <c>FILE</c> being the file.</param>
    /// <returns>What it printed, and what it left beside the file.</returns>
    public static (string Output, Dictionary<string, byte[]> Files) Asked(string program, string ending, byte[] file, params string[] arguments)
    {
        var found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
        Assert.SkipWhen(found is null, $"this machine has no {program}");
        var folder = Directory.CreateTempSubdirectory("shisaku-test-").FullName;
        try
        {
            var path = Path.Combine(folder, "list" + ending);
            File.WriteAllBytes(path, file);
            ProcessStartInfo start = new(found!, arguments.Select(each => each.Replace("FILE", path, StringComparison.Ordinal).Replace("DIR", folder, StringComparison.Ordinal)))
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = folder,
            };
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, errors.Result);
            return (output, Directory.GetFiles(folder).ToDictionary(each => Path.GetFileName(each), File.ReadAllBytes));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
