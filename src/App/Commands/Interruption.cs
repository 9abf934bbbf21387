using System.Runtime.InteropServices;

namespace Shisaku.App.Commands;

/// <summary>Ends the process at Ctrl-C with the code that says so, leaving nothing half-written.</summary>
internal static class Interruption
{
    // The number that a shell gives to a process ended by SIGTERM.
    private const int Terminated = 143;

    /// <summary>Watches until disposed.</summary>
    public static IDisposable Watch() => new Watches(
        PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => End(ExitCode.Interrupted)),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => End(Terminated)));

    private static void End(int code)
    {
        OutputFile.DropUnfinished();
        Environment.Exit(code);
    }

    private sealed class Watches(IDisposable interrupt, IDisposable terminate) : IDisposable
    {
        public void Dispose()
        {
            interrupt.Dispose();
            terminate.Dispose();
        }
    }
}
