using System.Text.Json;
using Shisaku.App.Commands;

namespace Shisaku.Tests.App.Commands;

public sealed class ReadRunTests : IDisposable
{
    private static readonly string Sample = FindSample();

    private readonly string _folder = Directory.CreateTempSubdirectory("shisaku-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_page_for_a_person_goes_to_standard_output()
    {
        var stage = Stage.Reading("");

        Assert.Equal(0, CommandLine.Run(["read", Sample], stage.Surroundings));
        Assert.StartsWith("令和5年度中小企業振興施策一覧\nfiscal year 2023; unit 千円; aomori-r5.txt\n", stage.Output, StringComparison.Ordinal);
        Assert.Equal("", stage.Error);
    }

    [Fact]
    public void The_document_is_all_that_standard_output_gets()
    {
        var stage = Stage.Reading(File.ReadAllText(Sample));

        Assert.Equal(0, CommandLine.Run(["read", "--json", "-"], stage.Surroundings));
        using var document = JsonDocument.Parse(stage.Output);
        Assert.Equal("-", document.RootElement.GetProperty("source").GetProperty("name").GetString());
        Assert.Equal("", stage.Error);
    }

    [Fact]
    public void Several_files_are_one_document_a_line_and_the_highest_code_counts()
    {
        var stage = Stage.Reading("");
        var missing = Path.Combine(_folder, "missing.txt");

        Assert.Equal(3, CommandLine.Run(["read", "--json", Sample, missing, Sample], stage.Surroundings));
        var lines = stage.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.Equal(lines[0], lines[1]);
        Assert.Equal($"shisaku: {missing}: no such file; check the name and the folder\n", stage.Error);
    }

    [Fact]
    public void A_folder_an_empty_file_and_a_text_that_is_no_list_are_refused_in_one_line()
    {
        var empty = Path.Combine(_folder, "empty.txt");
        File.WriteAllText(empty, "");
        var prose = Path.Combine(_folder, "prose.txt");
        File.WriteAllText(prose, "Dear Sir or Madam\n");
        foreach (var file in new[] { _folder, empty, prose })
        {
            var stage = Stage.Reading("");

            Assert.Equal(3, CommandLine.Run(["read", file], stage.Surroundings));
            Assert.Equal("", stage.Output);
            Assert.Matches($"^shisaku: {file}: [^\n]+\n$", stage.Error);
        }
    }

    [Fact]
    public void A_written_file_holds_the_same_document()
    {
        var stage = Stage.Reading("");
        var file = Path.Combine(_folder, "list.json");

        Assert.Equal(0, CommandLine.Run(["read", Sample, "--json", "--output", file], stage.Surroundings));
        Assert.Equal(stage.Output, File.ReadAllText(file));
        Assert.Equal([file], Directory.GetFiles(_folder));
        Assert.StartsWith($"shisaku: {file} written.", stage.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_explaining_page_is_written_in_the_language_of_the_user()
    {
        var stage = Stage.Reading("");
        var (japanese, english) = (Path.Combine(_folder, "ja.html"), Path.Combine(_folder, "en.html"));

        Assert.Equal(0, CommandLine.Run(["read", Sample, "--explain", japanese, "--lang", "ja"], stage.Surroundings));
        Assert.Equal(0, CommandLine.Run(["read", Sample, "--explain", english, "--lang", "en"], stage.Surroundings));
        Assert.Contains("<html lang=\"ja\">", File.ReadAllText(japanese), StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", File.ReadAllText(english), StringComparison.Ordinal);
        Assert.Equal("", stage.Output);
        Assert.Contains($"shisaku: {english} written.", stage.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_explaining_page_that_cannot_be_written_is_told()
    {
        var stage = Stage.Reading("");

        Assert.Equal(5, CommandLine.Run(["read", Sample, "--explain", Path.Combine(_folder, "no-such-folder", "list.html")], stage.Surroundings));
        Assert.Matches("^shisaku: .*cannot be written[^\n]*\n$", stage.Error);
    }

    [Fact]
    public void A_page_explains_one_list()
    {
        var stage = Stage.Reading("");

        Assert.Equal(2, CommandLine.Run(["read", Sample, Sample, "--explain", Path.Combine(_folder, "list.html")], stage.Surroundings));
        Assert.Equal("shisaku: --explain goes with one FILE\n", stage.Error);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void An_output_that_cannot_be_written_leaves_what_was_there()
    {
        var stage = Stage.Reading("");
        var file = Path.Combine(_folder, "no-such-folder", "list.json");

        Assert.Equal(5, CommandLine.Run(["read", Sample, "--output", file], stage.Surroundings));
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
        Assert.Matches("^shisaku: .*cannot be written[^\n]*\n$", stage.Error);
    }

    [Fact]
    public void A_failure_while_writing_leaves_the_old_file()
    {
        var file = Path.Combine(_folder, "list.json");
        File.WriteAllText(file, "old");

        Assert.Throws<IOException>(() => OutputFile.Write(file, stream =>
        {
            stream.WriteByte(1);
            throw new IOException("disk full");
        }));

        Assert.Equal("old", File.ReadAllText(file));
        Assert.Equal([file], Directory.GetFiles(_folder));
    }

    [Fact]
    public void A_full_disk_behind_standard_output_is_no_fault_of_the_program()
    {
        var stage = Stage.Reading("");

        Assert.Equal(5, CommandLine.Run(["read", Sample], stage.Surroundings with { Output = new FullDisk() }));
        Assert.Equal("shisaku: standard output cannot be written (No space left on device)\n", stage.Error);
    }

    private static string FindSample()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Shisaku.slnx")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("run the tests from the source tree");
        }

        return Path.Combine(folder, "samples", "aomori-r5.txt");
    }

    private sealed class FullDisk : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("No space left on device");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("No space left on device");
    }
}
