using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;
using Shisaku.App.Terminal;
using Shisaku.Budget;
using Shisaku.Publishing;

namespace Shisaku.App.Commands;

/// <summary>Answers to <c>--help</c>, for the program or for one command.</summary>
/// <remarks>Options and arguments come from the commands themselves, their words from the texts; a command, option or
/// argument that the texts do not explain is an error, which a test finds.</remarks>
internal sealed class HelpPage(Surroundings surroundings, Option<string?> lang) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var language = LanguageChoice.Of(parseResult.GetValue(lang), surroundings);
        var page = Of(parseResult.CommandResult.Command, AppText.In(language), surroundings.TerminalWidth());
        using var writer = new StreamWriter(surroundings.Output, Surroundings.Utf8, leaveOpen: true);
        PageWriter.WritePlain(page, writer);
        return ExitCode.Done;
    }

    /// <summary>The help of a command.</summary>
    public static Page Of(Command command, TextResource texts, int? width)
    {
        var page = new Page(width);
        var key = KeyOf(command);
        page.Add(texts[key]);
        page.AddBlank();
        page.Add(texts["help.usage"], Tone.Strong);
        page.Add(texts[key + ".usage"], indent: 2);
        AddItems(page, texts["help.commands"], command.Subcommands.Select(each => (each.Name, texts[KeyOf(each)])));
        AddItems(page, texts["help.arguments"], command.Arguments.Select(each => (each.Name, Explanation(texts, key, each.Name))));
        AddItems(page, texts["help.options"], OptionsOf(command).Select(each => (LabelOf(each), Explanation(texts, key, each.Name))));
        AddItems(page, texts["help.codes"], ExitCode.All.Select(each => (Number(each), texts["exit." + Number(each)])));
        AddExamples(page, texts, key);
        if (texts.Find(key + ".more") is { } more)
        {
            page.AddBlank();
            page.Add(more);
        }

        return page;
    }

    // A command of a command stands under both their names.
    private static string KeyOf(Command command) => command is RootCommand ? "help.root"
        : command.Parents.OfType<Command>().FirstOrDefault() is { } parent and not RootCommand ? $"{KeyOf(parent)}.{command.Name}" : "help." + command.Name;

    /// <summary>The options of a command and those that hold for every command.</summary>
    private static IEnumerable<Option> OptionsOf(Command command) => command.Options.Concat(
        command.Parents.OfType<Command>().SelectMany(parent => parent.Options).Where(option => option.Recursive));

    private static string Explanation(TextResource texts, string key, string name) => TextResource.Fill(
        texts.Find($"{key}.{name}") ?? texts["help." + name],
        _ => string.Join(' ', PublicationFormats.Endings));

    private static string LabelOf(Option option)
    {
        var names = string.Join(", ", option.Aliases.Where(alias => alias[0] == '-').Prepend(option.Name));
        return option.HelpName is { } value ? $"{names} {value}" : names;
    }

    private static void AddItems(Page page, string heading, IEnumerable<(string Name, string Text)> items)
    {
        var all = items.ToList();
        if (all.Count == 0)
        {
            return;
        }

        page.AddBlank();
        page.Add(heading, Tone.Strong);
        var width = all.Max(item => DisplayWidth.Of(item.Name)) + 2;
        foreach (var (name, text) in all)
        {
            page.Add(DisplayWidth.PadRight(name, width) + text, indent: 2, hanging: width);
        }
    }

    private static void AddExamples(Page page, TextResource texts, string key)
    {
        for (var number = 1; texts.Find($"{key}.example.{Number(number)}") is { } example; number++)
        {
            if (number == 1)
            {
                page.AddBlank();
                page.Add(texts["help.examples"], Tone.Strong);
            }

            page.Add(example, indent: 2);
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
