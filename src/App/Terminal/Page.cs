using System.Globalization;
using System.Text;

namespace Shisaku.App.Terminal;

/// <summary>How a piece of text should strike the eye; a terminal without colour shows none of it.</summary>
internal enum Tone
{
    Plain,
    Strong,
    Quiet,
    Good,
    Bad,
    Moved,
    Repaired,
    Filled,
    Undecided,
}

/// <summary>A piece of a line in one tone.</summary>
/// <remarks>A class: the framework's collections come compiled for classes, while for each struct of ours they would be
/// compiled at every start, which a reader of a small list would wait for.</remarks>
internal sealed record Span(string Text, Tone Tone);

/// <summary>Lines for a person, ready to be printed with or without colour.</summary>
/// <param name="width">The cells of a line; null for no limit, as in a pipe.</param>
internal sealed class Page(int? width)
{
    private readonly List<IReadOnlyList<Span>> lines = [];

    /// <summary>The cells of a line; null for no limit.</summary>
    public int? Width { get; } = width;

    /// <summary>The lines from top to bottom.</summary>
    public IReadOnlyList<IReadOnlyList<Span>> Lines => lines;

    /// <summary>Adds a line of several pieces.</summary>
    public void Add(params Span[] spans) =>
        lines.Add([.. spans.Select(span => span with { Text = Printable(span.Text) })]);

    /// <summary>Adds a text, wrapped where it is longer than a line; the lines after the first are set in further.</summary>
    public void Add(string text, Tone tone = Tone.Plain, int indent = 0, int hanging = 0)
    {
        // On a very narrow terminal the text is left to the terminal itself.
        var room = Width is { } cells ? Math.Max(cells - indent - hanging, 16) : (int?)null;
        var before = indent;
        foreach (var line in Wrapping.Lines(Printable(text), room))
        {
            lines.Add([new Span(new string(' ', before) + line, tone)]);
            before = indent + hanging;
        }
    }

    /// <summary>Adds an empty line.</summary>
    public void AddBlank() => lines.Add([]);

    /// <summary>The text without what would steer the terminal: a printed list may hold anything.</summary>
    public static string Printable(string text)
    {
        if (!HasSteering(text))
        {
            return text;
        }

        var clean = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(Steers(rune) ? "\uFFFD" : rune.ToString());
        }

        return clean.ToString();
    }

    private static bool HasSteering(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Steers(rune))
            {
                return true;
            }
        }

        return false;
    }

    // Control characters, and the marks that turn the direction of the text that follows.
    private static bool Steers(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator
        || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
