using Shisaku.App.Terminal;
using Shisaku.App.UseCases;
using Shisaku.Budget;
using Shisaku.Publishing;

namespace Shisaku.App.Commands;

/// <summary>Carries out <c>read</c>: every file in turn, a file that can't be read does not hold up the others.</summary>
internal sealed class ReadRun
{
    private readonly ReadRequest _request;
    private readonly Surroundings _surroundings;
    private readonly TextResource _texts;
    private readonly List<RecoveredList> _forFile = [];
    private int _code = ExitCode.Done;
    private bool _hasShown;

    private ReadRun(ReadRequest request, Surroundings surroundings) =>
        (_request, _surroundings, _texts) = (request, surroundings, AppText.In(request.Language));

    /// <summary>Runs, and answers with the highest exit code of all files.</summary>
    public static int Run(ReadRequest request, Surroundings surroundings)
    {
        using var watch = Interruption.Watch();
        return new ReadRun(request, surroundings).Run();
    }

    private int Run()
    {
        PublicationFormat? format = null;
        if (_request.Output is { } output && (format = PublicationFormats.ForFile(output)) is null)
        {
            var formats = string.Join(' ', PublicationFormats.All.Select(each => each.Ending));
            Say(_texts.Fill("output.ending", ("file", output), ("formats", formats)));
            return ExitCode.WrongCommandLine;
        }

        try
        {
            foreach (var file in _request.Files)
            {
                ReadOne(file);
            }
        }
        catch (UnwritableOutputException failure)
        {
            Say(_texts.Fill("output.stream", ("reason", failure.Message)));
            return ExitCode.UnwritableOutput;
        }

        if (format is not null && _forFile.Count > 0)
        {
            WriteFile(_request.Output!, format);
        }

        return _code;
    }

    private void ReadOne(string file)
    {
        RecoveredFile read;
        using (Progress.On(_surroundings, file, _texts))
        {
            read = RecoverFile.From(file, _surroundings.Input, _request.Recovery, _request.Language);
        }

        if (read.List is not { } list)
        {
            _surroundings.Error.WriteLine(Page.Printable(
                _texts.Fill("error.file", ("file", file), ("message", read.Refusal ?? ""))));
            Raise(ExitCode.UnreadableInput);
            return;
        }

        Raise(NeedsPerson(list) ? ExitCode.NeedsPerson : ExitCode.Done);
        if (_request.Output is not null)
        {
            _forFile.Add(list);
        }

        if (_request.AsJson)
        {
            StandardOutput.Write(_surroundings.Output, stream => WriteJson(list, stream));
        }
        else if (_request.Output is null)
        {
            StandardOutput.Write(_surroundings.Output, stream => ShowPage(list, stream));
        }
    }

    /// <summary>Whether a sum is broken or an amount undecided.</summary>
    private static bool NeedsPerson(RecoveredList list) =>
        list.Verdict is Verdict.Unbalanced or Verdict.Undecided || list.Checks.Any(check => !check.IsHeld);

    private void WriteJson(RecoveredList list, Stream stream)
    {
        if (_request.Files.Count == 1)
        {
            RecoveredListJson.Write(list, stream);
        }
        else
        {
            RecoveredListJson.WriteLine(list, stream);
        }
    }

    private void ShowPage(RecoveredList list, Stream stream)
    {
        var page = RecoveredListPage.Of(list, _texts, _request.Language, _surroundings.TerminalWidth());
        using var writer = new StreamWriter(stream, Surroundings.Utf8, leaveOpen: true);
        if (_hasShown)
        {
            writer.Write("\n\n");
        }

        _hasShown = true;
        if (_surroundings.WantsColour)
        {
            PageWriter.WriteColoured(page, writer);
        }
        else
        {
            PageWriter.WritePlain(page, writer);
        }
    }

    private void WriteFile(string output, PublicationFormat format)
    {
        try
        {
            OutputFile.Write(output, stream => format.Write(_forFile, stream));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Say(_texts.Fill("output.failed", ("file", output), ("reason", failure is DirectoryNotFoundException ? _texts["output.no-folder"] : failure.Message)));
            Raise(ExitCode.UnwritableOutput);
            return;
        }

        // One sentence for the list that needs most attention.
        var verdict = RecoveredListPage.Sentence(_forFile.Max(list => list.Verdict), _texts);
        Say(_texts.Fill("output.done", ("file", output), ("verdict", verdict)));
    }

    private void Say(string message) =>
        _surroundings.Error.WriteLine(Page.Printable(_texts.Fill("error.line", ("message", message))));

    private void Raise(int code) => _code = Math.Max(_code, code);
}
