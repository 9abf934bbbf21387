using System.Globalization;
using Shisaku.Bench;
using Shisaku.Reading;

var arguments = new Arguments(args);
switch (arguments.Verb)
{
    case "quality":
        new QualityRun(
            arguments.Number("--lists", 1_000), arguments.Text("--class"), (ulong)arguments.Number("--seed", 1),
            !arguments.Has("--without-decisions"), arguments.Number("--workers", Environment.ProcessorCount),
            arguments.Has("--failures")).Print(Console.Out);
        return 0;
    case "speed":
        new SpeedRun(
            arguments.Text("--sample") ?? "samples/aomori-r5.txt", arguments.Number("--runs", 5),
            arguments.Number("--rows", 100_000), arguments.Text("--program")).Print(Console.Out);
        return 0;
    case "write" when arguments.Text("--reader") is { } reader:
        FuzzRun.Write(reader, ulong.Parse(arguments.Text("--input") ?? "1", CultureInfo.InvariantCulture), arguments.Text("--to") ?? "made." + reader);
        return 0;
    case "write":
        new WrittenList(
            arguments.Text("--class") ?? "none",
            ulong.Parse(arguments.Text("--seed") ?? "1", CultureInfo.InvariantCulture),
            arguments.Text("--to") ?? "made.txt",
            arguments.Text("--rows") is null ? null : arguments.Number("--rows", 0)).Write(Console.Out);
        return 0;
    case "layouts":
        new LayoutRun((ulong)arguments.Number("--seed", 1), arguments.Text("--keep"), arguments.Has("--cells")).Print(Console.Out);
        return 0;
    case "fuzz":
        return new FuzzRun(
            arguments.Number("--inputs", 1_000_000), (ulong)arguments.Number("--seed", 1), arguments.Text("--reader"),
            arguments.Number("--workers", 1), arguments.Number("--seconds", 0)).Print(Console.Out);
    case "corpus":
        return new CorpusRun(
            arguments.Text("--truth") ?? "samples/aomori-r5.truth.tsv", arguments.Text("--keep"), arguments.Has("--cells"))
            .Print(Console.Out, Console.Error);
    case "search":
        if (arguments.Text("--register") is { } register)
        {
            new StoredSearch(register, arguments.Number("--listings", 1_000_000), arguments.Number("--runs", 5)).Print(Console.Out);
            return 0;
        }

        new SearchBench(arguments.Number("--listings", 1_000_000), arguments.Number("--runs", 5)).Print(Console.Out);
        return 0;
    case "serve":
        await new ServeRun(
            arguments.Text("--program") ?? "artifacts/program/shisaku", arguments.Text("--register") ?? "register.sqlite",
            arguments.Number("--rate", 200), arguments.Number("--seconds", 10), arguments.Number("--runs", 5),
            arguments.Text("--page")).Print(Console.Out);
        return 0;
    case "edit":
        return await new EditRun(
            arguments.Text("--program") ?? "artifacts/program/shisaku", arguments.Number("--people", 20), arguments.Number("--seconds", 60),
            arguments.Text("--register"), arguments.Has("--postgres"), arguments.Number("--runs", 1)).Print(Console.Out);
    case "years":
        new YearsRun(
            arguments.Text("--truth") ?? "samples/aomori-r5.truth.tsv", arguments.Number("--seeds", 200),
            (ulong)arguments.Number("--seed", 1), arguments.Number("--rows", 10_000), arguments.Has("--failures")).Print(Console.Out);
        return 0;
    case "publish":
        new PublishRun(arguments.Number("--listings", 100_000), arguments.Number("--runs", 3), arguments.Text("--format")).Print(Console.Out);
        return 0;
    case "questionnaires":
        new QuestionnairesRun(
            arguments.Text("--truth") ?? "samples/aomori-r5.truth.tsv", arguments.Number("--books", 25), arguments.Number("--programmes", 20),
            arguments.Number("--runs", 5), arguments.Text("--keep")).Print(Console.Out);
        return 0;
    case "rows":
        using (var stream = File.OpenRead(args[1]))
        {
            foreach (var row in ListReader.Read(stream, args[1]).Rows)
            {
                Console.WriteLine($"{row.Line}: {string.Join(" | ", row.Cells)}");
            }
        }

        return 0;
    case "peak":
        Product.RecoverFile(args[1]);
        Console.WriteLine(System.Diagnostics.Process.GetCurrentProcess().PeakWorkingSet64);
        return 0;
    case "nothing":
        return 0;
    default:
        Console.Error.WriteLine(
            $"""
            Found the verb '{arguments.Verb}'; expected one of

            quality [--lists 1000] [--class NAME] [--seed 1] [--workers N] [--failures] [--without-decisions]
            speed   [--runs 5] [--rows 100000] [--sample FILE] [--program FILE]
            write   [--class NAME] [--seed 1] [--rows N] [--to FILE]
            corpus  [--keep DIR] [--cells] [--truth FILE]
            layouts [--seed 1] [--keep DIR] [--cells]
            fuzz    [--inputs 1000000] [--seed 1] [--reader NAME] [--workers 1] [--seconds N]
            search  [--listings 1000000] [--runs 5] [--register REGISTER]
            write   --reader NAME --input SEED [--to FILE]: writes an input of the fuzz run
            years   [--seeds 200] [--seed 1] [--rows 10000] [--truth FILE] [--failures]
            serve   --register REGISTER [--program FILE] [--rate 200] [--seconds 10] [--runs 5] [--page NAME]
            questionnaires [--books 25] [--programmes 20] [--runs 5] [--truth FILE] [--keep DIR]
            edit    [--people 20] [--seconds 60] [--postgres | --register REGISTER] [--program FILE] [--runs 1]
            publish [--listings 100000] [--runs 3]
            rows    FILE: prints the rows that the reader makes of a file
            peak    FILE: recovers one list, prints the bytes of memory it needed at most
            nothing: does nothing

            Classes (a beginning names several): {string.Join(' ', DamageClass.All.Select(each => each.Name))}
            """);
        return 2;
}
