using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using Shisaku.Budget;

namespace Shisaku.App.Commands;

/// <summary>The command line of <c>shisaku</c>: finds the command, and answers for whatever goes wrong.</summary>
internal static class CommandLine
{
    /// <summary>Runs the command that the arguments name, and answers with its exit code.</summary>
    public static int Run(string[] arguments, Surroundings surroundings)
    {
        try
        {
            return Invoke(arguments, surroundings);
        }
        catch (Exception fault)
        {
            var language = LanguageChoice.Of(LanguageAmong(arguments), surroundings);
            surroundings.Error.WriteLine(FaultReport.Of(fault, arguments, AppText.In(language)));
            return ExitCode.Fault;
        }
    }

    private static readonly Dictionary<string, Func<Surroundings, Option<string?>, Command>> ByName = new(StringComparer.Ordinal)
    {
        ["read"] = ReadCommand.Create,
        ["layout"] = LayoutCommand.Create,
        ["import"] = ImportCommand.Create,
        ["list"] = ListCommand.Create,
        ["show"] = ShowCommand.Create,
        ["settle"] = SettleCommand.Create,
        ["compare"] = CompareCommand.Create,
        ["search"] = SearchCommand.Create,
        ["export"] = ExportCommand.Create,
        ["publish"] = PublishCommand.Create,
        ["verify"] = VerifyCommand.Create,
        ["backup"] = BackupCommand.Create,
        ["restore"] = RestoreCommand.Create,
        ["serve"] = ServeCommand.Create,
        ["site"] = SiteCommand.Create,
        ["demo"] = DemoCommand.Create,
        ["user"] = UserCommand.Create,
    };

    /// <summary>The tree of commands; what they say about themselves stands in the texts, under their names.</summary>
    /// <param name="surroundings">The world around.</param>
    /// <param name="named">The one command that is wanted; null for all. Making them all takes a tenth of the start.</param>
    public static RootCommand Commands(Surroundings surroundings, string? named = null)
    {
        // The option holds for every command, so that "shisaku --lang en --help" is understood too.
        var lang = new Option<string?>("--lang") { Recursive = true, HelpName = "ja|en" };
        lang.AcceptOnlyFromAmong("ja", "en");
        var root = new RootCommand { lang };
        foreach (var (name, create) in ByName)
        {
            if (named is null || name == named)
            {
                root.Add(create(surroundings, lang));
            }
        }

        foreach (var option in root.Options)
        {
            if (option is HelpOption)
            {
                option.Action = new HelpPage(surroundings, lang);
            }
            else if (option is VersionOption)
            {
                option.Action = new VersionLine(surroundings);
            }
        }

        return root;
    }

    private static int Invoke(string[] arguments, Surroundings surroundings)
    {
        var root = Commands(surroundings, Array.Find(arguments, ByName.ContainsKey));

        // A file may be called @anything: it is no file of further arguments.
        var parser = new ParserConfiguration { ResponseFileTokenReplacer = null };
        var parsed = root.Parse(arguments, parser);
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpPage)
        {
            // The parser's own messages follow the culture, which costs time: so it is set only now, and asked again.
            var language = LanguageChoice.Of(LanguageAmong(arguments), surroundings);
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language == Language.Japanese ? "ja" : "en");
            return Complain(root.Parse(arguments, parser), AppText.In(language), surroundings.Error);
        }

        return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }

    private static int Complain(ParseResult parsed, TextResource texts, TextWriter writer)
    {
        foreach (var message in Complaints(parsed, texts).Distinct())
        {
            writer.WriteLine(texts.Fill("error.line", ("message", message)));
        }

        writer.WriteLine(texts["error.help"]);
        return ExitCode.WrongCommandLine;
    }

    // What is wrong most often is told in our own words, the rest in the parser's.
    private static IEnumerable<string> Complaints(ParseResult parsed, TextResource texts) =>
        parsed.CommandResult.Command is not RootCommand
            ? parsed.Errors.Select(error => OnOneLine(error.Message))
        : parsed.UnmatchedTokens is [var command, ..] ? [texts.Fill("error.command", ("command", command))]
        : parsed.Errors.Count == 1 ? [texts["error.no-command"]]
        : parsed.Errors.Select(error => OnOneLine(error.Message));

    private static string OnOneLine(string message) =>
        string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // Where the command line is wrong or all has gone wrong, the parser does not say which language was asked for.
    private static string? LanguageAmong(string[] arguments)
    {
        var at = Array.IndexOf(arguments, "--lang");
        return at >= 0 && at + 1 < arguments.Length
            ? arguments[at + 1]
            : arguments.FirstOrDefault(each => each.StartsWith("--lang=", StringComparison.Ordinal))?["--lang=".Length..];
    }
}
