using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using Shisaku.EndToEnd;

[assembly: AssemblyFixture(typeof(PostgresCluster))]

namespace Shisaku.EndToEnd;

/// <summary>A PostgreSQL server for one run of the tests: of its own, on this machine only, gone afterwards.</summary>
public sealed class PostgresCluster : IDisposable
{
    // The server refuses to run as root; Debian's package brings this user for it.
    private const string Unprivileged = "postgres";

    // Ends the server also where the tests are killed and nobody else would.
    private const string Watchdog = "while kill -0 \"$1\" 2> /dev/null; do sleep 1; done; sh -c \"$2\"; rm -rf \"$3\"";

    private readonly string _folder;
    private readonly string _stop;
    private readonly Process _watchdog;
    private int _databases;

    public PostgresCluster()
    {
        var binaries = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal)
                .Select(version => Path.Combine(version, "bin")).LastOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")))
            : null;
        Assert.True(binaries is not null, "no PostgreSQL server is installed: ./test installs Debian's package postgresql");
        _folder = Directory.CreateTempSubdirectory("shisaku-postgres-").FullName;
        var data = Path.Combine(_folder, "data");
        var isRoot = Environment.UserName == "root";
        var prefix = isRoot ? $"runuser -u {Unprivileged} -- " : "";
        if (isRoot)
        {
            Shell($"chown {Unprivileged} '{_folder}'");
        }

        Port = FreePort();
        Shell($"cd / && {prefix}{binaries}/initdb --pgdata='{data}' --username=shisaku --auth=trust --encoding=UTF8 --locale=C --no-sync");
        _stop = $"cd / && {prefix}{binaries}/pg_ctl stop -m immediate --pgdata='{data}' > /dev/null 2>&1";
        _watchdog = Process.Start(new ProcessStartInfo(
            "setsid", ["sh", "-c", Watchdog, "watchdog", $"{Environment.ProcessId}", _stop, _folder]))!;
        var settings = $"-c listen_addresses=127.0.0.1 -c port={Port} -c unix_socket_directories= -c fsync=off -c full_page_writes=off "
            + "-c synchronous_commit=off -c max_connections=60";
        Shell($"cd / && {prefix}{binaries}/pg_ctl start --wait --silent --pgdata='{data}' --log='{data}/log' --options='{settings}' < /dev/null");
    }

    /// <summary>The port that it listens on.</summary>
    public int Port { get; }

    /// <summary>An empty database for one test, as <c>--register</c> names it.</summary>
    public string NewDatabase()
    {
        var name = $"test{Interlocked.Increment(ref _databases)}";
        Execute("postgres", $"create database {name}");
        return $"Host=127.0.0.1;Port={Port};Database={name};Username=shisaku";
    }

    /// <summary>Ends the connections of the program to a database, as a server that goes down does; answers how many.</summary>
    public long DropConnections(string database)
    {
        using var connection = Open("postgres");
        using var command = new NpgsqlCommand(
            "select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = $1 and application_name = 'shisaku'", connection)
        {
            Parameters = { new() { Value = database } },
        };
        return (long)command.ExecuteScalar()!;
    }

    public void Dispose()
    {
        Shell(_stop);
        _watchdog.Kill(entireProcessTree: true);
        _watchdog.Dispose();
        NpgsqlConnection.ClearAllPools();
        Shell($"rm -rf '{_folder}'");
    }

    private void Execute(string database, string sql)
    {
        using var connection = Open(database);
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private NpgsqlConnection Open(string database)
    {
        var connection = new NpgsqlConnection($"Host=127.0.0.1;Port={Port};Database={database};Username=shisaku");
        connection.Open();
        return connection;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void Shell(string command)
    {
        // The server keeps the streams it is started with: so none of them is a pipe that is read to its end here.
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", $"{{ {command}; }} > /dev/null"]))!;
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"exit code {process.ExitCode}: {command}");
    }
}
