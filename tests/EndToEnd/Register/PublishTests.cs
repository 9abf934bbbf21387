using System.IO.Compression;
using System.Text;

namespace Shisaku.EndToEnd;

/// <summary>Publishing lists of the register, on both stores.</summary>
public sealed class PublishTests(PostgresCluster cluster)
{
    [Theory]
    [MemberData(nameof(TestRegister.Stores), MemberType = typeof(TestRegister))]
    public void A_list_comes_with_its_government_terms_and_the_year_before(Store store)
    {
        using var register = Two(store);
        var set = Path.Combine(register.Folder, "set");
        register.Done("publish", "020001/2024", "--to", set);
        var page = File.ReadAllText(Path.Combine(set, "index.html"));

        Assert.All(["青森県 (020001)", "CC BY 4.0", "https://www.example.lg.jp/r6", "comparison-2023-2024.xlsx"], text => Assert.Contains(text, page, StringComparison.Ordinal));
        Assert.Contains("青森県", File.ReadAllText(Path.Combine(set, "long.csv")), StringComparison.Ordinal);
        var sheets = SheetsOf(Path.Combine(set, "comparison-2023-2024.xlsx"));
        Assert.Contains("事業別", sheets["xl/workbook.xml"], StringComparison.Ordinal);
        Assert.Contains("<v>1000000</v>", sheets["xl/worksheets/sheet1.xml"], StringComparison.Ordinal); // a thousand of 千円 more
        Assert.Contains("販路支援事業", sheets["xl/worksheets/sheet5.xml"], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(TestRegister.Stores), MemberType = typeof(TestRegister))]
    public void Both_stores_publish_the_same_bytes_again_and_again(Store store)
    {
        using var register = Two(store);
        string[] sets = [Path.Combine(register.Folder, "one"), Path.Combine(register.Folder, "other")];
        Assert.All(sets, set => register.Done("publish", "020001/2024", "--to", set));

        Assert.Equal(File.ReadAllText(Path.Combine(sets[0], "SHA256SUMS")), File.ReadAllText(Path.Combine(sets[1], "SHA256SUMS")));
    }

    [Fact]
    public void The_first_year_has_nothing_to_be_compared_with_and_a_missing_list_is_told()
    {
        using var register = Two(Store.Sqlite);
        var set = Path.Combine(register.Folder, "set");
        register.Done("publish", "1@1", "--to", set);

        Assert.Empty(Directory.GetFiles(set, "comparison*"));
        var missing = register.Run("publish", "020001/1999", "--to", Path.Combine(register.Folder, "none"));
        Assert.Equal(1, missing.Code);
        Assert.False(Directory.Exists(Path.Combine(register.Folder, "none")));
    }

    [Fact]
    public void A_comparison_is_a_file_too()
    {
        using var register = Two(Store.Sqlite);
        var (book, table) = (Path.Combine(register.Folder, "years.xlsx"), Path.Combine(register.Folder, "years.csv"));
        register.Done("compare", "020001/2023", "020001/2024", "--output", book);
        register.Done("compare", "020001/2023", "020001/2024", "--output", table);

        Assert.Contains("Programmes", SheetsOf(book)["xl/workbook.xml"], StringComparison.Ordinal);
        var rows = File.ReadAllText(table).TrimEnd().Split("\r\n");
        Assert.StartsWith("change,name,", rows[0], StringComparison.Ordinal);
        Assert.Contains(rows, row => row.Contains("販路支援事業", StringComparison.Ordinal) && row.Contains(",1000000,1000000,", StringComparison.Ordinal));
        Assert.Equal(2, register.Run("compare", "020001/2023", "020001/2024", "--output", "years.pdf").Code);
    }

    private TestRegister Two(Store store)
    {
        var register = new TestRegister(store, cluster);
        register.Done("import", register.Write("r5.txt", TestLists.Whole()), "--government", "020001");
        var next = TestLists.Whole(2024).Replace("小計\t5,879\t2,885\t590\t2,404", "販路支援事業\t1,000\t1,000\t\t\t産業課\n小計\t6,879\t3,885\t590\t2,404", StringComparison.Ordinal);
        Assert.Contains("6,879", next, StringComparison.Ordinal);
        register.Done("import", register.Write("r6.txt", next), "--licence", "CC BY 4.0", "--from", "https://www.example.lg.jp/r6");
        return register;
    }

    private static Dictionary<string, string> SheetsOf(string file)
    {
        using var archive = ZipFile.OpenRead(file);
        return archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            return reader.ReadToEnd();
        });
    }
}
