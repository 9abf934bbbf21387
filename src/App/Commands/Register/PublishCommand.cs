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
        var (settle, layout) = (new Option<string?>("--settle") { HelpName = "FILE" }, new Option<string?>("--layout") { HelpName = "FILE" });
        var (values, said) = (ReadCommand.Flag("--values"), new SaidOptions());
        var command = new Command("publish") { list, to, values, settle, layout };
        said.All.ToList().ForEach(command.Add);
        return RegisterOption.On(surroundings, lang, command, (parsed, run, register) =>
        {
            var name = parsed.GetValue(list)!;
            var (publication, comparison) = !NameOfList().IsMatch(name)
                ? (OfFile(run, name, new BesideList(parsed.GetValue(settle), parsed.GetValue(layout)), said.Of(parsed)), null)
                : new[] { settle, layout }.Concat(said.All).FirstOrDefault(each => parsed.GetResult(each) is not null) is not { Name: var option }
                ? OfRegister(run, register, name)
                : throw new CommandRefusedException(ExitCode.WrongCommandLine, run.Texts.Fill("publish.of-register", ("option", option), ("list", name)));
            return Publish(run, publication with { WithValues = parsed.GetResult(values) is not null }, comparison, parsed.GetValue(to)!);
        });
    }

    private static int Publish(RegisterRun run, Publication publication, YearTables? comparison, string to)
    {
        var files = 0;
        var code = run.Written(
            to,
            () => OutputFolder.Write(
                to, open => files = PublishedSet.Write(publication, comparison, open).Count, run.Texts),
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

    private static Publication OfFile(RegisterRun run, string file, BesideList beside, SaidOfList said)
    {
        var publisher = said.Publisher(run.Texts);
        RecoveredFile read;
        using (Progress.On(run.Surroundings, file, run.Texts))
        {
            read = RecoverFile.From(file, run.Surroundings.Input, beside, new RecoveryOptions(), run.Language);
        }

        return read.List is { } list
            ? publisher(list)
            : throw new CommandRefusedException(ExitCode.UnreadableInput, $"{read.File}: {read.Refusal}");
    }

    // What may be the number or key of a list is one, whatever files there are: the same line means the same everywhere.
    [GeneratedRegex(@"^(\d+|\d{6}/\d{4}(/[a-z0-9-]+)?)(@\d+)?$")]
    private static partial Regex NameOfList();
}
