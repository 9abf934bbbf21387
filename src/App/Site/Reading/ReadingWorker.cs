using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Shisaku.App.Site;

/// <summary>How a run of the program ended.</summary>
/// <param name="Code">Its exit code; null where it was ended because it took too much.</param>
/// <param name="Error">What it said on standard error, its beginning.</param>
/// <param name="TookTooMuch">What it took too much of: <c>time</c>, <c>memory</c> or <c>output</c>; null for nothing.</param>
internal sealed record WorkerEnd(int? Code, string Error, string? TookTooMuch);

/// <summary>Runs this program in a process of its own, which may take only so much time and memory: a file that anybody brings must not
/// be able to stop the site.</summary>
internal static class ReadingWorker
{
    private const int LongestError = 4_000;
    private const int BytesAtOnce = 64 * 1024;
    private const string HeapLimit = "DOTNET_GCHeapHardLimit";
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(200);

    /// <summary>Runs it.</summary>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="output">Where its standard output goes; null throws it away.</param>
    /// <param name="limits">How much it may take.</param>
    /// <param name="stop">Ends it early.</param>
    public static async Task<WorkerEnd> Run(IReadOnlyList<string> arguments, string? output, ReadingDeskLimits limits, CancellationToken stop)
    {
        using var process = Process.Start(StartOf(arguments, limits))!;
        process.StandardInput.Close();
        Humble(process);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(limits.Longest);
        var tooMuch = "time";
        var error = Head(process.StandardError, limit.Token);
        var copied = Copy(process.StandardOutput.BaseStream, output, limit.Token);
        try
        {
            while (!process.HasExited)
            {
                await Task.WhenAny(process.WaitForExitAsync(limit.Token), Task.Delay(Glance, limit.Token));
                limit.Token.ThrowIfCancellationRequested();
                if (copied.IsCompletedSuccessfully && !copied.Result)
                {
                    tooMuch = "output";
                    await limit.CancelAsync();
                }
                else if (!process.HasExited && MemoryOf(process) > limits.Memory + limits.BesidesHeap)
                {
                    tooMuch = "memory";
                    await limit.CancelAsync();
                }
            }

            if (!await copied)
            {
                return new WorkerEnd(null, await error, "output");
            }

            var said = await error;
            return said.Contains(nameof(OutOfMemoryException), StringComparison.Ordinal)
                ? new WorkerEnd(null, said, "memory")
                : new WorkerEnd(process.ExitCode, said, null);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            return new WorkerEnd(null, "", tooMuch);
        }
    }

    private static ProcessStartInfo StartOf(IReadOnlyList<string> arguments, ReadingDeskLimits limits)
    {
        // Where it was not started as a program of its own (dotnet shisaku.dll, a test), the program stands beside its library.
        var self = Environment.ProcessPath!;
        var beside = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "shisaku.exe" : "shisaku");
        string[] before = [];
        if (Path.GetFileNameWithoutExtension(self) != "shisaku")
        {
            (self, before) = File.Exists(beside) ? (beside, before) : (self, [Path.Combine(AppContext.BaseDirectory, "shisaku.dll")]);
        }

        var start = new ProcessStartInfo(self, [.. before, .. arguments])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("OTEL_", StringComparison.Ordinal) || name.StartsWith("SHISAKU_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment[HeapLimit] = limits.Memory.ToString("x", CultureInfo.InvariantCulture);
        return start;
    }

    private static void Humble(Process process)
    {
        try
        {
            process.PriorityClass = ProcessPriorityClass.BelowNormal; // pages go first
        }
        catch (Exception failure) when (failure is Win32Exception or InvalidOperationException)
        {
            // It has ended already, or the machine does not allow it.
        }
    }

    private static long MemoryOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.WorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0; // it has ended
        }
    }

    private static async Task<string> Head(StreamReader error, CancellationToken stop)
    {
        var said = new StringBuilder();
        while (await error.ReadLineAsync(stop) is { } line)
        {
            if (said.Length < LongestError)
            {
                said.Append(line).Append('\n');
            }
        }

        return said.ToString().Trim();
    }

    /// <summary>Whether all of it could be kept.</summary>
    private static async Task<bool> Copy(Stream from, string? file, CancellationToken stop)
    {
        await using var to = file is null ? Stream.Null : File.Create(file);
        var (buffer, total) = (new byte[BytesAtOnce], 0L);
        while (await from.ReadAsync(buffer, stop) is > 0 and var length)
        {
            total += length;
            if (total > ReadingDeskLimits.DocumentBytes)
            {
                return false;
            }

            await to.WriteAsync(buffer.AsMemory(0, length), stop);
        }

        return true;
    }
}
