using System.Globalization;
using System.Text.RegularExpressions;
using Shisaku.App.Commands;
using Shisaku.Tests.App;

namespace Shisaku.Tests.Docs;

/// <summary>A <c>./shisaku</c> line of a document, run as a reader would run it, but within this process.</summary>
/// <param name="Text">The line without prompt and comment.</param>
/// <param name="ExitCode">The exit code that its comment states, else 0.</param>
internal sealed partial record ShellLine(string Text, int ExitCode)
{
    /// <summary>The lines of a document, in order.</summary>
    public static IEnumerable<ShellLine> In(string document) => CodeBlock.Of(document)
        .Where(block => block.Kind is "sh" or "console")
        .SelectMany(block => block.Lines)
        .Select(line => Line().Match(line))
        .Where(match => match.Success)
        .Select(match => new ShellLine(match.Groups["text"].Value.Trim(), StatedCode(match.Groups["comment"].Value)));

    /// <summary>Runs the line and answers with its exit code; what it writes goes to a folder of the test's own.</summary>
    public (int ExitCode, string Output, string Error) Run(string folder, int? width = null)
    {
        var words = Word().Matches(Text).Select(word => word.Groups["word"].Value.Replace("\"", "", StringComparison.Ordinal)).Skip(1).ToList();
        Assert.DoesNotContain(words, word => word is "|" or ">" or "&&");
        var input = "";
        if (words.IndexOf("<") is >= 0 and var redirected)
        {
            input = SourceTree.Read(words[redirected + 1]);
            words.RemoveRange(redirected, 2);
        }

        for (var word = 0; word < words.Count; word++)
        {
            var isWritten = (word > 0 && words[word - 1] is "--output" or "--explain" or "--to" or "--layout" or "--register")
                || words[word].EndsWith(".sqlite", StringComparison.Ordinal);
            words[word] = isWritten ? Path.Combine(folder, words[word])
                : File.Exists(SourceTree.Full(words[word])) ? SourceTree.Full(words[word])
                : words[word];
        }

        var stage = Stage.Reading(input);
        var surroundings = stage.Surroundings with
        {
            TerminalWidth = () => width,
            Variable = name => name == "NO_COLOR" ? "1" : stage.Surroundings.Variable(name),
        };
        return (CommandLine.Run([.. words], surroundings), stage.Output, stage.Error);
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static int StatedCode(string comment) => StatedExitCode().Match(comment) is { Success: true } stated
        ? int.Parse(stated.Groups["code"].Value, CultureInfo.InvariantCulture)
        : 0;

    [GeneratedRegex(@"^(\$ )?(?<text>\./shisaku [^#]*)(# (?<comment>.*))?$")]
    private static partial Regex Line();

    [GeneratedRegex("""(?<word>("[^"]*"|[^\s"])+)""")]
    private static partial Regex Word();

    [GeneratedRegex(@"(exit code|終了コード) (?<code>\d+)")]
    private static partial Regex StatedExitCode();
}
