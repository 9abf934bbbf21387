using System.Diagnostics;
using System.Text;
using Shisaku.Tests.Docs;

namespace Shisaku.EndToEnd;

/// <summary>What a run of the program gave.</summary>
/// <param name="Code">Its exit code; 137 where it was killed.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record Outcome(int Code, string Output, string Error);

/// <summary>The real program in a process of its own, as ./shisaku builds and starts it.</summary>
internal static class TheProgram
{
    private static readonly string Folder = SourceTree.Full("artifacts/program");

    private static readonly Lazy<string> DotnetRoot = new(() =>
    {
        using var built = Process.Start(new ProcessStartInfo(SourceTree.Full("shisaku"), ["--version"]) { RedirectStandardOutput = true })!;
        built.StandardOutput.ReadToEnd();
        built.WaitForExit();
        Assert.Equal(0, built.ExitCode);
        return File.ReadAllText(Path.Combine(Folder, ".built")).Trim();
    });

    /// <summary>Runs it to its end.</summary>
    public static Outcome Run(params string[] arguments) => Ended(Start("en", arguments));

    /// <summary>Runs it with a command before it, such as <c>runuser</c>.</summary>
    public static Outcome RunBehind(string[] prefix, string language, params string[] arguments) => Ended(Start(language, arguments, prefix));

    /// <summary>Starts it.</summary>
    /// <param name="language">The language of its messages.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="prefix">A command that starts it; none for itself.</param>
    /// <param name="variables">Variables of its environment besides.</param>
    public static Process Start(
        string language, string[] arguments, string[]? prefix = null, params (string Name, string? Value)[] variables)
    {
        string[] words = [.. prefix ?? [], Path.Combine(Folder, "shisaku"), .. arguments];
        var start = new ProcessStartInfo(words[0], words[1..])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8, WorkingDirectory = "/",
        };
        start.Environment["DOTNET_ROOT"] = DotnetRoot.Value;
        start.Environment["LANG"] = language == "ja" ? "ja_JP.UTF-8" : "en_US.UTF-8";
        start.Environment.Remove("LC_ALL");
        start.Environment.Remove("SHISAKU_REGISTER");
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }

    /// <summary>Waits for its end.</summary>
    public static Outcome Ended(Process process)
    {
        using (process)
        {
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return new Outcome(process.ExitCode, output, error.Result);
        }
    }
}
