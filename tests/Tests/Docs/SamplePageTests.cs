namespace Shisaku.Tests.Docs;

public sealed class SamplePageTests
{
    [Fact]
    public void Every_column_of_a_true_table_is_explained()
    {
        var page = SourceTree.Read("samples/README.md");
        var tables = Directory.GetFiles(SourceTree.Full("samples"), "*.truth.tsv");

        Assert.NotEmpty(tables);
        Assert.All(tables, table =>
        {
            Assert.Contains($"## {Path.GetFileName(table)}", page, StringComparison.Ordinal);
            Assert.All(
                File.ReadLines(table).First().Split('\t'), column => Assert.Contains($"`{column}`", page, StringComparison.Ordinal));
        });
    }
}
