using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Shisaku.Bench;

/// <summary>A server in a process of its own; stopped with this.</summary>
internal sealed class ServedProgram : IDisposable
{
    private const int SecondsToStart = 300;

    private readonly Process process;

    private ServedProgram(Process process, string address) => (this.process, Address) = (process, address);

    /// <summary>Where it listens.</summary>
    public string Address { get; }

    /// <summary>How long it worked on all cores together.</summary>
    public TimeSpan Worked
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>The memory that it holds, in MB.</summary>
    public long Megabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 >> 20;
        }
    }

    /// <summary>Starts <c>shisaku serve</c> on a free port.</summary>
    public static ServedProgram Shisaku(string program, string register)
    {
        var process = Start(program, ["serve", "--register", register, "--listen", "http://127.0.0.1:0", "--lang", "en"]);
        while (process.StandardError.ReadLine() is { } line)
        {
            if (line.Split("serving ") is [_, var rest])
            {
                _ = process.StandardError.ReadToEndAsync(); // so that it never waits for a reader
                return new ServedProgram(process, rest.Split(';')[0]);
            }
        }

        throw new InvalidOperationException("the site ended before it listened");
    }

    /// <summary>Starts any other server, which is told last where to listen, and waits until it answers: it may be built first.</summary>
    public static async Task<ServedProgram> Other(string path, string program, params string[] arguments)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var served = new ServedProgram(Start(program, [.. arguments, address]), address);
        using var client = new HttpClient();
        for (var tries = 0; ; tries++)
        {
            try
            {
                (await client.GetAsync(address + path)).EnsureSuccessStatusCode();
                return served;
            }
            catch (HttpRequestException) when (tries < SecondsToStart && !served.process.HasExited)
            {
                await Task.Delay(TimeSpan.FromSeconds(1));
            }
        }
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static Process Start(string program, string[] arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = false })!;
}
