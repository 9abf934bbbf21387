using Spectre.Console;

namespace Shisaku.App.Terminal;

/// <summary>Prints a page, plain or in colour.</summary>
internal static class PageWriter
{
    /// <summary>Prints without any escape code: in a pipe, into a file, where colour is not wanted.</summary>
    public static void WritePlain(Page page, TextWriter writer)
    {
        foreach (var line in page.Lines)
        {
            var text = string.Concat(line.Select(span => span.Text));
            writer.Write(text.TrimEnd(' '));
            writer.Write('\n');
        }
    }

    /// <summary>Prints in colour, as far as the terminal can.</summary>
    /// <remarks>The only place that needs the terminal library: a run that prints JSON or into a pipe never loads it.</remarks>
    public static void WriteColoured(Page page, TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.Standard,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = int.MaxValue / 4; // lines are wrapped already
        foreach (var line in page.Lines)
        {
            foreach (var span in line)
            {
                console.Write(span.Text, StyleOf(span.Tone));
            }

            console.WriteLine();
        }
    }

    // The sixteen colours that every terminal lets its owner choose, so that they can be read on any background.
    private static Style StyleOf(Tone tone) => tone switch
    {
        Tone.Strong => new Style(decoration: Decoration.Bold),
        Tone.Quiet => new Style(decoration: Decoration.Dim),
        Tone.Good => new Style(Color.Green),
        Tone.Bad => new Style(Color.Red, decoration: Decoration.Bold),
        Tone.Moved => new Style(Color.Olive),
        Tone.Repaired => new Style(Color.Purple, decoration: Decoration.Bold),
        Tone.Filled => new Style(Color.Teal, decoration: Decoration.Bold),
        Tone.Undecided => new Style(Color.Red, decoration: Decoration.Bold),
        _ => Style.Plain,
    };
}
