using System.Security.Cryptography;
using Dapper;

namespace Shisaku.EndToEnd.Register;

/// <summary>Databases that this program must not touch.</summary>
public sealed class StrangeRegisterTests(PostgresCluster cluster)
{
    private static readonly string[][] Commands = [["list"], ["verify"], ["show", "1"], ["import", "FILE", "--government", "020001"], ["backup", "FILE2"]];

    public static TheoryData<Store> Stores => TestRegister.Stores;

    [Theory]
    [MemberData(nameof(Stores))]
    public void A_register_of_a_newer_program_is_refused_and_stays_as_it_is(Store store)
    {
        using var test = new TestRegister(store, cluster);
        test.Done("import", test.Write("list.txt", TestLists.Whole()), "--government", "020001");
        Assert.Equal(1, test.Tamper("insert into migration (number, applied_at) values (99, '2030-01-01')"));
        Refused(test);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public void A_foreign_database_is_refused_and_stays_as_it_is(Store store)
    {
        using var test = new TestRegister(store, cluster);
        test.Tamper("create table customer (id bigint primary key)");
        Refused(test);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public void A_foreign_database_that_counts_migrations_too_is_refused(Store store)
    {
        using var test = new TestRegister(store, cluster);
        test.Tamper("create table migration (number bigint primary key, applied_at text); insert into migration values (1, 'x')");
        Refused(test);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public void Only_an_import_or_a_restore_makes_a_register(Store store)
    {
        using var test = new TestRegister(store, cluster);
        Refused(test, Commands.Where(command => command[0] != "import"));
        if (store == Store.Sqlite)
        {
            Assert.False(File.Exists(test.Connection));
        }
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Database=x;Username=x")]
    [InlineData("Host=no-such-host.invalid;Database=x;Username=x")]
    [InlineData("Database=x;Username=x")]
    [InlineData("Host=127.0.0.1;Nonsense=1;Password=secret")]
    [InlineData("/nowhere/at/all/register.sqlite")]
    public void A_register_that_cannot_be_reached_is_said_in_one_line(string connection)
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, TestLists.Whole());
        Assert.All(["en", "ja"], language =>
        {
            var (code, output, error) = TestRegister.On(connection, "import", file, "--government", "020001", "--lang", language);
            Assert.Equal((4, ""), (code, output));
            Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
            Assert.DoesNotContain("secret", error, StringComparison.Ordinal);
        });
        File.Delete(file);
    }

    private static void Refused(TestRegister test, IEnumerable<string[]>? commands = null)
    {
        test.Write("list.txt", TestLists.Whole(2030));
        var before = StateOf(test);
        foreach (var command in commands ?? Commands)
        {
            string[] words = [.. command.Select(word => word == "FILE" ? Path.Combine(test.Folder, "list.txt") : word == "FILE2" ? Path.Combine(test.Folder, "backup") : word)];
            var (en, ja) = (test.Run([.. words, "--lang", "en"]), test.Run([.. words, "--lang", "ja"]));
            Assert.True((en.Code, ja.Code, en.Output, ja.Output) == (4, 4, "", ""), $"{command[0]}: {en} {ja}");
            Assert.Single(en.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
            Assert.NotEqual(en.Error, ja.Error);
        }

        Assert.Equal(before, StateOf(test));
        Assert.False(File.Exists(Path.Combine(test.Folder, "backup")));
    }

    private static string StateOf(TestRegister test)
    {
        if (test.Store == Store.Sqlite)
        {
            return File.Exists(test.Connection) ? Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(test.Connection))) : "none";
        }

        using var connection = test.Open();
        return string.Join(' ', connection.Query<string>("select tablename from pg_tables where schemaname = 'public'").Order(StringComparer.Ordinal)
            .Select(table => $"{table}{connection.ExecuteScalar<long>($"select count(*) from {table}")}"));
    }
}
