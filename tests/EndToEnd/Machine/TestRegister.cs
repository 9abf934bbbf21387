using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;
using Shisaku.App.Commands;
using Shisaku.Register;
using Shisaku.Tests.App;

namespace Shisaku.EndToEnd;

/// <summary>The two kinds of register.</summary>
public enum Store
{
    /// <summary>A file of its own.</summary>
    Sqlite,

    /// <summary>A server's database.</summary>
    Postgres,
}

/// <summary>A register for one test, and a folder for its files; both start empty.</summary>
internal sealed class TestRegister : IDisposable
{
    private readonly PostgresCluster _cluster;

    public TestRegister(Store store, PostgresCluster cluster)
    {
        _cluster = cluster;
        Store = store;
        Connection = New();
    }

    /// <summary>Both stores, for theories.</summary>
    public static TheoryData<Store> Stores => [Store.Sqlite, Store.Postgres];

    /// <summary>Of which kind it is.</summary>
    public Store Store { get; }

    /// <summary>The folder of the test.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("shisaku-test-").FullName;

    /// <summary>What <c>--register</c> names.</summary>
    public string Connection { get; }

    /// <summary>The register, within this process.</summary>
    public ProgrammeRegister Register => ProgrammeRegister.At(Connection);

    /// <summary>Another register of the same kind, empty.</summary>
    public string New(Store? store = null) => (store ?? Store) == Store.Postgres
        ? _cluster.NewDatabase()
        : Path.Combine(Folder, $"{Guid.NewGuid():n}.sqlite");

    /// <summary>The name of a server's database.</summary>
    public static string DatabaseOf(string connection) => new NpgsqlConnectionStringBuilder(connection).Database!;

    /// <summary>Runs a command on the register within this process.</summary>
    public Outcome Run(params string[] arguments) => On(Connection, arguments);

    /// <summary>Runs a command on a register within this process.</summary>
    public static Outcome On(string connection, params string[] arguments)
    {
        var stage = Stage.Reading("");
        var code = CommandLine.Run([.. arguments, "--register", connection], stage.Surroundings);
        return new Outcome(code, stage.Output, stage.Error);
    }

    /// <summary>Runs a command that must succeed, and answers with its output.</summary>
    public string Done(params string[] arguments)
    {
        var outcome = Run(arguments);
        Assert.True(outcome.Code == 0, $"{string.Join(' ', arguments)}: exit code {outcome.Code}\n{outcome.Error}");
        return outcome.Output;
    }

    /// <summary>Writes a file of the test.</summary>
    public string Write(string name, string text)
    {
        var file = Path.Combine(Folder, name);
        File.WriteAllText(file, text);
        return file;
    }

    /// <summary>Opens the tables behind the program's back.</summary>
    public DbConnection Open() => OpenAt(Connection);

    /// <summary>Opens the tables of a register behind the program's back.</summary>
    public static DbConnection OpenAt(string connection)
    {
        DbConnection opened = connection.Contains('=', StringComparison.Ordinal)
            ? new NpgsqlConnection(connection + ";Pooling=false")
            : new SqliteConnection($"Data Source={connection};Pooling=false;Foreign Keys=false");
        opened.Open();
        return opened;
    }

    /// <summary>Changes the tables behind the program's back; answers how many rows.</summary>
    public int Tamper(string sql)
    {
        using var connection = Open();
        if (Store == Store.Postgres)
        {
            connection.Execute("set session_replication_role = replica"); // as who restores a dump: keys are not held
        }

        return connection.Execute(sql);
    }

    /// <summary>What is not as it must be.</summary>
    public IReadOnlyList<Discrepancy> Found() => Register.Verify().Found;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}
