using System.Globalization;
using System.Text.Json;
using Shisaku.App.UseCases;
using Shisaku.Register;

namespace Shisaku.App.Commands;

/// <summary>Carries out <c>import --facts</c>: what firms ask of programmes, from a table.</summary>
internal static class FactsRun
{
    /// <summary>Keeps the facts of files, and says which rows could not be kept.</summary>
    public static int Tell(
        RegisterRun run, ProgrammeRegister register, IReadOnlyList<string> files, string? government, ChangeNote note, bool isJson)
    {
        var whose = new ListKeys(register, run.Texts).Said(
            government ?? throw new CommandRefusedException(ExitCode.WrongCommandLine, run.Texts["facts.no-government"]));
        var told = new List<(string File, ToldFile Told)>();
        foreach (var file in files)
        {
            told.Add((file, new TellFacts(register, run.Texts, run.Language).From(file, whose, note)));
            if (!isJson)
            {
                Say(run, file, told[^1].Told);
            }
        }

        if (isJson)
        {
            StandardOutput.Write(run.Surroundings.Output, stream => Write(told, stream));
        }

        return told.Exists(each => each.Told.Unknown.Length > 0) ? ExitCode.NeedsPerson : ExitCode.Done;
    }

    private static void Say(RegisterRun run, string file, ToldFile told)
    {
        run.Say(run.Texts.Fill("facts.done", ("file", file), ("count", told.Changed.ToString(CultureInfo.InvariantCulture))));
        if (told.Headings.Length > 0)
        {
            run.Say(run.Texts.Fill("facts.headings", ("file", file), ("headings", string.Join(", ", told.Headings))));
        }

        foreach (var row in told.Unknown)
        {
            run.Say(run.Texts.Fill("facts.unknown", ("file", file), ("row", row)));
        }
    }

    private static void Write(List<(string File, ToldFile Told)> told, Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, VersionsJson.Written))
        {
            json.WriteStartObject();
            json.WriteString("format", "shisaku.facts/1");
            json.WriteStartArray("files");
            foreach (var (file, each) in told)
            {
                json.WriteStartObject();
                json.WriteString("file", Path.GetFileName(file));
                json.WriteNumber("changed", each.Changed);
                WriteTexts(json, "unknownRows", each.Unknown);
                WriteTexts(json, "unknownHeadings", each.Headings);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
