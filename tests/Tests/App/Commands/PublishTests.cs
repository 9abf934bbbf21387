using Shisaku.App.Commands;
using Shisaku.Tests.Docs;
using Shisaku.Tests.Publishing.OpenData;

namespace Shisaku.Tests.App.Commands;

public sealed class PublishTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("shisaku-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Set => Path.Combine(_folder, "r5");

    [Fact]
    public void A_list_in_a_file_becomes_a_folder_with_all_that_is_published()
    {
        var (code, error) = Run("publish", Sample, "--to", Set);

        Assert.Equal(0, code);
        Assert.Contains("13 files written. Balanced", error, StringComparison.Ordinal);
        Assert.Equal(13, Directory.GetFiles(Set).Length);
        Assert.Equal([Set], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void The_same_again_replaces_it_with_the_same()
    {
        Run("publish", Sample, "--to", Set);
        var before = Directory.GetFiles(Set).Order(StringComparer.Ordinal).ToDictionary(file => file, File.ReadAllBytes);
        Assert.Equal(0, Run("publish", Sample, "--to", Set).Code);

        Assert.All(before, file => Assert.Equal(file.Value, File.ReadAllBytes(file.Key)));
        Assert.Equal([Set], Directory.GetFileSystemEntries(_folder));
    }

    [Theory]
    [InlineData("mine.txt")]
    [InlineData("wide.csv")]
    [InlineData("SHA256SUMS")]
    public void What_somebody_else_wrote_or_changed_is_never_overwritten(string file)
    {
        Run("publish", Sample, "--to", Set);
        File.AppendAllText(Path.Combine(Set, file), "mine");
        var before = Directory.GetFiles(Set).Length;
        var (code, error) = Run("publish", Sample, "--to", Set);

        Assert.Equal(5, code);
        Assert.Single(error.TrimEnd('\n').Split('\n'));
        Assert.Equal("mine", File.ReadAllText(Path.Combine(Set, file))[^4..]);
        Assert.Equal(before, Directory.GetFiles(Set).Length);
        Assert.Equal([Set], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void A_folder_of_others_stays_and_an_empty_one_is_taken()
    {
        Directory.CreateDirectory(Path.Combine(Set, "photos"));
        Assert.Equal(5, Run("publish", Sample, "--to", Set).Code);
        Assert.True(Directory.Exists(Path.Combine(Set, "photos")));

        Directory.Delete(Path.Combine(Set, "photos"));
        Assert.Equal(0, Run("publish", Sample, "--to", Set + "/").Code);
        Assert.Equal(13, Directory.GetFiles(Set).Length);
    }

    [Fact]
    public void Where_it_cannot_be_written_nothing_is()
    {
        var (code, error) = Run("publish", Sample, "--to", Path.Combine(_folder, "no", "r5"));
        Assert.Equal(5, code);
        Assert.Contains("no such folder", error, StringComparison.Ordinal);

        File.WriteAllText(Set, "a file");
        Assert.Equal(5, Run("publish", Sample, "--to", Set).Code);
        Assert.Equal("a file", File.ReadAllText(Set));
    }

    [Fact]
    public void A_broken_sum_is_published_and_wants_a_person()
    {
        var list = Path.Combine(_folder, "broken.txt");
        File.WriteAllText(list, "事業名\t事業費(千円)\t担当課\n甲事業\t100\t労政課\n乙事業\t50\t労政課\n合計\t157\t\n");

        Assert.Equal(1, Run("publish", list, "--to", Set).Code);
        Assert.True(File.Exists(Path.Combine(Set, "index.html")));
    }

    [Theory]
    [InlineData("no-such-file.txt", 3)]
    [InlineData("020001/2023", 4)]
    [InlineData("3", 4)]
    [InlineData("--loud", 2)]
    public void A_list_that_is_not_there_is_one_clear_line(string list, int expected)
    {
        var (code, error) = Run("publish", list, "--to", Set, "--register", Path.Combine(_folder, "none.sqlite"));

        Assert.Equal(expected, code);
        Assert.NotEmpty(error);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void A_file_whose_government_is_said_is_published_under_all_rules_of_machine_readability()
    {
        string[] said = ["--government", "020001", "--phase", "supplementary-2", "--licence", "CC BY 4.0", "--from", "https://example.lg.jp/r5.pdf"];
        Assert.Equal(0, Run(["publish", Sample, "--to", Set, .. said]).Code);
        var package = OpenPackage.Of(File.ReadAllBytes(Path.Combine(Set, "datapackage.zip")));

        Assert.Empty(MachineReadability.Rules.SelectMany(rule => rule.Value.Faults(package).Select(fault => $"{rule.Key}: {fault}")));
        var list = Assert.Single(package.Records("lists"));
        Assert.Equal(("020001", "青森県", "supplementary", "2"), (list["government_code"], list["government_name"], list["budget_phase"], list["budget_phase_number"]));
        Assert.Equal(("CC BY 4.0", "https://example.lg.jp/r5.pdf"), (list["licence"], list["document_address"]));

        var archive = Path.Combine(_folder, "r5.zip");
        Assert.Equal(0, Run(["read", Sample, "--output", archive, .. said]).Code);
        Assert.Equal(File.ReadAllBytes(Path.Combine(Set, "datapackage.zip")), File.ReadAllBytes(archive));
    }

    [Theory]
    [InlineData("publish", "--government", "020002", "six digits")]
    [InlineData("publish", "--government", "022012", "022012=NAME")]
    [InlineData("publish", "--phase", "second", "supplementary-1")]
    [InlineData("read", "--government", "020002", "six digits")]
    [InlineData("read", "--phase", "second", "supplementary-1")]
    public void What_is_said_wrongly_of_a_file_is_one_clear_line(string command, string option, string value, string expected)
    {
        var (code, error) = Run(command, Sample, command == "publish" ? "--to" : "--output", Set + ".zip", option, value);

        Assert.Equal(2, code);
        Assert.Contains(expected, Assert.Single(error.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Theory]
    [InlineData("020001/2023", "--government", "020001")]
    [InlineData("3", "--licence", "CC BY 4.0")]
    [InlineData("3", "--settle", "decisions.json")]
    [InlineData("3", "--layout", "columns.yaml")]
    public void Nothing_is_said_of_a_list_that_the_register_knows(string list, string option, string value)
    {
        var (code, error) = Run("publish", list, "--to", Set, option, value, "--register", Path.Combine(_folder, "none.sqlite"));

        Assert.Equal(2, code);
        Assert.Contains(option, error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_said_of_a_list_that_is_only_shown_is_refused()
    {
        Assert.Equal(2, Run("read", Sample, "--government", "020001").Code);
    }

    [Fact]
    public void With_values_the_printed_workbook_has_no_formula()
    {
        Run("publish", Sample, "--to", Set);
        Assert.Contains("<f>", SheetOf(Set), StringComparison.Ordinal);
        Assert.Equal(0, Run("publish", Sample, "--to", Set, "--values").Code);
        Assert.DoesNotContain("<f>", SheetOf(Set), StringComparison.Ordinal);
    }

    private static string Sample => SourceTree.Full("samples/aomori-r5.txt");

    private static string SheetOf(string set)
    {
        using var archive = System.IO.Compression.ZipFile.OpenRead(Path.Combine(set, "print.xlsx"));
        using var reader = new StreamReader(archive.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        return reader.ReadToEnd();
    }

    private static (int Code, string Error) Run(params string[] arguments)
    {
        var stage = Stage.Reading("");
        return (CommandLine.Run(arguments, stage.Surroundings), stage.Error);
    }
}
