using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Shisaku.App.Terminal;
using Shisaku.Budget;

namespace Shisaku.App.Commands;

/// <summary>What a user should report when the program itself fails: one paragraph, no dump.</summary>
internal static class FaultReport
{
    public static string Of(Exception fault, string[] arguments, TextResource texts)
    {
        var inner = fault;
        while (inner is AggregateException or System.Reflection.TargetInvocationException or TypeInitializationException
            && inner.InnerException is { } cause)
        {
            inner = cause;
        }

        return Page.Printable(texts.Fill(
            "fault.report",
            ("version", VersionLine.Version),
            ("system", $"{RuntimeInformation.OSDescription} {RuntimeInformation.ProcessArchitecture}, {RuntimeInformation.FrameworkDescription}"),
            ("command", string.Join(' ', arguments.Prepend("shisaku"))),
            ("type", inner.GetType().Name),
            ("message", inner.Message.ReplaceLineEndings(" ")),
            ("place", PlaceOf(inner) ?? texts["fault.unknown-place"])));
    }

    // The innermost step that is our own: the library's own steps below it say little.
    private static string? PlaceOf(Exception fault)
    {
        foreach (var step in new StackTrace(fault, fNeedFileInfo: true).GetFrames())
        {
            if (DiagnosticMethodInfo.Create(step) is { } method
                && method.DeclaringTypeName?.StartsWith("Shisaku.", StringComparison.Ordinal) == true)
            {
                var file = Path.GetFileName(step.GetFileName());
                return file is null
                    ? $"{method.DeclaringTypeName}.{method.Name}"
                    : string.Create(
                        CultureInfo.InvariantCulture,
                        $"{method.DeclaringTypeName}.{method.Name} ({file}:{step.GetFileLineNumber()})");
            }
        }

        return null;
    }
}
