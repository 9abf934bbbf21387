using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace Shisaku.App.Commands;

/// <summary>Answers to <c>--version</c>.</summary>
internal sealed class VersionLine(Surroundings surroundings) : SynchronousCommandLineAction
{
    /// <summary>The version of the program, without the commit it was built from.</summary>
    public static string Version { get; } =
        typeof(VersionLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion.Split('+')[0] ?? "0";

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        using var writer = new StreamWriter(surroundings.Output, Surroundings.Utf8, leaveOpen: true);
        writer.Write($"shisaku {Version}\n");
        return ExitCode.Done;
    }
}
