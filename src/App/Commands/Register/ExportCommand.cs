using System.CommandLine;
using Shisaku.App.UseCases;
using Shisaku.Publishing;
using Shisaku.Register;

namespace Shisaku.App.Commands;

/// <summary><c>shisaku export LIST</c>: a list of the register as a file, or the file it was read from.</summary>
internal static class ExportCommand
{
    public static Command Create(Surroundings surroundings, Option<string?> lang)
    {
        var list = new Argument<string>("LIST");
        var output = new Option<string?>("--output") { HelpName = "FILE" };
        var source = new Option<string?>("--source") { HelpName = "FILE" };
        var values = ReadCommand.Flag("--values");
        var json = ReadCommand.Flag("--json");
        return RegisterOption.On(surroundings, lang, new Command("export") { list, output, values, source, json }, (parsed, run, register) =>
            Export(run, register, parsed.GetValue(list)!, parsed.GetValue(output), parsed.GetResult(values) is not null, parsed.GetValue(source)));
    }

    private static int Export(RegisterRun run, ProgrammeRegister register, string name, string? output, bool withValues, string? source)
    {
        var format = output is null ? null : PublicationFormats.ForFile(output) ?? throw new CommandRefusedException(
            ExitCode.WrongCommandLine,
            run.Texts.Fill("output.ending", ("file", output), ("formats", string.Join(' ', PublicationFormats.Endings))));
        var head = FindList.Named(register, name, run.Texts);
        if (source is not null)
        {
            var code = run.WriteFile(source, stream => stream.Write(register.Source(head.Id).Content));
            if (code != ExitCode.Done || output is null)
            {
                return code;
            }
        }

        if (format is not null)
        {
            return run.WriteFile(output!, stream => format.Write([PublishVersion.Of(register, head) with { WithValues = withValues }], stream));
        }

        var list = register.Read(head.Id).List;
        StandardOutput.Write(run.Surroundings.Output, stream => RecoveredListJson.Write(list, stream));
        return ExitCode.Done;
    }
}
