using System.Text;
using Shisaku.Budget;
using Shisaku.Reading;

namespace Shisaku.Tests.Reading.Layout;

public sealed class LayoutFileTests
{
    [Fact]
    public void Every_key_says_what_it_says()
    {
        var layout = Read("""
            format: shisaku.layout/1
            kind: table
            table: 2
            unit: { printed: 千円, yen: 1000 }
            decimals: 1
            headingRows: { first: 3, last: 4, sheet: 歳出 }
            columns:
              - { heading: 目, is: name }
              - { column: 2, is: budget }
              - { column: 3, is: source, key: national }
              - { column: 4, is: previous }
            sums:
              - { total: budget, of: [national] }
              - { total: x, of: [budget], less: [previous] }
            totals: above
            totalLabels: [まとめ]
            """);

        Assert.Equal((false, 2, "千円", 1, true), (layout.IsOfProgrammes, layout.Table!.Number, layout.Unit!.Printed, layout.Decimals, layout.TotalsAbove));
        Assert.Equal((new RowPlace(null, "歳出", 3), new RowPlace(null, "歳出", 4)), (layout.HeadingRows!.First, layout.HeadingRows.Last));
        Assert.Equal(
            [
                new LayoutColumn(null, "目", LayoutRole.Name, null, 8), new LayoutColumn(2, null, LayoutRole.Budget, null, 9),
                new LayoutColumn(3, null, LayoutRole.Source, "national", 10), new LayoutColumn(4, null, LayoutRole.Previous, null, 11),
            ],
            layout.Columns);
        Assert.Equal(["previous"], layout.Sums!.Value[1].Less);
        Assert.Equal(["まとめ"], layout.TotalLabels);
    }

    [Theory]
    [InlineData("columns: [{ heading: a, is: name }, { heading: b, is: budget }]", true)]
    [InlineData("columns: [{ heading: a, is: name }, { heading: b, is: previous }]", false)]
    public void Without_a_kind_the_columns_show_it(string yaml, bool isOfProgrammes)
        => Assert.Equal(isOfProgrammes, Read(yaml).IsOfProgrammes);

    [Theory]
    [InlineData("", "line 1, shisaku.layout/1: the file holds no layout, or several")]
    [InlineData("a list", "line 1, shisaku.layout/1: found \"a list\"; expected keys with values")]
    [InlineData("unit: { yen: 1 }", "line 1, columns: the key is missing")]
    [InlineData("columns: [{ heading: \"a }]", "line 1, YAML: this is not YAML")]
    [InlineData("columns:\n\t- a", "line 2, YAML: this is not YAML")]
    [InlineData("unit: &a { yen: 1 }\ncolumns: *a", "line 2, YAML: values within values too deep, or a reference")]
    [InlineData("kind: table\nkind: table\ncolumns: []", "line 2, YAML: a key is given twice")]
    [InlineData("format: shisaku.decisions/1\ncolumns: []", "line 1, format: expected shisaku.layout/1")]
    [InlineData("columns: []", "line 1, columns: found no column")]
    [InlineData("columns: 3", "line 1, columns: found \"3\"; expected a list")]
    [InlineData("colums: []\ncolumns: []", "line 1, colums: there is no such key; expected one of format, kind, table")]
    [InlineData("columns:\n  - { column: 1, is: nmae }", "line 2, columns[1].is: found \"nmae\"; expected one of measure, name, new")]
    [InlineData("columns:\n  - { column: 1 }", "line 2, columns[1].is: the key is missing")]
    [InlineData("columns:\n  - { column: zero, is: name }", "line 2, columns[1].column: found \"zero\"; expected a whole number, 1-1,000")]
    [InlineData("columns:\n  - { column: 1, heading: a, is: name }", "line 2, columns[1]: expected either column, a number, or heading")]
    [InlineData("columns:\n  - { column: 1, is: name }\n  - { column: 1, is: budget }", "line 3, columns[2]: column \"1\" is stated twice")]
    [InlineData("columns:\n  - { column: 1, is: name }\n  - { column: 2, is: name }", "line 3, columns[2].is: \"name\" is stated twice")]
    [InlineData("columns:\n  - { column: 1, is: name, key: a }", "line 2, columns[1].key: only a source or an amount has a key")]
    [InlineData("columns:\n  - { column: 1, is: source, key: a }\n  - { column: 2, is: source, key: a }", "line 3, columns[2].key: the key \"a\" is given twice")]
    [InlineData("columns:\n  - { column: 1, is: source, key: a b }", "line 2, columns[1].key: found \"a b\"; expected letters, digits and hyphens")]
    [InlineData("columns:\n  - { column: 1, is: name }", "line 1, columns: no column is \"budget\"")]
    [InlineData("kind: table\ncolumns:\n  - { column: 1, is: name }", "line 2, columns: no column holds amounts")]
    [InlineData("kind: table\ncolumns:\n  - { column: 1, is: measure }", "line 3, columns[1].is: \"measure\" goes with kind: programmes")]
    [InlineData("kind: programmes\ncolumns:\n  - { column: 1, is: group }", "line 3, columns[1].is: \"group\" goes with kind: table")]
    [InlineData("sums: []\ncolumns: [{ column: 1, is: name }, { column: 2, is: budget }]", "line 1, sums: this key goes with kind: table")]
    [InlineData("kind: table\nsums:\n  - { total: a }\ncolumns: [{ column: 2, is: budget }]", "line 3, sums[1].of: the key is missing")]
    [InlineData("unit: { printed: 円 }\ncolumns: [{ column: 1, is: name }, { column: 2, is: budget }]", "line 1, unit.yen: the key is missing")]
    public void A_wrong_layout_is_refused_with_its_line_and_key(string yaml, string message)
    {
        var refusal = Assert.Throws<UnusableLayoutException>(() => Read(yaml));

        Assert.StartsWith(message, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"[\n\r]|\{[a-z]+\}", refusal.Message + refusal.MessageJa);
        Assert.Matches(@"\p{IsHiragana}", refusal.MessageJa);
    }

    [Fact]
    public void A_hostile_file_is_refused_before_it_takes_memory_or_stack()
    {
        Assert.Contains("too deep", Assert.Throws<UnusableLayoutException>(() => Read(new string('[', 100_000))).Message, StringComparison.Ordinal);
        Assert.Contains("too deep", Assert.Throws<UnusableLayoutException>(() => Read(string.Concat(Enumerable.Repeat("- ", 100_000)))).Message, StringComparison.Ordinal);
        Assert.Contains("1 MB", Assert.Throws<UnusableLayoutException>(() => Read(new string('#', 2_000_000))).Message, StringComparison.Ordinal);
        Assert.Contains("UTF-8", Assert.Throws<UnusableLayoutException>(() => LayoutFile.Read(new MemoryStream([0x8C, 0x8E]))).Message, StringComparison.Ordinal);
    }

    private static ListLayout Read(string yaml) => LayoutFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(yaml)));
}
