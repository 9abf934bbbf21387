namespace Shisaku.Tests.Docs;

/// <summary>Holds docs/register.md against the program.</summary>
public sealed class RegisterPageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("shisaku-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Every_command_line_ends_as_it_says()
    {
        var lines = ShellLine.In(SourceTree.Read("docs/register.md")).ToList();

        Assert.True(lines.Count >= 9);
        Assert.All(lines, line =>
        {
            var (code, _, error) = line.Run(_folder);
            Assert.True(line.ExitCode == code, $"{line}: exit code {code} instead of {line.ExitCode}\n{error}");
        });
    }
}
