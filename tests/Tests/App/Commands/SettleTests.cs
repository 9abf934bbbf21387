using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Shisaku.App.Commands;
using Shisaku.Tests.Recovery;

namespace Shisaku.Tests.App.Commands;

public sealed class SettleTests : IDisposable
{
    private static readonly string List = ListText.Tabbed("""
        事業名       | 事業費(千円) | 国庫   | その他 | 一般財源 | 担当課
        ①人材の育成
        若者定着事業 |  4,879       |  2,385 |    90  | 2,404    | 労政課
        就職支援事業 |    500       |        |   500  |          | 労政課
        技能向上事業 |    500       |        |   500  |          | 産業課
        小計         |  5,879       |  2,885 |    90  | 2,904    |
        """);

    private static readonly string Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(List)));

    private readonly string _folder = Directory.CreateTempSubdirectory("shisaku-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void An_undecided_list_becomes_decided()
    {
        var (before, _, _) = Read("--json");
        var (code, output, error) = Read(
            "--json", "--settle", Decisions("""{ "line": 4, "field": "funding.national", "value": "500", "reason": "original", "by": "Sato" }"""));

        Assert.Equal((1, 0, ""), (before, code, error));
        using var document = JsonDocument.Parse(output);
        Assert.Equal("balanced", document.RootElement.GetProperty("verdict").GetString());
        Assert.Contains("\"kind\": \"settled\"", output, StringComparison.Ordinal);
        Assert.Equal(output, Read("--json", "--settle", Path.Combine(_folder, "decisions.json")).Output);
    }

    [Fact]
    public void A_page_of_a_settled_list_keeps_what_was_decided()
    {
        var page = Path.Combine(_folder, "page.html");
        var decisions = Decisions("""{ "line": 4, "field": "funding.national", "value": 500, "reason": "the <original>", "by": "Sato" }""");

        Assert.Equal(0, Read("--settle", decisions, "--explain", page).Code);
        var written = File.ReadAllText(page);
        Assert.Contains("data-line=\"4\" data-field=\"funding.national\" data-by=\"Sato\"", written, StringComparison.Ordinal);
        Assert.Contains("value=\"500\" checked>", written, StringComparison.Ordinal);
        Assert.Contains("class=\"why\" value=\"the &lt;original&gt;\"", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Decisions_about_another_file_are_refused()
        => Assert.Matches(
            "decisions.json: these decisions are about another file than -", Refused(Json(new string('0', 64), "")));

    [Theory]
    [InlineData("no json", "decisions.json: not JSON \\(line 1\\)")]
    [InlineData("[]", "decisions.json: not a file of decisions: its format must be \"shisaku.decisions/1\"")]
    [InlineData("""{ "format": "shisaku.decisions/1" }""", "decisions.json: it lacks source.sha256")]
    [InlineData("""{ "format": "shisaku.decisions/1", "source": { "sha256": "" } }""", "decisions.json: it lacks decisions")]
    public void A_file_that_holds_no_decisions_is_refused(string content, string message)
        => Assert.Matches(message, Refused(content));

    [Theory]
    [InlineData("""{ "field": "budget", "value": "1", "reason": "x" }""", "decision 1 lacks line")]
    [InlineData("""{ "line": 4, "value": "1", "reason": "x" }""", "decision 1 lacks field")]
    [InlineData("""{ "line": 4, "field": "budget", "reason": "x" }""", "decision 1 lacks value")]
    [InlineData("""{ "line": 4, "field": "budget", "value": "1", "reason": " " }""", "decision 1 lacks reason")]
    [InlineData("""{ "line": 1, "field": "budget", "value": "1", "reason": "x" }""", "decision 1 \\(line 1, budget\\): the list has no listing")]
    [InlineData("""{ "line": 4, "field": "colour", "value": "1", "reason": "x" }""", "decision 1 \\(line 4, colour\\): this row has no such field")]
    [InlineData("""{ "line": 4, "field": "budget", "value": "x", "reason": "x" }""", "decision 1 \\(line 4, budget\\): \"x\" is no whole amount")]
    public void An_entry_that_cannot_be_used_is_named(string entry, string message)
        => Assert.Matches(message, Refused(Json(Sha256, entry)));

    [Fact]
    public void A_missing_file_of_decisions_is_told()
    {
        var (code, output, error) = Read("--settle", Path.Combine(_folder, "none.json"));

        Assert.Equal((3, ""), (code, output));
        Assert.EndsWith("none.json: no such file; check the name and the folder\n", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Decisions_go_with_one_list()
        => Assert.Equal(2, Read("-", "--settle", Decisions("")).Code);

    private string Refused(string content)
    {
        var file = Path.Combine(_folder, "decisions.json");
        File.WriteAllText(file, content);
        var (code, output, error) = Read("--settle", file);

        Assert.Equal((3, ""), (code, output));
        Assert.Matches("^shisaku: [^\n]+\n$", error);
        return error;
    }

    private string Decisions(string entry)
    {
        var file = Path.Combine(_folder, "decisions.json");
        File.WriteAllText(file, Json(Sha256, entry));
        return file;
    }

    private static string Json(string sha256, string entry) =>
        $$"""{ "format": "shisaku.decisions/1", "source": { "name": "list", "sha256": "{{sha256}}" }, "decisions": [{{entry}}] }""";

    private static (int Code, string Output, string Error) Read(params string[] options)
    {
        var stage = Stage.Reading(List);
        var code = CommandLine.Run(["read", "-", .. options], stage.Surroundings);
        return (code, stage.Output, stage.Error);
    }
}
