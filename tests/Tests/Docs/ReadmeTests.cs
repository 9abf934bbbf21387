using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using Shisaku.App;
using Shisaku.App.Commands;
using Shisaku.Tests.App;

namespace Shisaku.Tests.Docs;

public sealed partial class ReadmeTests : IDisposable
{
    private const string Cut = "…";

    private static readonly string[] Readmes = ["README.md", "README.ja.md"];

    private readonly string _folder = Directory.CreateTempSubdirectory("shisaku-test-").FullName;

    public static TheoryData<string> Names => [.. Readmes];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_command_line_ends_as_it_says(string readme)
    {
        var lines = ShellLine.In(SourceTree.Read(readme)).ToList();

        Assert.True(lines.Count >= 5, $"{readme} has only {lines.Count} command lines");
        // A server does not end by itself: the tests of the site start it.
        Assert.All(lines.Where(line => !line.Text.Contains(" serve ", StringComparison.Ordinal)), line =>
        {
            var (code, _, error) = line.Run(_folder);
            Assert.True(line.ExitCode == code, $"{line}: exit code {code} instead of {line.ExitCode}\n{error}");
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_terminal_shows_what_the_capture_shows(string readme)
    {
        var text = SourceTree.Read(readme);
        var capture = CodeBlock.Of(text).Single(block => block.Kind == "console").Lines;
        var width = int.Parse(StatedWidth().Match(text).Groups["width"].Value, CultureInfo.InvariantCulture);
        var shown = ShellLine.In(text).Single(line => capture[0].EndsWith(line.Text, StringComparison.Ordinal))
            .Run(_folder, width).Output.Split('\n').ToList();

        var next = 0;
        foreach (var piece in Pieces(capture.Skip(1)))
        {
            var found = Enumerable.Range(0, shown.Count).Skip(next)
                .FirstOrDefault(from => shown.Skip(from).Take(piece.Count).SequenceEqual(piece), -1);
            Assert.True(found >= 0, $"{readme}: the program does not print this, or not in this order:\n{string.Join('\n', piece)}");
            next = found + piece.Count;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_command_option_and_exit_code_is_documented(string readme)
    {
        var text = SourceTree.Read(readme) + SourceTree.Read("docs/register.md") + SourceTree.Read("docs/accounts.md");
        var root = CommandLine.Commands(Stage.With().Surroundings);
        var options = root.Subcommands.Concat(root.Subcommands.SelectMany(command => command.Subcommands)).Prepend<Command>(root)
            .SelectMany(command => command.Options)
            .SelectMany(option => option.Aliases.Prepend(option.Name))
            .Where(name => name[0] == '-');

        Assert.All(root.Subcommands, command => Assert.Contains($"./shisaku {command.Name} ", text, StringComparison.Ordinal));
        Assert.All(options, option => Assert.Matches($"`{Regex.Escape(option)}[` ]", text));
        Assert.Equal(
            ExitCode.All, ExitCodeRow().Matches(text).Select(row => int.Parse(row.Groups["code"].Value, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Both_languages_have_the_same_sections_blocks_commands_and_tables()
    {
        string[] texts = [.. Readmes.Select(SourceTree.Read)];

        Same(text => Heading().Matches(CodeBlock.Prose(text)).Select(heading => heading.Groups["level"].Value));
        Same(text => CodeBlock.Of(text).Select(block => block.Kind));
        Same(text => ShellLine.In(text).Select(line => $"{Lang().Replace(line.Text, "")} {line.ExitCode}"));
        Same(text => Mark().Matches(text).Select(mark => mark.Value));
        Same(text => Link().Matches(text).Select(link => link.Groups["to"].Value).Except(Readmes).Distinct().Order(StringComparer.Ordinal));
        Same(text => [text.Split('\n').Count(line => line.StartsWith('|')).ToString(CultureInfo.InvariantCulture)]);

        void Same(Func<string, IEnumerable<string>> part) => Assert.Equal(part(texts[0]), part(texts[1]));
    }

    [Fact]
    public void Both_languages_state_the_same_figures()
    {
        var english = MeasuredRows("README.md");
        var japanese = MeasuredRows("README.ja.md");

        Assert.NotEmpty(english);
        Assert.Equal(english.Count, japanese.Count);
        foreach (var (one, other) in english.Zip(japanese))
        {
            var figures = Number().Matches(other).Select(number => number.Value).ToList();
            Assert.All(Number().Matches(one), number => Assert.Contains(number.Value, figures));
        }
    }

    /// <summary>What the rows of the benchmarks' tables state, without their first column.</summary>
    private static List<string> MeasuredRows(string readme) =>
        [.. BenchTable().Matches(SourceTree.Read(readme)).SelectMany(table => table.Value.Split('\n'))
            .Where(line => line.StartsWith('|')).Select(line => line[line.IndexOf('|', 1)..])];

    /// <summary>The runs of lines between the signs that lines are left out.</summary>
    private static IEnumerable<List<string>> Pieces(IEnumerable<string> capture)
    {
        var piece = new List<string>();
        foreach (var line in capture.Append(Cut))
        {
            if (line != Cut)
            {
                piece.Add(line);
            }
            else if (piece.Count > 0)
            {
                yield return piece;
                piece = [];
            }
        }
    }

    [GeneratedRegex(@"(?<width>\d+) columns wide|幅(?<width>\d+)桁")]
    private static partial Regex StatedWidth();

    [GeneratedRegex(@"^\| (?<code>\d+) \|", RegexOptions.Multiline)]
    private static partial Regex ExitCodeRow();

    [GeneratedRegex("^(?<level>#+) ", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(" --lang (ja|en)")]
    private static partial Regex Lang();

    [GeneratedRegex(@"<!-- bench:(\w+) -->.*?<!-- /bench:\1 -->", RegexOptions.Singleline)]
    private static partial Regex BenchTable();

    [GeneratedRegex(@"\d[\d,.]*")]
    private static partial Regex Number();

    [GeneratedRegex("<!--.*?-->")]
    private static partial Regex Mark();

    [GeneratedRegex(@"\]\((?<to>[^)]+)\)")]
    private static partial Regex Link();
}
