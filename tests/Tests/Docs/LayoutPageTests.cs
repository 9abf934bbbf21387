using System.Text;
using Shisaku.Budget;
using Shisaku.Publishing;
using Shisaku.Reading;
using Shisaku.Tests.Recovery;

namespace Shisaku.Tests.Docs;

/// <summary>Holds docs/layout.md against the files that are read and written.</summary>
public sealed class LayoutPageTests : IDisposable
{
    private static readonly string Page = SourceTree.Read("docs/layout.md");

    private static readonly List<string> Examples =
        [.. CodeBlock.Of(Page).Where(block => block.Kind == "yaml").Select(block => string.Join('\n', block.Lines) + "\n")];

    private readonly string _folder = Directory.CreateTempSubdirectory("shisaku-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_first_example_is_the_layout_of_the_sample()
        => Assert.Equal(Examples[0], Written(Sample.Recovered.Layout!));

    [Fact]
    public void Every_example_is_read_and_written_as_it_stands()
        => Assert.All(Examples, example => Assert.Equal(
            example, Written(LayoutFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(example))))));

    [Fact]
    public void Every_key_and_every_role_is_explained_and_shown()
    {
        Assert.All(LayoutFile.Keys, key => Assert.Contains($"\n| `{key}` |", Page, StringComparison.Ordinal));
        Assert.All(LayoutFile.Keys, key => Assert.Contains(Examples, example => example.Contains($"{key}:", StringComparison.Ordinal)));
        Assert.All(Enum.GetValues<LayoutRole>().Select(LayoutColumn.WordOf), role => Assert.Contains($"`{role}`", Page.Split("## What a column is")[1], StringComparison.Ordinal));
    }

    [Fact]
    public void Every_command_line_ends_as_it_says()
        => Assert.All(ShellLine.In(Page), line => Assert.Equal(line.ExitCode, line.Run(_folder).ExitCode));

    /// <summary>A layout without its remarks.</summary>
    private static string Written(ListLayout layout)
    {
        using var stream = new MemoryStream();
        LayoutYaml.Write(layout, Language.English, stream);
        return string.Concat(Encoding.UTF8.GetString(stream.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#').Select(line => line + "\n"));
    }
}
