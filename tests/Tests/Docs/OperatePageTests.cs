using System.Text.RegularExpressions;
using Shisaku.App.Commands;
using Shisaku.Tests.App;

namespace Shisaku.Tests.Docs;

public sealed partial class OperatePageTests
{
    private const string Page = "docs/operate.md";
    private const string Beside = "docs/operate";
    private const string Installed = "/opt/shisaku/";

    private static readonly string[] Sections = ["Unit", "Service", "Timer", "Install"];

    public static TheoryData<string> Units =>
        [.. Directory.GetFiles(SourceTree.Full(Beside), "shisaku*.*").Select(Path.GetFileName).OfType<string>()];

    [Fact]
    public void Every_command_with_its_options_is_one_of_the_program()
    {
        string[] texts = [Page, .. Directory.GetFiles(SourceTree.Full(Beside)).Select(file => $"{Beside}/{Path.GetFileName(file)}")];
        var lines = texts.Select(SourceTree.Read).SelectMany(text => CommandOfTheProgram().Matches(text)).ToList();
        var known = CommandLine.Commands(Stage.With().Surroundings).Subcommands.ToDictionary(
            command => command.Name, command => command.Options.Select(option => option.Name).ToHashSet());

        Assert.Superset(new HashSet<string>(["serve", "backup", "restore", "verify", "import", "read"]), lines.Select(Name).ToHashSet());
        Assert.All(lines, line => Assert.Subset(known[Name(line)], Option().Matches(line.Value).Select(option => option.Value).ToHashSet()));

        static string Name(Match line) => line.Groups["name"].Value;
    }

    [Fact]
    public void Every_option_that_stands_alone_is_one_of_the_program()
    {
        var options = CommandLine.Commands(Stage.With().Surroundings).Subcommands.SelectMany(command => command.Options)
            .Select(option => option.Name).ToHashSet();
        var named = OptionAlone().Matches(SourceTree.Read(Page)).Select(option => option.Groups["option"].Value).ToHashSet();

        Assert.Contains("--behind-proxy", named);
        Assert.Subset(options, named);
    }

    [Fact]
    public void The_platforms_are_those_of_the_release_script()
    {
        var script = PlatformsOfScript().Match(SourceTree.Read("release")).Groups["all"].Value.Split(' ');

        Assert.Equal(3, script.Length);
        Assert.Equal(script, Platform().Matches(SourceTree.Read(Page)).Select(platform => platform.Value.Trim('`')).Distinct());
    }

    [Theory]
    [MemberData(nameof(Units))]
    public void A_unit_parses_and_starts_what_an_archive_brings(string unit)
    {
        var section = "";
        var starts = new List<string>();
        foreach (var line in SourceTree.Read($"{Beside}/{unit}").Split('\n').Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line[0] == '[')
            {
                section = line.Trim('[', ']');
                Assert.Contains(section, Sections);
                continue;
            }

            var setting = Setting().Match(line);
            Assert.True(setting.Success && section.Length > 0, $"{unit}: {line}");
            if (setting.Groups["name"].Value == "ExecStart")
            {
                starts.Add(setting.Groups["value"].Value.Split(' ')[0]);
            }
        }

        Assert.Equal(unit.EndsWith(".service", StringComparison.Ordinal) ? 1 : 0, starts.Count);
        Assert.All(starts, path => Assert.True(
            path == Installed + "shisaku" || File.Exists(SourceTree.Full("docs/" + path[Installed.Length..])), path));
    }

    [Fact]
    public void The_proxies_ask_where_the_service_listens()
    {
        var listens = Listen().Match(SourceTree.Read($"{Beside}/shisaku.service")).Groups["at"].Value;

        Assert.NotEmpty(listens);
        Assert.Contains($"proxy_pass http://{listens};", SourceTree.Read($"{Beside}/nginx.conf"), StringComparison.Ordinal);
        Assert.Contains($"reverse_proxy {listens}\n", SourceTree.Read($"{Beside}/Caddyfile"), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"(?:shisaku|\$program"") (?<name>serve|backup|restore|verify|import|read|publish|site|list|show|settle)\b[^`\n]*")]
    private static partial Regex CommandOfTheProgram();

    [GeneratedRegex(@"(?<= )--[a-z-]+")]
    private static partial Regex Option();

    [GeneratedRegex("`(?<option>--[a-z-]+)[ `]")]
    private static partial Regex OptionAlone();

    [GeneratedRegex(@"platforms=\((?<all>[a-z0-9 -]+)\)")]
    private static partial Regex PlatformsOfScript();

    [GeneratedRegex("`(linux|win|osx)-[a-z0-9]+`")]
    private static partial Regex Platform();

    [GeneratedRegex(@"^(?<name>[A-Z][A-Za-z]*)=(?<value>.*)$")]
    private static partial Regex Setting();

    [GeneratedRegex(@"--listen http://(?<at>\S+)")]
    private static partial Regex Listen();
}
