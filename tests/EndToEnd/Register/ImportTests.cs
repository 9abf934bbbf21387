using System.Text.Json;
using Dapper;
using Shisaku.Register;
using Shisaku.Tests.Docs;

namespace Shisaku.EndToEnd.Register;

public sealed class ImportTests(PostgresCluster cluster)
{
    public static TheoryData<Store> Stores => TestRegister.Stores;

    [Theory]
    [MemberData(nameof(Stores))]
    public void A_list_is_new_then_unchanged_then_corrected(Store store)
    {
        using var test = new TestRegister(store, cluster);
        var file = test.Write("list.txt", TestLists.Whole());
        var first = Imported(test.Done("import", file, "--government", "020001", "--licence", "CC BY 4.0", "--from", "https://example.org/", "--json"));
        var again = Imported(test.Done("import", file, "--json"));
        test.Write("list.txt", TestLists.Whole(first: "若者の定着事業"));
        var corrected = Imported(test.Done("import", file, "--json"));

        Assert.Equal(("added", 1), first);
        Assert.Equal(("unchanged", 1), again);
        Assert.Equal(("corrected", 2), corrected);
        Assert.Contains("若者定着事業", test.Done("show", "020001/2023@1"), StringComparison.Ordinal);
        Assert.Contains("若者の定着事業", test.Done("show", "020001/2023"), StringComparison.Ordinal);
        Assert.DoesNotContain("若者定着事業", test.Done("show", "1"), StringComparison.Ordinal);
        Assert.Equal(File.ReadAllText(file), Exported(test, "1@2"));
        Assert.Equal(TestLists.Whole(), Exported(test, "1@1"));
        Assert.All(test.Register.Versions(isAll: true), head => Assert.Equal(("CC BY 4.0", "https://example.org/"), (head.Licence, head.Origin)));
        Assert.Equal([JournalAct.Import, JournalAct.Correct], test.Register.Journal().Select(entry => entry.Act));
        Assert.Empty(test.Found());
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public void The_sample_comes_out_as_it_is_read(Store store)
    {
        using var test = new TestRegister(store, cluster);
        var sample = SourceTree.Full("samples/aomori-r5.txt");
        test.Done("import", sample, "--government", "020001");

        Assert.Equal(Read(sample), test.Done("show", "020001/2023", "--json"));
        Assert.Equal(Read(sample), test.Done("export", "020001/2023"));
        Assert.Empty(test.Found());
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public void Lists_of_every_format_and_kind_come_out_as_they_are_read(Store store)
    {
        using var test = new TestRegister(store, cluster);
        foreach (var (file, kind) in MadeFiles.All(test.Folder))
        {
            var (code, _, error) = test.Run("import", file, "--government", "020001", "--series", kind, "--year", "2024");
            Assert.True(code is 0 or 1, $"{kind}: exit code {code}\n{error}");
            var head = test.Register.Versions().Single(each => each.Key.Series == kind);
            Assert.Equal(Read(file), test.Done("show", $"{head.ListId}", "--json"));
        }

        Assert.True(test.Register.Versions().Length >= 6);
        Assert.Equal(0, test.Run("verify").Code);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public void Phases_of_a_year_are_lists_of_their_own(Store store)
    {
        using var test = new TestRegister(store, cluster);
        var file = test.Write("list.txt", TestLists.Whole());
        test.Done("import", file, "--government", "020001");
        test.Done("import", file, "--phase", "skeleton");
        test.Done("import", file, "--phase", "supplementary-2");
        test.Done("import", file, "--year", "2024");

        Assert.Equal(
            ["020001/2023", "020001/2023/skeleton", "020001/2023/supplementary-2", "020001/2024"],
            test.Register.Versions().Select(head => head.Key.ToString()).Order(StringComparer.Ordinal));
        Assert.All(test.Register.Versions(), head => test.Done("show", head.Key.ToString()));
        Assert.Equal(2, test.Run("import", file, "--phase", "supplementary-0").Code);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public void Two_governments_may_publish_under_one_name(Store store)
    {
        using var test = new TestRegister(store, cluster);
        var file = test.Write("list.txt", TestLists.Whole());
        Assert.Equal(2, test.Run("import", file).Code);
        test.Done("import", file, "--government", "020001");
        test.Done("import", file, "--government", "030007");
        test.Done("import", file, "--government", "022012=青森市");

        var refused = test.Run("import", file);
        Assert.Equal(2, refused.Code);
        Assert.Contains("020001 青森県, 022012 青森市, 030007 岩手県", refused.Error, StringComparison.Ordinal);
        Assert.Equal(2, test.Run("import", file, "--government", "020002").Code);
        Assert.Equal(3, test.Register.Versions().Length);
        Assert.Equal("020001/2023", test.Register.Versions().Single(head => head.Key.Government.Name == "青森県").Key.ToString());
        Assert.Empty(test.Found());
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public void A_key_that_several_lists_share_is_no_answer(Store store)
    {
        using var test = new TestRegister(store, cluster);
        test.Done("import", test.Write("one.txt", TestLists.Whole()), "--government", "020001");
        test.Done("import", test.Write("two.txt", TestLists.Whole(title: "福祉施策一覧")), "--government", "020001");

        var (code, _, error) = test.Run("show", "020001/2023");
        Assert.Equal(2, code);
        Assert.Contains("1 中小企業施策一覧, 2 福祉施策一覧", error, StringComparison.Ordinal);
        Assert.Contains("福祉施策一覧", test.Done("show", "2"), StringComparison.Ordinal);
        Assert.All(["3", "020001/2022", "1@2", "@1", "1@"], name => Assert.Equal(1, test.Run("show", name).Code));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public void One_file_that_cannot_be_read_does_not_hold_up_the_others(Store store)
    {
        using var test = new TestRegister(store, cluster);
        var (code, output, error) = test.Run(
            "import", Path.Combine(test.Folder, "nowhere.txt"), test.Write("list.txt", TestLists.Whole()), "--government", "020001", "--json");

        Assert.Equal(3, code);
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(("added", 1), Imported(output));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public void Each_entry_of_the_journal_follows_the_one_before(Store store)
    {
        using var test = new TestRegister(store, cluster);
        for (var year = 2020; year < 2024; year++)
        {
            test.Done("import", test.Write("list.txt", TestLists.Whole(year)), "--government", "020001", "--by", "Sato", "--why", "yearly");
        }

        var journal = test.Register.Journal();
        Assert.Equal([1, 2, 3, 4], journal.Select(entry => entry.Number));
        Assert.Equal(journal.Select(entry => entry.Previous), journal.Select(entry => entry.Hash).SkipLast(1).Prepend(JournalEntry.Beginning));
        Assert.All(journal, entry => Assert.Equal((entry.OwnHash(), "Sato", "yearly"), (entry.Hash, entry.Actor, entry.Reason)));
    }

    [Fact]
    public void Every_table_is_carried_by_a_backup()
    {
        using var test = new TestRegister(Store.Sqlite, cluster);
        test.Done("import", test.Write("list.txt", TestLists.Whole()), "--government", "020001");
        using var connection = test.Open();

        Assert.Equal(
            connection.Query<string>("select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name <> 'migration'")
                .Order(StringComparer.Ordinal),
            TableCopy.Tables.Order(StringComparer.Ordinal));
    }

    private static string Read(string file)
    {
        var stage = Tests.App.Stage.Reading("");
        Assert.InRange(App.Commands.CommandLine.Run(["read", file, "--json"], stage.Surroundings), 0, 1);
        return stage.Output;
    }

    private static string Exported(TestRegister test, string list)
    {
        var file = Path.Combine(test.Folder, "exported.txt");
        test.Done("export", list, "--source", file);
        return File.ReadAllText(file);
    }

    private static (string Outcome, int Version) Imported(string json)
    {
        var import = JsonDocument.Parse(json).RootElement.GetProperty("imports").EnumerateArray().Single();
        return (import.GetProperty("outcome").GetString()!, import.GetProperty("list").GetProperty("version").GetInt32());
    }
}
