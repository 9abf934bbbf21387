using System.Diagnostics;

namespace Shisaku.Bench;

/// <summary>A server in a process of its own; stopped with this.</summary>
internal sealed class ServedProgram : IDisposable
{
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

    /// <summary>Starts any other server, which listens where its last argument says.</summary>
    public static ServedProgram Other(string program, params string[] arguments) =>
        new(Start(program, arguments), arguments[^1]);

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    private static Process Start(string program, string[] arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = false })!;
}
