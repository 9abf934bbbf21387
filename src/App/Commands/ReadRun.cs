using Shisaku.App.Terminal;
using Shisaku.App.UseCases;
using Shisaku.Budget;
using Shisaku.Publishing;

namespace Shisaku.App.Commands;

/// <summary>Carries out <c>read</c>: every file in turn, a file that can't be read does not hold up the others.</summary>
internal sealed class ReadRun
{
    private readonly ReadRequest request;
    private readonly Surroundings surroundings;
    private readonly TextResource texts;
    private readonly ListOutput output;
    private readonly List<RecoveredList> forFile = [];
    private int code = ExitCode.Done;

    private ReadRun(ReadRequest request, Surroundings surroundings)
    {
        (this.request, this.surroundings, texts) = (request, surroundings, AppText.In(request.Language));
        output = new ListOutput(request, surroundings, texts);
    }

    /// <summary>Runs, and answers with the highest exit code of all files.</summary>
    public static int Run(ReadRequest request, Surroundings surroundings)
    {
        using var watch = Interruption.Watch();
        return new ReadRun(request, surroundings).Run();
    }

    private bool WritesFile => request.Output is not null || request.Explain is not null || request.BesideFolder is not null;

    private int Run()
    {
        PublicationFormat? format = null;
        if (request.Output is { } target && (format = PublicationFormats.ForFile(target)) is null)
        {
            var formats = string.Join(' ', PublicationFormats.Endings);
            Say(texts.Fill("output.ending", ("file", target), ("formats", formats)));
            return ExitCode.WrongCommandLine;
        }

        if (request.Files.Count > 1 && (request.Explain is not null || request.BesideFolder is not null || request.Beside.Settle is not null))
        {
            Say(texts.Fill("error.one-file", ("option", request.Explain is not null ? "--explain" : request.BesideFolder is not null ? "--beside" : "--settle")));
            return ExitCode.WrongCommandLine;
        }

        if (request is { Output: null, SaidBy: { } option })
        {
            Say(texts.Fill("error.with-output", ("option", option)));
            return ExitCode.WrongCommandLine;
        }

        Func<RecoveredList, Publication> publisher;
        try
        {
            publisher = request.Said.Publisher(texts);
            foreach (var file in request.Files)
            {
                ReadOne(file);
            }
        }
        catch (CommandRefusedException refusal)
        {
            Say(refusal.Message);
            return refusal.Code;
        }
        catch (UnwritableOutputException failure)
        {
            Say(texts.Fill("output.stream", ("reason", failure.Message)));
            return ExitCode.UnwritableOutput;
        }

        if (format is not null && forFile.Count > 0)
        {
            WriteFile(request.Output!, stream => format.Write([.. forFile.Select(list => publisher(list) with { WithValues = request.WithValues })], stream));
        }

        if (request.Explain is { } page && forFile.Count > 0)
        {
            WriteFile(page, stream => ExplainingPage.Write(forFile[0], request.Language, stream));
        }

        if (request.BesideFolder is { } folder && forFile.Count > 0)
        {
            WriteFolder(folder, forFile[0]);
        }

        return code;
    }

    private void ReadOne(string file)
    {
        RecoveredFile read;
        using (Progress.On(surroundings, file, texts))
        {
            read = RecoverFile.From(file, surroundings.Input, request.Beside, request.Recovery, request.Language);
        }

        if (read.List is not { } list)
        {
            surroundings.Error.WriteLine(Page.Printable(
                texts.Fill("error.file", ("file", read.File), ("message", read.Refusal ?? ""))));
            Raise(ExitCode.UnreadableInput);
            return;
        }

        Raise(ExitCode.Of(list));
        if (WritesFile)
        {
            forFile.Add(list);
        }

        if (request.AsJson || !WritesFile)
        {
            output.Write(list);
        }
    }

    private void WriteFile(string file, Action<Stream> write)
    {
        try
        {
            OutputFile.Write(file, write);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Say(texts.Fill("output.failed", ("file", file), ("reason", OutputFile.ReasonOf(failure, texts))));
            Raise(ExitCode.UnwritableOutput);
            return;
        }

        // One sentence for the list that needs most attention.
        var verdict = RecoveredListPage.Sentence(forFile.Max(list => list.Verdict), texts);
        Say(texts.Fill("output.done", ("file", file), ("verdict", verdict)));
    }

    private void WriteFolder(string folder, RecoveredList list)
    {
        try
        {
            BesideFiles.Write(folder, list, request.Language);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Say(texts.Fill("output.failed", ("file", folder), ("reason", OutputFile.ReasonOf(failure, texts))));
            Raise(ExitCode.UnwritableOutput);
        }
    }

    private void Say(string message) =>
        surroundings.Error.WriteLine(Page.Printable(texts.Fill("error.line", ("message", message))));

    private void Raise(int raised) => code = Math.Max(code, raised);
}
