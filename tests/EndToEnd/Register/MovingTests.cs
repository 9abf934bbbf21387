using Dapper;
using Shisaku.Register;

namespace Shisaku.EndToEnd.Register;

public sealed class MovingTests(PostgresCluster cluster)
{
    public static TheoryData<Store> Stores => TestRegister.Stores;

    [Theory]
    [MemberData(nameof(Stores))]
    public void A_backup_restored_to_the_other_store_and_back_is_equal_and_sound(Store store)
    {
        using var test = new TestRegister(store, cluster);
        Fill(test);
        var backup = Path.Combine(test.Folder, "backup.sqlite");
        var other = test.New(store == Store.Sqlite ? Store.Postgres : Store.Sqlite);
        var back = test.New();
        test.Done("backup", backup);
        Assert.Equal(0, TestRegister.On(other, "restore", backup).Code);
        Assert.Equal(0, TestRegister.On(other, "backup", backup + "2").Code);
        Assert.Equal(0, TestRegister.On(back, "restore", backup + "2").Code);

        var rows = Rows(test.Connection);
        Assert.NotEmpty(rows);
        Assert.All([backup, other, back], connection =>
        {
            Assert.Equal(rows, Rows(connection));
            Assert.Equal(0, TestRegister.On(connection, "verify").Code);
        });
        Assert.Equal(test.Done("show", "1", "--json"), TestRegister.On(back, "show", "1", "--json").Output);
        Assert.Empty(Directory.GetFiles(test.Folder, "*-wal").Concat(Directory.GetFiles(test.Folder, "*-shm")).Concat(Directory.GetFiles(test.Folder, "*.tmp")));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public void Work_goes_on_after_a_restore(Store store)
    {
        using var test = new TestRegister(store, cluster);
        Fill(test);
        var backup = Path.Combine(test.Folder, "backup.sqlite");
        var restored = test.New();
        test.Done("backup", backup);
        Assert.Equal(0, TestRegister.On(restored, "restore", backup).Code);

        Assert.Equal(0, TestRegister.On(restored, "import", test.Write("next.txt", TestLists.Whole(2030)), "--government", "030007").Code);
        Assert.Equal(0, TestRegister.On(restored, "settle", "1", "--line", "6", "--field", "divisions", "--value", "商工課", "--why", "x").Code);
        Assert.Equal(0, TestRegister.On(restored, "verify").Code);
        Assert.Equal(test.Register.Versions(isAll: true).Length + 2, ProgrammeRegister.At(restored).Versions(isAll: true).Length);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public void A_register_that_is_not_empty_is_replaced_only_when_told(Store store)
    {
        using var test = new TestRegister(store, cluster);
        Fill(test);
        var backup = Path.Combine(test.Folder, "backup.sqlite");
        test.Done("backup", backup);
        test.Done("import", test.Write("next.txt", TestLists.Whole(2030)));

        Assert.Equal(1, test.Run("restore", backup).Code);
        Assert.Contains(test.Register.Versions(), head => head.Key.FiscalYear == 2030);
        test.Done("restore", backup, "--replace");
        Assert.Equal(Rows(backup), Rows(test.Connection));
        test.Done("import", test.Write("next.txt", TestLists.Whole(2030)));
        Assert.Empty(test.Found());
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public void An_unsound_backup_is_refused(Store store)
    {
        using var test = new TestRegister(store, cluster);
        Fill(test);
        var backup = Path.Combine(test.Folder, "backup.sqlite");
        test.Done("backup", backup);
        Assert.Equal(5, test.Run("backup", backup).Code); // never over a file that is there
        using (var connection = TestRegister.OpenAt(backup))
        {
            Assert.Equal(1, connection.Execute("update amount set value = 1 where version_id = 1 and line = 4 and field = 'budget'"));
        }

        var restored = test.New();
        Assert.Equal(1, TestRegister.On(restored, "restore", backup).Code);
        Assert.Equal(4, TestRegister.On(restored, "list").Code); // none was made
        Assert.Equal(3, TestRegister.On(restored, "restore", Path.Combine(test.Folder, "nowhere")).Code);
        Assert.Equal(4, TestRegister.On(restored, "restore", test.Write("garbage", new string('x', 9000))).Code);
        Assert.Equal(4, TestRegister.On(restored, "restore", test.Write("empty", "")).Code);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_backup_while_a_writer_is_at_work_is_one_moment_of_the_register(Store store)
    {
        using var test = new TestRegister(store, cluster);
        test.Done("import", test.Write("list.txt", TestLists.Whole(2000)), "--government", "020001");
        var writer = Task.Run(() =>
        {
            for (var year = 2001; year < 2016; year++)
            {
                test.Done("import", test.Write($"list{year}.txt", TestLists.Whole(year)));
            }
        });
        var backups = new List<string>();
        while (backups.Count < 4)
        {
            backups.Add(Path.Combine(test.Folder, $"backup{backups.Count}.sqlite"));
            test.Done("backup", backups[^1]);
        }

        await writer;
        Assert.All(backups, backup => Assert.Empty(ProgrammeRegister.At(backup).Verify().Found));
        Assert.Equal(16, test.Register.Versions().Length);
        Assert.Empty(test.Found());
    }

    /// <summary>All rows of all tables as texts.</summary>
    private static List<string> Rows(string register)
    {
        using var connection = TestRegister.OpenAt(register);
        return [.. TableCopy.Tables.SelectMany(table => connection.Query($"select * from {table}")
            .Select(row => $"{table}: " + string.Join('|', ((IDictionary<string, object?>)row).OrderBy(each => each.Key, StringComparer.Ordinal)
                .Select(each => $"{each.Key}={(each.Value is byte[] bytes ? Convert.ToHexString(bytes) : each.Value)}")))
            .Order(StringComparer.Ordinal))];
    }

    private static void Fill(TestRegister test)
    {
        test.Run("import", test.Write("list.txt", TestLists.Open()), "--government", "020001", "--licence", "CC BY 4.0");
        test.Run("settle", "1", "--line", "5", "--field", "funding.national", "--value", "400", "--why", "first");
        test.Run("settle", "1", "--line", "5", "--field", "funding.national", "--value", "500", "--why", "second");
        test.Done("import", test.Write("other.txt", TestLists.Whole(2024)));
    }
}
