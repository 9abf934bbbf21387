using Shisaku.App.Terminal;
using Shisaku.App.UseCases;
using Shisaku.Budget;
using Shisaku.Publishing;
using Shisaku.Recovery;

namespace Shisaku.App.Commands;

/// <summary>Carries out <c>layout</c>: reads and recovers a list, and writes the layout that was discovered.</summary>
internal static class LayoutRun
{
    /// <summary>Runs, and answers with the exit code.</summary>
    /// <param name="file">The list; <c>-</c> is standard input.</param>
    /// <param name="to">The file to write; null for standard output.</param>
    /// <param name="language">The language of remarks and messages.</param>
    /// <param name="surroundings">The world around.</param>
    public static int Run(string file, string? to, Language language, Surroundings surroundings)
    {
        using var watch = Interruption.Watch();
        var texts = AppText.In(language);
        RecoveredFile read;
        using (Progress.On(surroundings, file, texts))
        {
            read = RecoverFile.From(file, surroundings.Input, new BesideList(null, null), new RecoveryOptions(), language);
        }

        if (read.List?.Layout is not { } layout)
        {
            surroundings.Error.WriteLine(Page.Printable(texts.Fill("error.file", ("file", read.File), ("message", read.Refusal ?? ""))));
            return ExitCode.UnreadableInput;
        }

        try
        {
            Write(layout);
            return ExitCode.Done;
        }
        catch (UnwritableOutputException failure)
        {
            Say(texts.Fill("output.stream", ("reason", failure.Message)));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Say(texts.Fill("output.failed", ("file", to!), ("reason", failure is DirectoryNotFoundException ? texts["output.no-folder"] : failure.Message)));
        }

        return ExitCode.UnwritableOutput;

        void Write(ListLayout layout)
        {
            if (to is null)
            {
                StandardOutput.Write(surroundings.Output, stream => LayoutYaml.Write(layout, language, stream));
                return;
            }

            OutputFile.Write(to, stream => LayoutYaml.Write(layout, language, stream));
            Say(texts.Fill("layout.done", ("file", to)));
        }

        void Say(string message) => surroundings.Error.WriteLine(Page.Printable(texts.Fill("error.line", ("message", message))));
    }
}
