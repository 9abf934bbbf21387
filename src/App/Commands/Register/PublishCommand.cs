using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using Shisaku.App.Terminal;
using Shisaku.App.UseCases;
using Shisaku.Publishing;
using Shisaku.Recovery;
using Shisaku.Register;

namespace Shisaku.App.Commands;

/// <summary><c>shisaku publish LIST</c>: all that is published of a list, as a folder.</summary>
internal static partial class PublishCommand
{
    public static Command Create(Surroundings surroundings, Option<string?> lang)
    {
        var list = new Argument<string>("LIST");
        list.Validators.Add(parsed => ReadCommand.RefuseUnknownOptions(parsed, surroundings, lang));
        var to = new Option<string>("--to") { HelpName = "DIR", Required = true };
        var values = ReadCommand.Flag("--values");
        return RegisterOption.On(surroundings, lang, new Command("publish") { list, to, values }, (parsed, run, register) =>
            Publish(run, register, parsed.GetValue(list)!, parsed.GetValue(to)!, parsed.GetResult(values) is not null));
    }

    private static int Publish(RegisterRun run, ProgrammeRegister register, string name, string to, bool withValues)
    {
        var (publication, comparison) = NameOfList().IsMatch(name) ? OfRegister(run, register, name) : (OfFile(run, name), null);
        var files = 0;
        var code = run.Written(
            to,
            () => OutputFolder.Write(
                to, open => files = PublishedSet.Write(publication with { WithValues = withValues }, comparison, open).Count, run.Texts),
            () => run.Texts.Fill(
                "publish.done", ("folder", to), ("count", files.ToString(CultureInfo.InvariantCulture)),
                ("verdict", RecoveredListPage.Sentence(publication.List.Verdict, run.Texts))));
        return Math.Max(code, ExitCode.Of(publication.List));
    }

    private static (Publication Publication, YearTables? Comparison) OfRegister(RegisterRun run, ProgrammeRegister register, string name)
    {
        var head = FindList.Named(register, name, run.Texts);
        return (PublishVersion.Of(register, head), YearBefore.Of(register, head));
    }

    private static Publication OfFile(RegisterRun run, string file)
    {
        RecoveredFile read;
        using (Progress.On(run.Surroundings, file, run.Texts))
        {
            read = RecoverFile.From(file, run.Surroundings.Input, new BesideList(null, null), new RecoveryOptions(), run.Language);
        }

        return read.List is { } list
            ? new Publication(list)
            : throw new CommandRefusedException(ExitCode.UnreadableInput, $"{read.File}: {read.Refusal}");
    }

    // What may be the number or key of a list is one, whatever files there are: the same line means the same everywhere.
    [GeneratedRegex(@"^(\d+|\d{6}/\d{4}(/[a-z0-9-]+)?)(@\d+)?$")]
    private static partial Regex NameOfList();
}
