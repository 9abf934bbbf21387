using System.Globalization;
using System.Text;

namespace Shisaku.App.Terminal;

/// <summary>Breaks a text into lines of a width, as Japanese is broken: between any two wide characters.</summary>
/// <remarks>Words in Latin letters and numbers stay whole where they fit; closing brackets and full stops never begin a
/// line and opening brackets never end one. Nothing is cut off.</remarks>
internal static class Wrapping
{
    /// <summary>The lines of a text; one at least.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">The cells of a line; null for no limit.</param>
    public static IReadOnlyList<string> Lines(string text, int? width)
    {
        if (width is not { } limit || DisplayWidth.Of(text) <= limit)
        {
            return [text];
        }

        var lines = new List<string>();
        var line = new StringBuilder();
        var used = 0;
        foreach (var part in Unbreakable(text))
        {
            var cells = DisplayWidth.Of(part);
            if (used > 0 && used + DisplayWidth.Of(part.TrimEnd(' ')) > limit)
            {
                lines.Add(line.ToString().TrimEnd(' '));
                line.Clear();
                used = 0;
            }

            // A part longer than a line (a long Latin word) is broken by force.
            foreach (var rune in part.EnumerateRunes())
            {
                var cell = DisplayWidth.Of(rune);
                if (cells > limit && used > 0 && used + cell > limit)
                {
                    lines.Add(line.ToString());
                    line.Clear();
                    used = 0;
                }

                line.Append(rune.ToString());
                used += cell;
            }
        }

        lines.Add(line.ToString().TrimEnd(' '));
        return lines;
    }

    private static IEnumerable<string> Unbreakable(string text)
    {
        var part = new StringBuilder();
        Rune? before = null;
        foreach (var rune in text.EnumerateRunes())
        {
            if (before is { } last && MayBreak(last, rune))
            {
                yield return part.ToString();
                part.Clear();
            }

            part.Append(rune.ToString());
            before = rune;
        }

        yield return part.ToString();
    }

    private static bool MayBreak(Rune before, Rune after) =>
        after.Value != ' '
        && !Closes(after) && !Opens(before)
        && DisplayWidth.Of(after) > 0
        && (before.Value == ' ' || DisplayWidth.Of(before) == 2 || DisplayWidth.Of(after) == 2);

    // By category, so that brackets of every script are known; the rest are marks that Japanese never puts first:
    // comma and full stop, long-vowel mark, repetition mark, small kana.
    private static bool Closes(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.ClosePunctuation
            or UnicodeCategory.FinalQuotePunctuation => true,
        _ => rune.Value is ',' or '.' or ':' or ';' or '!' or '?'
            or 0x3001 or 0x3002 or 0xFF0C or 0xFF0E or 0xFF1A or 0xFF1B or 0xFF01 or 0xFF1F
            or 0x30FC or 0x3005 or 0x30FB
            or 0x3041 or 0x3043 or 0x3045 or 0x3047 or 0x3049 or 0x3063 or 0x3083 or 0x3085 or 0x3087
            or 0x30A1 or 0x30A3 or 0x30A5 or 0x30A7 or 0x30A9 or 0x30C3 or 0x30E3 or 0x30E5 or 0x30E7,
    };

    private static bool Opens(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.OpenPunctuation
        or UnicodeCategory.InitialQuotePunctuation;
}
