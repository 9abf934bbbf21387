using System.CommandLine;
using Shisaku.App.UseCases;
using Shisaku.Publishing;
using Shisaku.Register;

namespace Shisaku.App.Commands;

/// <summary><c>shisaku compare A B</c>: two years' lists side by side.</summary>
internal static class CompareCommand
{
    public static Command Create(Surroundings surroundings, Option<string?> lang)
    {
        var (earlier, later) = (new Argument<string>("A"), new Argument<string>("B"));
        var output = new Option<string?>("--output") { HelpName = "FILE" };
        var json = ReadCommand.Flag("--json");
        return RegisterOption.On(surroundings, lang, new Command("compare") { earlier, later, output, json }, (parsed, run, register) => Compare(
            run, register, parsed.GetValue(earlier)!, parsed.GetValue(later)!, parsed.GetValue(output), parsed.GetResult(json) is not null));
    }

    private static int Compare(RegisterRun run, ProgrammeRegister register, string earlier, string later, string? output, bool isJson)
    {
        Func<YearTables, Action<Stream>>? write = Path.GetExtension(output ?? "").ToUpperInvariant() switch
        {
            _ when output is null => null,
            ".XLSX" => tables => tables.WriteWorkbook,
            ".CSV" => tables => tables.WriteCsv,
            _ => throw new CommandRefusedException(ExitCode.WrongCommandLine, run.Texts.Fill("compare.ending", ("file", output!))),
        };
        var (one, other) = (FindList.Named(register, earlier, run.Texts), FindList.Named(register, later, run.Texts));
        if (one.Key.FiscalYear >= other.Key.FiscalYear)
        {
            throw new CommandRefusedException(
                ExitCode.WrongCommandLine, run.Texts.Fill("compare.order", ("a", one.Key.ToString()), ("b", other.Key.ToString())));
        }

        var (comparison, matches) = register.Compare(one, other);
        if (write is not null)
        {
            return run.WriteFile(output!, write(ComparisonTables.Of(one, other, comparison, matches, run.Language)));
        }

        if (isJson)
        {
            StandardOutput.Write(run.Surroundings.Output, stream => ComparisonJson.Write(one, other, comparison, matches, stream));
        }
        else
        {
            run.Show(ComparisonPage.Of(one, other, comparison, matches, run));
        }

        return ExitCode.Done;
    }
}
