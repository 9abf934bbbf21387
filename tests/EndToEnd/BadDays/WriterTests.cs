using System.Data.Common;
using Dapper;
using Shisaku.Tests.Docs;

namespace Shisaku.EndToEnd.BadDays;

/// <summary>Several at work on one register, and a server that goes away.</summary>
public sealed class WriterTests(PostgresCluster cluster)
{
    private static readonly string Sample = SourceTree.Full("samples/aomori-r5.txt");

    public static TheoryData<Store> Stores => TestRegister.Stores;

    [Theory]
    [MemberData(nameof(Stores))]
    public void A_second_writer_waits_and_then_says_so(Store store)
    {
        using var test = new TestRegister(store, cluster);
        test.Done("import", Sample, "--government", "020001");
        using var other = Hold(test);
        DiskTests.RefusedWith(4, TheProgram.Run("import", Sample, "--year", "1900", "--register", test.Connection), "another writer");
        DiskTests.RefusedWith(4, TheProgram.RunBehind([], "ja", "import", Sample, "--year", "1900", "--register", test.Connection), "使用中");
        Assert.Equal(0, TheProgram.Run("show", "1", "--register", test.Connection).Code); // readers go on

        other.Dispose();
        Assert.Equal(0, TheProgram.Run("import", Sample, "--year", "1900", "--register", test.Connection).Code);
        Assert.Equal(0, test.Run("verify").Code);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public void Two_imports_at_once_both_come_in(Store store)
    {
        using var test = new TestRegister(store, cluster);
        var outcomes = Together(test, [.. Enumerable.Range(1900, 3).Select(year => new[] { "import", Sample, "--government", "020001", "--year", $"{year}" })]);

        Assert.All(outcomes, outcome => Assert.Contains(outcome.Code, (int[])[0, 4]));
        Assert.Contains(outcomes, outcome => outcome.Code == 0);
        Assert.Equal(outcomes.Count(outcome => outcome.Code == 0), test.Register.Versions().Length);
        Assert.Equal(test.Register.Versions().Length, test.Register.Journal().Length);
        Assert.Empty(test.Found());
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public void Two_decisions_at_once_both_hold(Store store)
    {
        using var test = new TestRegister(store, cluster);
        test.Done("import", Sample, "--government", "020001");
        int[] lines = [.. test.Register.Read(1).List.List.Listings.Where(listing => listing.Line >= 78 && listing.Divisions.Length > 0).Take(2).Select(listing => listing.Line)];
        var outcomes = Together(
            test, [.. lines.Select(line => new[] { "settle", "1", "--line", $"{line}", "--field", "divisions", "--value", "新しい課", "--why", "asked" })]);

        Assert.All(outcomes, outcome => Assert.Contains(outcome.Code, (int[])[0, 4]));
        var held = lines.Where((_, index) => outcomes[index].Code == 0).ToList();
        Assert.NotEmpty(held);
        var current = test.Register.Read(test.Register.Versions().Single().Id);
        Assert.Equal(held, current.Decisions.Select(decision => decision.Line).Order());
        Assert.Equal(held, test.Register.DecisionsOf(1).Where(kept => kept.UndoneAt is null).Select(kept => kept.Decision.Line).Order());
        Assert.Empty(test.Found());
    }

    [Fact]
    public void A_connection_lost_in_the_midst_leaves_nothing_behind()
    {
        using var test = new TestRegister(Store.Postgres, cluster);
        test.Done("import", Sample, "--government", "020001");
        foreach (var (language, word) in new[] { ("en", "no connection"), ("ja", "接続できません") })
        {
            // The import waits behind a row that another one holds, in the midst of its change; there its connection is cut.
            using var other = TestRegister.OpenAt(test.Connection);
            using var held = other.BeginTransaction();
            other.Execute("lock table journal in access exclusive mode", transaction: held);
            var import = TheProgram.Start(language, ["import", Sample, "--year", "1900", "--register", test.Connection]);
            using var watch = TestRegister.OpenAt(test.Connection);
            while (!import.HasExited && Waiting(watch) == 0)
            {
                Thread.Sleep(10);
            }

            Assert.Equal(1, Waiting(watch));
            Npgsql.NpgsqlConnection.ClearAllPools(); // those of this process are not to be cut
            Assert.True(cluster.DropConnections(TestRegister.DatabaseOf(test.Connection)) > 0);
            DiskTests.RefusedWith(4, TheProgram.Ended(import), word);
            held.Rollback();
        }

        Assert.Single(test.Register.Versions());
        Assert.Single(test.Register.Journal());
        Assert.Equal(0, test.Run("verify").Code);
    }

    [Fact]
    public void A_connection_lost_at_any_moment_leaves_all_or_nothing()
    {
        using var test = new TestRegister(Store.Postgres, cluster);
        test.Done("import", Sample, "--government", "020001", "--year", "1900");
        for (var year = 1901; year < 1906; year++)
        {
            var before = test.Register.Journal().Length;
            Npgsql.NpgsqlConnection.ClearAllPools(); // those of this process are not to be cut
            var import = TheProgram.Start("en", ["import", Sample, "--year", $"{year}", "--register", test.Connection]);
            while (!import.HasExited && cluster.DropConnections(TestRegister.DatabaseOf(test.Connection)) == 0)
            {
                Thread.Sleep(Random.Shared.Next(20));
            }

            var outcome = TheProgram.Ended(import);
            Assert.Contains(outcome.Code, (int[])[0, 4]);
            Assert.True(outcome.Code == 0 || outcome.Error.Trim().Split('\n').Length == 1, outcome.Error);
            Assert.InRange(test.Register.Journal().Length - before, outcome.Code == 0 ? 1 : 0, 1);
            Assert.Empty(test.Found());
        }
    }

    private static long Waiting(DbConnection connection) => connection.ExecuteScalar<long>(
        "select count(*) from pg_stat_activity where datname = current_database() and application_name = 'shisaku' and wait_event_type = 'Lock'");

    /// <summary>Does as a writer that takes long.</summary>
    private static DbConnection Hold(TestRegister test)
    {
        var connection = test.Open();
        connection.Execute(test.Store == Store.Sqlite ? "begin exclusive" : "begin; select pg_advisory_xact_lock(x'53484953414B55'::bigint)");
        return connection;
    }

    private static List<Outcome> Together(TestRegister test, IEnumerable<string[]> commands)
    {
        var started = commands.Select(command => TheProgram.Start("en", [.. command, "--register", test.Connection])).ToList();
        return [.. started.Select(process => Task.Run(() => TheProgram.Ended(process))).ToList().Select(outcome => outcome.GetAwaiter().GetResult())];
    }
}
