using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Shisaku.Bench;

/// <summary>A PostgreSQL server of this run's own, with the settings that its package brings; gone afterwards.</summary>
internal sealed class OwnPostgres : IDisposable
{
    private const string Unprivileged = "postgres"; // the server refuses to run as root

    private readonly string folder = Directory.CreateTempSubdirectory("shisaku-bench-postgres-").FullName;
    private readonly string control;

    public OwnPostgres()
    {
        var binaries = Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal)
            .Select(version => Path.Combine(version, "bin")).Last(bin => File.Exists(Path.Combine(bin, "initdb")));
        var isRoot = Environment.UserName == "root";
        control = $"cd / && {(isRoot ? $"runuser -u {Unprivileged} -- " : "")}{binaries}/";
        if (isRoot)
        {
            Shell($"chown {Unprivileged} '{folder}'");
        }

        var port = FreePort();
        Shell($"{control}initdb --pgdata='{Data}' --username=shisaku --auth=trust --encoding=UTF8 --locale=C");
        Shell($"{control}pg_ctl start --wait --silent --pgdata='{Data}' --log='{Data}/log' --options='-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories=' < /dev/null");
        Connection = string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Database=postgres;Username=shisaku");
    }

    /// <summary>Its empty database, as <c>--register</c> names it.</summary>
    public string Connection { get; }

    /// <summary>How long those of its processes that run now have worked.</summary>
    public TimeSpan Worked
    {
        get
        {
            var parent = File.ReadLines(Path.Combine(Data, "postmaster.pid")).First();
            var worked = TimeSpan.Zero;
            foreach (var folderOfProcess in Directory.EnumerateDirectories("/proc", "*").Where(path => char.IsAsciiDigit(path[^1])))
            {
                try
                {
                    const int Parent = 1, User = 11, System = 12, TicksASecond = 100;
                    var fields = File.ReadAllText(folderOfProcess + "/stat").Split(") ")[^1].Split(' ');
                    worked += fields[Parent] == parent
                        ? TimeSpan.FromSeconds((double)(long.Parse(fields[User], CultureInfo.InvariantCulture) + long.Parse(fields[System], CultureInfo.InvariantCulture)) / TicksASecond)
                        : TimeSpan.Zero;
                }
                catch (IOException)
                {
                    // It ended meanwhile, or is none.
                }
            }

            return worked;
        }
    }

    private string Data => Path.Combine(folder, "data");

    public void Dispose()
    {
        Shell($"{control}pg_ctl stop -m immediate --pgdata='{Data}'");
        Directory.Delete(folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void Shell(string command)
    {
        // The server keeps the streams it is started with: none of them is this program's.
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", $"{{ {command}; }} > /dev/null 2>&1"]))!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"exit code {process.ExitCode}: {command}");
        }
    }
}
