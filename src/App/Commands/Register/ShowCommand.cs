using System.CommandLine;
using System.Globalization;
using Shisaku.App.Terminal;
using Shisaku.App.UseCases;
using Shisaku.Publishing;
using Shisaku.Register;

namespace Shisaku.App.Commands;

/// <summary><c>shisaku show LIST</c>: a list as the register keeps it, with its proof and findings.</summary>
internal static class ShowCommand
{
    public static Command Create(Surroundings surroundings, Option<string?> lang)
    {
        var list = new Argument<string>("LIST");
        var json = ReadCommand.Flag("--json");
        return RegisterOption.On(surroundings, lang, new Command("show") { list, json }, (parsed, run, register) =>
            Show(run, register, parsed.GetValue(list)!, parsed.GetResult(json) is not null));
    }

    private static int Show(RegisterRun run, ProgrammeRegister register, string name, bool isJson)
    {
        if (name is ['p', ..] && long.TryParse(name.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return ShowProgramme(run, register.Programme(number) ?? throw new CommandRefusedException(
                ExitCode.NeedsPerson, run.Texts.Fill("programme.none", ("name", name))), isJson);
        }

        var head = FindList.Named(register, name, run.Texts);
        var list = register.Read(head.Id).List;
        if (isJson)
        {
            StandardOutput.Write(run.Surroundings.Output, stream => RecoveredListJson.Write(list, stream));
            return ExitCode.Done;
        }

        var page = RecoveredListPage.Of(list, run.Texts, run.Language, run.Surroundings.TerminalWidth());
        page.AddBlank();
        page.Add(run.Texts.Fill(
            "register.version", ("key", head.Key.ToString()), ("government", head.Key.Government.Name),
            ("version", head.Number.ToString(CultureInfo.InvariantCulture)), ("at", head.ImportedAt[..10]), ("source", head.SourceName)));
        run.Show(page);
        return ExitCode.Done;
    }

    private static int ShowProgramme(RegisterRun run, ProgrammeHistory programme, bool isJson)
    {
        if (isJson)
        {
            StandardOutput.Write(run.Surroundings.Output, stream => ProgrammePage.Write(programme, stream));
        }
        else
        {
            run.Show(ProgrammePage.Of(programme, run));
        }

        return ExitCode.Done;
    }
}
