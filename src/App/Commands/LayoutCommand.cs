using System.CommandLine;

namespace Shisaku.App.Commands;

/// <summary><c>shisaku layout FILE</c>: its argument and options.</summary>
internal static class LayoutCommand
{
    public static Command Create(Surroundings surroundings, Option<string?> lang)
    {
        var file = new Argument<string>("FILE");
        file.Validators.Add(parsed => ReadCommand.RefuseUnknownOptions(parsed, surroundings, lang));
        var to = new Option<string?>("--to") { HelpName = "FILE" };
        var command = new Command("layout") { file, to };
        command.SetAction(parsed => LayoutRun.Run(
            parsed.GetValue(file)!, parsed.GetValue(to), LanguageChoice.Of(parsed.GetValue(lang), surroundings), surroundings));
        return command;
    }
}
