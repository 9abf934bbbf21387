using Shisaku.App.Terminal;
using Shisaku.Budget;
using Shisaku.Register;

namespace Shisaku.App.Commands;

/// <summary>Carries out a command on the register, and says in one line why it can't.</summary>
/// <param name="surroundings">The world around.</param>
/// <param name="language">The language of what is said.</param>
/// <param name="connection">The register.</param>
internal sealed class RegisterRun(Surroundings surroundings, Language language, string connection)
{
    /// <summary>The words of the program.</summary>
    public TextResource Texts { get; } = AppText.In(language);

    /// <summary>The language of what is said.</summary>
    public Language Language => language;

    /// <summary>Whether it ends by itself when it is interrupted, as a server does.</summary>
    public bool EndsItself { get; init; }

    /// <summary>The world around.</summary>
    public Surroundings Surroundings => surroundings;

    /// <summary>Runs, and answers with the exit code.</summary>
    public int Run(Func<ProgrammeRegister, int> act)
    {
        using var watch = EndsItself ? null : Interruption.Watch();
        try
        {
            return act(ProgrammeRegister.At(connection));
        }
        catch (RegisterUnusableException refusal)
        {
            Say(language == Language.Japanese ? refusal.MessageJa : refusal.Message);
            return ExitCode.UnusableRegister;
        }
        catch (CommandRefusedException refusal)
        {
            Say(refusal.Message);
            return refusal.Code;
        }
        catch (UnwritableOutputException failure)
        {
            Say(Texts.Fill("output.stream", ("reason", failure.Message)));
            return ExitCode.UnwritableOutput;
        }
    }

    /// <summary>Says something on standard error.</summary>
    public void Say(string message) => surroundings.Error.WriteLine(Page.Printable(Texts.Fill("error.line", ("message", message))));

    /// <summary>Shows a page on standard output.</summary>
    public void Show(Page page) => StandardOutput.Write(surroundings.Output, stream =>
    {
        using var writer = new StreamWriter(stream, Surroundings.Utf8, leaveOpen: true);
        if (surroundings.WantsColour)
        {
            PageWriter.WriteColoured(page, writer);
        }
        else
        {
            PageWriter.WritePlain(page, writer);
        }
    });

    /// <summary>Writes a file, and says so or why not.</summary>
    public int WriteFile(string file, Action<Stream> write) => Written(
        file, () => OutputFile.Write(file, write), () => Texts.Fill("output.written", ("file", file)));

    /// <summary>Writes a file or folder, and says so or why not.</summary>
    /// <param name="to">The file or folder.</param>
    /// <param name="write">Writes it.</param>
    /// <param name="done">What to say then.</param>
    public int Written(string to, Action write, Func<string> done)
    {
        try
        {
            write();
            Say(done());
            return ExitCode.Done;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Say(Texts.Fill("output.failed", ("file", to), ("reason", OutputFile.ReasonOf(failure, Texts))));
            return ExitCode.UnwritableOutput;
        }
    }
}

/// <summary>A command that can't be carried out as it was given.</summary>
/// <param name="code">The exit code.</param>
/// <param name="message">One line in the user's language.</param>
internal sealed class CommandRefusedException(int code, string message) : Exception(message)
{
    /// <summary>The exit code.</summary>
    public int Code => code;
}
