using System.Text;
using Shisaku.Budget;
using Shisaku.Publishing;
using Shisaku.Reading;

namespace Shisaku.Tests.Publishing.Layout;

public sealed class LayoutYamlTests
{
    private static readonly ListLayout Whole = new(
    [
        new LayoutColumn(null, "目: \"a\" \\ #, [b]", LayoutRole.Name, null, 0), new LayoutColumn(2, null, LayoutRole.Budget, null, 0),
        new LayoutColumn(3, null, LayoutRole.Source, "national", 0), new LayoutColumn(4, null, LayoutRole.Amount, "2024", 0),
    ])
    {
        Table = new LayoutTable(3, null, 0),
        Unit = new MonetaryUnit("千円", 1_000),
        Decimals = 2,
        HeadingRows = new LayoutRows(new RowPlace(4, null, 1), new RowPlace(4, null, 2), 0),
        Sums = [new LayoutSum("budget", ["national", "2024"], [], 0), new LayoutSum("2024", ["budget"], ["funding.national"], 0)],
        TotalsAbove = true,
        TotalLabels = ["まとめ"],
    };

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Japanese)]
    public void What_is_written_is_read_again(Language language)
    {
        var read = LayoutFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(Written(language))));

        Assert.Equal(Written(read, language), Written(language));
        Assert.Equal(Whole.Columns, read.Columns.Select(column => column with { Line = 0 }));
        Assert.Equal((Whole.Unit, Whole.Decimals, Whole.TotalsAbove), (read.Unit, read.Decimals, read.TotalsAbove));
    }

    [Fact]
    public void Every_key_has_a_remark_above_it()
    {
        var lines = Written(Language.English).Split('\n');

        Assert.All(
            LayoutFile.Keys.Except(["format"]),
            key => Assert.StartsWith("# ", lines[Array.FindIndex(lines, line => line.StartsWith(key + ":", StringComparison.Ordinal)) - 1], StringComparison.Ordinal));
    }

    [Fact]
    public void Both_languages_remark_on_the_same()
        => Assert.Equal(
            TextResource.Load(typeof(LayoutYaml).Assembly, "layout.en.txt").Keys, TextResource.Load(typeof(LayoutYaml).Assembly, "layout.ja.txt").Keys);

    private static string Written(Language language) => Written(Whole, language);

    private static string Written(ListLayout layout, Language language)
    {
        using var stream = new MemoryStream();
        LayoutYaml.Write(layout, language, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
