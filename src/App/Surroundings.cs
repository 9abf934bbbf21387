using System.Globalization;
using System.Text;

namespace Shisaku.App;

/// <summary>What a command sees of the world: its streams, its terminal, its environment. Tests hand it another world.</summary>
/// <param name="Input">Standard input.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
/// <param name="TerminalWidth">How wide the terminal is that shows the output; null where none does.</param>
/// <param name="ErrorIsTerminal">Whether a terminal shows what is written to standard error.</param>
/// <param name="Variable">An environment variable.</param>
/// <param name="SystemLanguage">The language that the system is set to, where it has such a setting (Windows).</param>
internal sealed record Surroundings(
    Stream Input,
    Stream Output,
    TextWriter Error,
    Func<int?> TerminalWidth,
    bool ErrorIsTerminal,
    Func<string, string?> Variable,
    Func<string?> SystemLanguage)
{
    private const string TerminalKind = "TERM";
    private const string Dumb = "dumb";
    private const int UsualWidth = 80;
    private const int LeastWidth = 20;

    /// <summary>Texts are UTF-8 without a mark at their head, on every system.</summary>
    public static UTF8Encoding Utf8 { get; } = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The world of this process.</summary>
    public static Surroundings OfThisProcess()
    {
        if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected)
        {
            Console.OutputEncoding = Encoding.UTF8;
        }

        // The runtime sends a terminal codes of its own as soon as it writes to it or asks for its width (it readies the
        // keypad, for programs that read keys). We only print, also for those who want no codes at all.
        var terminal = Environment.GetEnvironmentVariable(TerminalKind);
        Environment.SetEnvironmentVariable(TerminalKind, Dumb);
        return new Surroundings(
            Console.OpenStandardInput(),
            Console.OpenStandardOutput(),
            new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true, NewLine = "\n" },
            () => Console.IsOutputRedirected ? null : WidthOfTerminal(Environment.GetEnvironmentVariable("COLUMNS")),
            !Console.IsErrorRedirected,
            name => name == TerminalKind ? terminal : Environment.GetEnvironmentVariable(name),
            () => OperatingSystem.IsWindows() ? CultureInfo.CurrentUICulture.TwoLetterISOLanguageName : null);
    }

    /// <summary>Whether the output may be coloured: on a terminal that can, unless the user does not want it.</summary>
    public bool WantsColour =>
        TerminalWidth() is not null && string.IsNullOrEmpty(Variable("NO_COLOR")) && Variable(TerminalKind) != Dumb;

    private static int WidthOfTerminal(string? columns)
    {
        if (int.TryParse(columns, NumberStyles.None, CultureInfo.InvariantCulture, out var told) && told >= LeastWidth)
        {
            return told;
        }

        try
        {
            return Console.WindowWidth >= LeastWidth ? Console.WindowWidth : UsualWidth;
        }
        catch (IOException)
        {
            return UsualWidth; // a terminal that does not tell its size
        }
    }
}
