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
        try
        {
            register.CopyTo(unfinished, CountedProgress.On(run, "progress.copying"));
            File.Move(unfinished, file);
        }
        catch (IOException failure)
        {
            throw new CommandRefusedException(ExitCode.UnwritableOutput, run.Texts.Fill("output.failed", ("file", file), ("reason", failure.Message)));
        }
        finally
        {
            File.Delete(unfinished);
            File.Delete(unfinished + "-wal");
            File.Delete(unfinished + "-shm");
        }

        if (isJson)
        {
            StandardOutput.Write(run.Surroundings.Output, stream => VersionsJson.Write(ProgrammeRegister.At(file).Versions(), stream));
        }

        run.Say(run.Texts.Fill("backup.done", ("file", file), ("where", register.Where)));
        return ExitCode.Done;
    }
}
