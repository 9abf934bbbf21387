using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Shisaku.App.UseCases;
using Shisaku.Register;

namespace Shisaku.App.Commands;

/// <summary><c>shisaku import FILE...</c>: takes printed lists into the register.</summary>
internal static class ImportCommand
{
    public static Command Create(Surroundings surroundings, Option<string?> lang)
    {
        var files = new Argument<string[]>("FILE") { Arity = ArgumentArity.OneOrMore };
        files.Validators.Add(parsed => ReadCommand.RefuseUnknownOptions(parsed, surroundings, lang));
        var said = new SaidOptions();
        var series = Text("--series", "NAME");
        var year = new Option<int?>("--year") { HelpName = "YEAR" };
        var (settle, layout) = (Text("--settle", "FILE"), Text("--layout", "FILE"));
        var (by, why) = (Text("--by", "NAME"), Text("--why", "TEXT"));
        var facts = ReadCommand.Flag("--facts");
        var json = ReadCommand.Flag("--json");
        var command = new Command("import") { files, series, year, settle, layout, facts, by, why, json };
        said.All.ToList().ForEach(command.Add);
        return RegisterOption.On(surroundings, lang, command, (parsed, run, register) => parsed.GetResult(facts) is not null
            ? FactsRun.Tell(run, register, parsed.GetValue(files) ?? [], said.Of(parsed).Government, Note(parsed), parsed.GetResult(json) is not null)
            : Import(
            run, register, parsed.GetValue(files) ?? [],
            new BesideList(parsed.GetValue(settle), parsed.GetValue(layout)),
            said.Of(parsed) with { Series = parsed.GetValue(series), FiscalYear = parsed.GetValue(year) },
            Note(parsed),
            parsed.GetResult(json) is not null));

        ChangeNote Note(ParseResult parsed) => new(parsed.GetValue(by) ?? Environment.UserName, parsed.GetValue(why));
    }

    private static Option<string?> Text(string name, string value) => new(name) { HelpName = value };

    private static int Import(
        RegisterRun run, ProgrammeRegister register, IReadOnlyList<string> files, BesideList beside, SaidOfList said, ChangeNote note, bool isJson)
    {
        var code = ExitCode.Done;
        var results = new List<ImportResult>();
        foreach (var file in files)
        {
            try
            {
                using var progress = Progress.On(run.Surroundings, file, run.Texts);
                var import = new ImportList(register, run.Texts, run.Language, run.Surroundings.Input);
                results.Add(import.From(file, beside, said, note));
                if (import.LayoutRefusal is { } refusal)
                {
                    run.Say(run.Texts.Fill("import.layout", ("reason", refusal)));
                }
            }
            catch (CommandRefusedException refusal)
            {
                // One file that can't be taken in does not hold up the others.
                run.Say(refusal.Message);
                code = Math.Max(code, refusal.Code);
                continue;
            }

            if (!isJson)
            {
                Tell(run, register, file, results[^1]);
            }
        }

        if (isJson)
        {
            StandardOutput.Write(run.Surroundings.Output, stream => WriteJson(results, stream));
        }

        return Math.Max(code, results.Exists(result => NeedsPerson(result.Version)) ? ExitCode.NeedsPerson : ExitCode.Done);
    }

    private static bool NeedsPerson(VersionHead head) => head.Verdict is Budget.Verdict.Unbalanced or Budget.Verdict.Undecided;

    private static void Tell(RegisterRun run, ProgrammeRegister register, string file, ImportResult result)
    {
        var head = result.Version;
        var open = register.Proposals(head.Id).Count(proposal => proposal.State == "open");
        run.Say(run.Texts.Fill(
            "import." + result.Outcome.ToString().ToLowerInvariant(),
            ("file", file), ("key", head.Key.ToString()), ("government", head.Key.Government.Name), ("series", head.Key.Series),
            ("list", head.ListId.ToString(CultureInfo.InvariantCulture)), ("version", head.Number.ToString(CultureInfo.InvariantCulture)),
            ("listings", head.Listings.ToString(CultureInfo.InvariantCulture)),
            ("verdict", run.Texts["verdict.word." + head.Verdict.ToString().ToLowerInvariant()])));
        if (open > 0)
        {
            run.Say(run.Texts.Fill("import.proposals", ("count", open.ToString(CultureInfo.InvariantCulture)), ("key", head.Key.ToString())));
        }
    }

    private static void WriteJson(List<ImportResult> results, Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, VersionsJson.Written))
        {
            json.WriteStartObject();
            json.WriteString("format", "shisaku.imports/1");
            json.WriteStartArray("imports");
            foreach (var result in results)
            {
                json.WriteStartObject();
                json.WriteString("outcome", result.Outcome.ToString().ToLowerInvariant());
                json.WritePropertyName("list");
                VersionsJson.Write(json, result.Version);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }
}
