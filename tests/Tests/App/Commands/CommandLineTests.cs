using Shisaku.App;
using Shisaku.App.Commands;
using Shisaku.Budget;

namespace Shisaku.Tests.App.Commands;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData]
    [InlineData("nonsense")]
    [InlineData("read")]
    [InlineData("read", "a.txt", "--nonsense")]
    [InlineData("read", "a.txt", "--lang", "fr")]
    [InlineData("read", "a.txt", "--output")]
    [InlineData("read", "a.txt", "--output", "a.doc")]
    [InlineData("compare")]
    public void A_wrong_command_line_is_told_in_a_few_lines(params string[] arguments)
    {
        var stage = Stage.With(("LANG", "en_US.UTF-8"));

        Assert.Equal(2, CommandLine.Run(arguments, stage.Surroundings));
        Assert.Equal("", stage.Output);
        Assert.StartsWith("shisaku: ", stage.Error, StringComparison.Ordinal);
        Assert.True(stage.Error.Count(letter => letter == '\n') <= 3, stage.Error);
    }

    [Fact]
    public void A_mistyped_option_is_not_taken_for_a_file()
    {
        var stage = Stage.Reading("");

        CommandLine.Run(["read", "a.txt", "--jsn"], stage.Surroundings);

        Assert.StartsWith("shisaku: no such option: --jsn; a file of that name is written ./--jsn\n", stage.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "no command given")]
    [InlineData("ja", "使い方は")]
    public void It_is_told_in_the_language_asked_for(string language, string words)
    {
        var stage = Stage.With();

        CommandLine.Run(["--lang", language], stage.Surroundings);

        Assert.Contains(words, stage.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "recovers the true table")]
    [InlineData("ja", "正しい表を復元")]
    public void Help_says_what_a_person_needs_to_know(string language, string words)
    {
        foreach (var arguments in new string[][] { ["--help", "--lang", language], ["read", "--help", "--lang", language] })
        {
            var stage = Stage.With();

            Assert.Equal(0, CommandLine.Run(arguments, stage.Surroundings));
            Assert.Contains(words, stage.Output, StringComparison.Ordinal);
            Assert.Equal("", stage.Error);
        }
    }

    [Fact]
    public void Help_of_a_command_names_every_option_and_every_exit_code()
    {
        var stage = Stage.With();
        var read = CommandLine.Commands(stage.Surroundings).Subcommands.Single(command => command.Name == "read");

        var help = string.Concat(HelpPage.Of(read, AppText.In(Language.English), null).Lines.SelectMany(line => line).Select(span => span.Text + "\n"));

        Assert.NotEmpty(read.Options);
        Assert.All(read.Options, option => Assert.Contains($"  {option.Name}", help, StringComparison.Ordinal));
        Assert.Contains("  --lang ja|en", help, StringComparison.Ordinal);
        Assert.Contains("  --help", help, StringComparison.Ordinal);
        Assert.All(ExitCode.All, code => Assert.Contains($"\n  {code} ", help, StringComparison.Ordinal));
    }

    [Fact]
    public void The_version_is_one_line()
    {
        var stage = Stage.With();

        Assert.Equal(0, CommandLine.Run(["--version"], stage.Surroundings));
        Assert.Matches(@"^shisaku \d+\.\d+\.\d+\n$", stage.Output);
    }

    [Fact]
    public void A_fault_is_one_paragraph_that_says_what_to_report()
    {
        var stage = Stage.Reading("x");
        var broken = stage.Surroundings with { Input = new BrokenStream() };

        Assert.Equal(70, CommandLine.Run(["read", "-"], broken));
        Assert.Equal("", stage.Output);
        Assert.Matches(
            """^shisaku stopped by a fault of its own; .* version \d+\.\d+\.\d+, system .+, command "shisaku read -", InvalidOperationException: no such luck, at Shisaku\.Tests\..+\.\n$""",
            stage.Error);
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override int Read(byte[] buffer, int offset, int count) => throw Fault();

        public override int Read(Span<byte> buffer) => throw Fault();

        public override void CopyTo(Stream destination, int bufferSize) => throw Fault();

        private static InvalidOperationException Fault() => new("no such luck");
    }
}
