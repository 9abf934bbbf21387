using System.CommandLine;
using System.CommandLine.Parsing;
using Shisaku.App.UseCases;
using Shisaku.Recovery;

namespace Shisaku.App.Commands;

/// <summary><c>shisaku read FILE...</c>: its arguments and options.</summary>
internal static class ReadCommand
{
    public static Command Create(Surroundings surroundings, Option<string?> lang)
    {
        var files = new Argument<string[]>("FILE") { Arity = ArgumentArity.OneOrMore };
        files.Validators.Add(parsed => RefuseUnknownOptions(parsed, surroundings, lang));
        var json = Flag("--json");
        var output = new Option<string?>("--output") { HelpName = "FILE" };
        var explain = new Option<string?>("--explain") { HelpName = "FILE" };
        var settle = new Option<string?>("--settle") { HelpName = "FILE" };
        var layout = new Option<string?>("--layout") { HelpName = "FILE" };
        var values = Flag("--values");
        var countReadings = Flag("--count-readings");
        var beside = new Option<string?>("--beside") { HelpName = "FOLDER" };
        var said = new SaidOptions();
        var command = new Command("read") { files, json, output, values, explain, settle, layout, countReadings, beside };
        said.All.ToList().ForEach(command.Add);
        command.SetAction(parsed => ReadRun.Run(
            new ReadRequest(
                parsed.GetValue(files) ?? [],
                parsed.GetResult(json) is not null,
                parsed.GetValue(output),
                parsed.GetValue(explain),
                new BesideList(parsed.GetValue(settle), parsed.GetValue(layout)),
                new RecoveryOptions(parsed.GetResult(countReadings) is not null),
                LanguageChoice.Of(parsed.GetValue(lang), surroundings))
            {
                WithValues = parsed.GetResult(values) is not null, BesideFolder = parsed.GetValue(beside), Said = said.Of(parsed), SaidBy = said.All.FirstOrDefault(option => parsed.GetResult(option) is not null)?.Name,
            },
            surroundings));
        return command;
    }

    // An option of truth values would be compiled anew at every start.
    internal static Option<string?> Flag(string name) => new(name) { Arity = ArgumentArity.Zero };

    // The parser takes whatever it does not know for a file; a mistyped option must not look like a missing one.
    internal static void RefuseUnknownOptions(ArgumentResult parsed, Surroundings surroundings, Option<string?> lang)
    {
        foreach (var token in parsed.Tokens)
        {
            if (token.Value.Length > 1 && token.Value[0] == '-')
            {
                var texts = AppText.In(LanguageChoice.Of(parsed.GetValue(lang), surroundings));
                parsed.AddError(texts.Fill("error.option", ("option", token.Value)));
            }
        }
    }
}
