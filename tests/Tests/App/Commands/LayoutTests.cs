using Shisaku.App.Commands;
using Shisaku.Tests.Docs;
using Shisaku.Tests.Recovery;

namespace Shisaku.Tests.App.Commands;

public sealed class LayoutTests : IDisposable
{
    private const string TwoYears = """
        （単位：千円）
        目           | 本年度予算額 | 前年度予算額 | 比較   | 国県支出金 | 地方債 | その他 | 一般財源
        2款 総務費   |
        1 一般管理費 | 2,074        | 2,122        | △48    | 318        |        | 238    | 1,518
        2 文書費     | 618          | 630          | △12    | 1          |        | 4      | 613
        3 財産管理費 | 6,817        | 5,650        | 1,167  |            | 566    | 123    | 6,128
        計           | 9,509        | 8,402        | 1,107  | 319        | 566    | 365    | 8,259
        3款 民生費   |
        1 福祉総務費 | 88           | 52           | 36     | 4          |        |        | 84
        2 手当費     | 6,291        | 6,311        | △20    | 2,903      |        | 328    | 3,060
        計           | 6,379        | 6,363        | 16     | 2,907      |        | 328    | 3,144
        """;

    private const string TwoTables = """
        令和6年度 品目 | 金額 | 数量
        紙   | 10   | 3
        筆   | 20   | 4
        合計 | 30   | 7

        部署 | その他 | その他
        甲   | 10     | 9
        乙   | 20     | 18
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("shisaku-test-").FullName;

    private string Layout => Path.Combine(_folder, "columns.yaml");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(null)]
    [InlineData(TwoYears)]
    [InlineData(TwoTables)]
    [InlineData(PreviousYearTests.Beside)]
    [InlineData(ColumnOrderTests.MarksLast)]
    [InlineData(ColumnOrderTests.BudgetLast)]
    [InlineData(ColumnOrderTests.Numbered)]
    public void A_list_is_read_alike_with_the_layout_that_was_discovered(string? page)
    {
        var file = page is null ? SourceTree.Full("samples/aomori-r5.txt") : Save("list.txt", ListText.Tabbed(page));

        var (code, yaml, error) = Run("layout", file);
        File.WriteAllText(Layout, yaml);

        Assert.Equal((0, ""), (code, error));
        Assert.Equal(yaml, Run("layout", file).Output);
        Assert.Equal(Run("read", "--json", file), Run("read", "--json", file, "--layout", Layout));
    }

    [Fact]
    public void A_layout_serves_the_list_of_another_year()
    {
        var next = TwoYears.Replace("613", "614", StringComparison.Ordinal).Replace("618", "619", StringComparison.Ordinal);
        File.WriteAllText(Layout, Run("layout", Save("r5.txt", ListText.Tabbed(TwoYears))).Output);

        var (code, output, _) = Run("read", Save("r5.txt", ListText.Tabbed(TwoYears)), Save("r6.txt", ListText.Tabbed(next)), "--json", "--layout", Layout);

        Assert.Equal((1, 2), (code, output.TrimEnd().Split('\n').Length)); // the totals of the second are now wrong
    }

    [Fact]
    public void A_layout_may_go_to_a_file()
    {
        var (code, output, error) = Run("layout", SourceTree.Full("samples/aomori-r5.txt"), "--to", Layout);

        Assert.Equal((0, ""), (code, output));
        Assert.StartsWith($"shisaku: {Layout} written", error, StringComparison.Ordinal);
        Assert.Equal(Run("layout", SourceTree.Full("samples/aomori-r5.txt")).Output, File.ReadAllText(Layout));
        Assert.Equal(5, Run("layout", SourceTree.Full("samples/aomori-r5.txt"), "--to", Path.Combine(_folder, "none", "x.yaml")).Code);
        Assert.Equal((3, ""), (Run("layout", SourceTree.Full("LICENSE")).Code, Run("layout", SourceTree.Full("LICENSE")).Output));
    }

    [Theory]
    [InlineData("columns:\n  - { column: 1, is: nmae }", "line 2, columns[1].is: found \"nmae\"; expected one of measure, name,")]
    [InlineData("columns:\n  - { heading: 目, is: name }\n  - { heading: 来年度, is: previous }", "line 3, heading: the list prints no heading \"来年度\"; expected a heading as printed, such as 目, 本年度予算額,")]
    [InlineData("columns:\n  - { heading: 目, is: name }\n  - { column: 99, is: previous }", "line 3, column: there is no column 99; the table has 8")]
    [InlineData("columns:\n  - { heading: 目, is: name }\n  - { column: 1, is: previous }", "line 3, column: column 1 is stated twice")]
    [InlineData("table: 9\ncolumns:\n  - { column: 2, is: previous }", "line 1, table: there is no table 9; the document has 1")]
    [InlineData("table: 部署\ncolumns:\n  - { column: 2, is: previous }", "line 1, table: none of the document's 1 tables has the heading \"部署\"")]
    [InlineData("headingRows: { first: 90 }\ncolumns:\n  - { column: 2, is: previous }", "line 1, headingRows: the list has no rows 90 to 90")]
    [InlineData("kind: table\nsums:\n  - { total: budget, of: [x] }\ncolumns:\n  - { column: 2, is: budget }", "line 3, sums: no column has the key \"x\"; expected one of budget")]
    [InlineData("columns:\n  - { heading: 目, is: name }\n  - { heading: その他, is: source }\n  - { heading: 本年度予算額, is: budget }\n  - { heading: 地方債, is: source }", "line 3, is: a source stands before the budget and another behind it")]
    public void A_layout_that_does_not_fit_is_one_line_and_exit_code_3(string yaml, string message)
    {
        var list = Save("list.txt", ListText.Tabbed(TwoYears));

        var (code, output, error) = Run("read", list, "--layout", Save("columns.yaml", yaml));

        Assert.Equal((3, ""), (code, output));
        Assert.StartsWith($"shisaku: {Layout}: {message}", error, StringComparison.Ordinal);
        Assert.Equal(error.Length - 1, error.IndexOf('\n', StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_layout_is_told()
        => Assert.Equal((3, "", $"shisaku: {Layout}: no such file; check the name and the folder\n"), Run("read", SourceTree.Full("LICENSE"), "--layout", Layout));

    private string Save(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        var stage = Stage.Reading("");
        var code = CommandLine.Run(arguments, stage.Surroundings);
        return (code, stage.Output, stage.Error);
    }
}
