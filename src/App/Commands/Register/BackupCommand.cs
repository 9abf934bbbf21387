using System.CommandLine;
using Shisaku.Register;

namespace Shisaku.App.Commands;

/// <summary><c>shisaku backup FILE</c>: all of the register in one file, while others go on working.</summary>
internal static class BackupCommand
{
    public static Command Create(Surroundings surroundings, Option<string?> lang)
    {
        var file = new Argument<string>("FILE");
        var json = ReadCommand.Flag("--json");
        return RegisterOption.On(surroundings, lang, new Command("backup") { file, json }, (parsed, run, register) =>
            BackUp(run, register, parsed.GetValue(file)!, parsed.GetResult(json) is not null));
    }

    private static int BackUp(RegisterRun run, ProgrammeRegister register, string file, bool isJson)
    {
        if (File.Exists(file))
        {
            throw new CommandRefusedException(ExitCode.UnwritableOutput, run.Texts.Fill("backup.there", ("file", file)));
        }

        // The file gets its name when it is complete, so that a half one is never taken for a backup.
        var unfinished = $"{file}.{Environment.ProcessId}.tmp";
        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(file))))
        {
            throw Unwritable(run, file, run.Texts["output.no-folder"]);
        }

        try
        {
            OutputFile.IsUnfinished(unfinished);
            register.CopyTo(unfinished, CountedProgress.On(run, "progress.copying"));
            File.Move(unfinished, file);
        }
        catch (RegisterUnusableException refusal) when (refusal.Where == unfinished
            && refusal.Fault is (RegisterFault.Full or RegisterFault.ReadOnly or RegisterFault.Folder))
        {
            throw Unwritable(run, file, run.Texts[refusal.Fault == RegisterFault.Full ? "output.full" : "output.denied"]);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(run, file, failure.Message);
        }
        finally
        {
            foreach (var beside in (string[])["-wal", "-shm", "-journal", ""])
            {
                OutputFile.Drop(unfinished + beside);
            }
        }

        if (isJson)
        {
            StandardOutput.Write(run.Surroundings.Output, stream => VersionsJson.Write(ProgrammeRegister.At(file).Versions(), stream));
        }

        run.Say(run.Texts.Fill("backup.done", ("file", file), ("where", register.Where)));
        return ExitCode.Done;
    }

    private static CommandRefusedException Unwritable(RegisterRun run, string file, string reason) =>
        new(ExitCode.UnwritableOutput, run.Texts.Fill("output.failed", ("file", file), ("reason", reason)));
}
