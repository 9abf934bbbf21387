using System.CommandLine;
using System.Globalization;
using System.Reflection;
using Shisaku.App.UseCases;
using Shisaku.Budget;
using Shisaku.Publishing;
using Shisaku.Register;

namespace Shisaku.App.Commands;

/// <summary><c>shisaku demo</c>: a year of compiling played through on the sample, up to the printed list and its correction.</summary>
internal static class DemoCommand
{
    private const string RegisterName = "register.sqlite";
    private const int FirstMonth = 1, FirstDay = 9;
    private const int MostYears = 5;

    public static Command Create(Surroundings surroundings, Option<string?> lang)
    {
        var year = new Option<int?>("--year") { HelpName = "YEAR" };
        var to = new Option<string?>("--to") { HelpName = "DIR" };
        var command = new Command("demo") { year, to };
        command.SetAction(parsed =>
        {
            var language = LanguageChoice.Of(parsed.GetValue(lang), surroundings);
            var folder = parsed.GetValue(to) ?? "demo";
            var unfinished = $"{Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))}.{Environment.ProcessId}.tmp";
            var run = new RegisterRun(surroundings, language, Path.Combine(unfinished, RegisterName));
            return run.Run(register => Play(run, register, parsed.GetValue(year), folder, unfinished));
        });
        return command;
    }

    private static int Play(RegisterRun run, ProgrammeRegister empty, int? year, string folder, string unfinished)
    {
        var words = TextResource.Load(Assembly.GetExecutingAssembly(), run.Language == Language.Japanese ? "demo.ja.txt" : "demo.en.txt");
        if (Path.Exists(folder))
        {
            throw new CommandRefusedException(ExitCode.UnwritableOutput, run.Texts.Fill("demo.there", ("folder", folder)));
        }

        return run.Written(
            folder,
            () =>
            {
                OutputFile.IsUnfinished(unfinished);
                try
                {
                    Directory.CreateDirectory(unfinished);
                    new FirstList(empty, run).LoadIfEmpty();
                    Play(run, empty.Versions().Single(), year, unfinished, words);
                    Directory.Move(unfinished, folder);
                }
                finally
                {
                    OutputFile.Drop(unfinished);
                }
            },
            () => words.Fill("look", ("folder", folder), ("register", Path.Combine(folder, RegisterName))));
    }

    private static void Play(RegisterRun run, VersionHead sample, int? year, string folder, TextResource words)
    {
        var last = year ?? sample.Key.FiscalYear + 1;
        if (last <= sample.Key.FiscalYear || last > sample.Key.FiscalYear + MostYears)
        {
            throw new CommandRefusedException(ExitCode.WrongCommandLine, run.Texts.Fill(
                "demo.year", ("year", Number(last)), ("first", Number(sample.Key.FiscalYear + 1)), ("last", Number(sample.Key.FiscalYear + MostYears))));
        }

        var head = sample;
        using var output = new StreamWriter(run.Surroundings.Output, Surroundings.Utf8, leaveOpen: true);
        while (head.Key.FiscalYear < last)
        {
            var clock = new DemoClock(new DateOnly(head.Key.FiscalYear + 1, FirstMonth, FirstDay));
            var register = ProgrammeRegister.At(Path.Combine(folder, RegisterName), clock);
            var published = new DemoYear(register, clock, words, run.Language, output.WriteLine).Play(head);
            head = register.Versions().Single(version => version.Id == published.Head.Published);
            Write(register, head, folder);
        }

    }

    private static void Write(ProgrammeRegister register, VersionHead head, string folder)
    {
        var publication = PublishVersion.Of(register, head);
        foreach (var format in PublicationFormats.All.Where(format => format.Kind == FormatKind.Print))
        {
            using var file = File.Create(Path.Combine(folder, $"{Number(head.Key.FiscalYear)}-{format.FileName}"));
            format.Write([publication], file);
        }

        File.WriteAllLines(
            Path.Combine(folder, "journal.txt"),
            register.NewestWork(int.MaxValue).Reverse().Select(entry => $"{entry.At}\t{entry.Actor}\t{entry.Act}\t{entry.Subject}\t{entry.Reason}"));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
