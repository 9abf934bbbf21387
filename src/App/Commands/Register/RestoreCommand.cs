using System.CommandLine;
using Shisaku.Register;

namespace Shisaku.App.Commands;

/// <summary><c>shisaku restore FILE</c>: fills the register from a backup, which is verified first.</summary>
internal static class RestoreCommand
{
    public static Command Create(Surroundings surroundings, Option<string?> lang)
    {
        var file = new Argument<string>("FILE");
        var replace = ReadCommand.Flag("--replace");
        var json = ReadCommand.Flag("--json");
        return RegisterOption.On(surroundings, lang, new Command("restore") { file, replace, json }, (parsed, run, register) =>
            Restore(run, register, parsed.GetValue(file)!, parsed.GetResult(replace) is not null, parsed.GetResult(json) is not null));
    }

    private static int Restore(RegisterRun run, ProgrammeRegister register, string file, bool isReplacing, bool isJson)
    {
        if (!File.Exists(file))
        {
            throw new CommandRefusedException(ExitCode.UnreadableInput, run.Texts.Fill("import.file", ("file", file), ("message", run.Texts["input.missing"])));
        }

        var backup = ProgrammeRegister.At(file);
        var found = backup.Verify(progress: CountedProgress.On(run, "progress.verifying")).Found;
        if (found.Count > 0)
        {
            throw new CommandRefusedException(
                ExitCode.NeedsPerson, run.Texts.Fill("restore.unsound", ("file", file), ("first", VerifyCommand.Told(run, found[0]))));
        }

        if (!register.FillFrom(backup, isReplacing, CountedProgress.On(run, "progress.copying")))
        {
            throw new CommandRefusedException(ExitCode.NeedsPerson, run.Texts.Fill("restore.not-empty", ("where", register.Where)));
        }

        if (isJson)
        {
            StandardOutput.Write(run.Surroundings.Output, stream => VersionsJson.Write(register.Versions(), stream));
        }

        run.Say(run.Texts.Fill("restore.done", ("file", file), ("where", register.Where)));
        return ExitCode.Done;
    }
}
