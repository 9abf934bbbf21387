using System.CommandLine;
using System.Globalization;
using Shisaku.App.Terminal;
using Shisaku.Register;

namespace Shisaku.App.Commands;

/// <summary><c>shisaku list</c>: the lists that the register has.</summary>
internal static class ListCommand
{
    public static Command Create(Surroundings surroundings, Option<string?> lang)
    {
        var all = ReadCommand.Flag("--all");
        var json = ReadCommand.Flag("--json");
        return RegisterOption.On(surroundings, lang, new Command("list") { all, json }, (parsed, run, register) =>
            Show(run, register, parsed.GetResult(all) is not null, parsed.GetResult(json) is not null));
    }

    private static int Show(RegisterRun run, ProgrammeRegister register, bool isAll, bool isJson)
    {
        var versions = register.Versions(isAll);
        if (isJson)
        {
            StandardOutput.Write(run.Surroundings.Output, stream => VersionsJson.Write(versions, stream));
            return ExitCode.Done;
        }

        var page = new Page(run.Surroundings.TerminalWidth());
        page.Add(run.Texts.Fill("register.lists", ("count", Number(versions.Length)), ("where", register.Where)), Tone.Strong);
        foreach (var head in versions)
        {
            page.Add($"{Number(head.ListId),4}  {head.Key}{(isAll ? $"@{Number(head.Number)}" : "")}  {head.Key.Government.Name} {head.Title ?? head.Key.Series}");
            page.Add(
                run.Texts.Fill(
                    "register.list", ("listings", Number(head.Listings)), ("verdict", run.Texts["verdict.word." + head.Verdict.ToString().ToLowerInvariant()]),
                    ("undecided", Number(head.Undecided)), ("source", head.SourceName), ("at", head.ImportedAt[..10]), ("licence", head.Licence ?? run.Texts["register.no-licence"])),
                Tone.Quiet, indent: 6);
        }

        run.Show(page);
        return ExitCode.Done;
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
