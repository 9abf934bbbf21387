using System.Globalization;
using System.Text;
using Words = Shisaku.Publishing.PrintedWordsOfTables;

namespace Shisaku.Publishing;

/// <summary>Breaks a text into lines as Japanese is set: anywhere, but for signs that must not begin or end a line, and words in
/// Latin letters or digits, which stay whole where a line can hold them.</summary>
internal static class LineBreaks
{
    /// <summary>The lines of a text.</summary>
    /// <param name="text">The text; a line break in it stays one.</param>
    /// <param name="width">How wide a line may be, in thousandths of the size.</param>
    /// <param name="ruler">Measures.</param>
    public static List<string> Of(string text, int width, ITextRuler ruler)
    {
        if (!text.Contains('\n', StringComparison.Ordinal) && ruler.WidthOf(text) <= width)
        {
            return [text]; // nearly every cell
        }

        var lines = new List<string>();
        foreach (var part in text.Split('\n'))
        {
            AddPart(part, width, ruler, lines);
        }

        return lines;
    }

    private static void AddPart(string part, int width, ITextRuler ruler, List<string> lines)
    {
        var runes = new List<Rune>(part.EnumerateRunes());
        var ends = new List<int>();
        for (var from = 0; from < runes.Count; from = AfterBlanks(runes, ends[^1]))
        {
            var (end, sum) = (from, 0);
            for (; end < runes.Count && (end == from || sum + ruler.WidthOf(runes[end]) <= width); end++)
            {
                sum += ruler.WidthOf(runes[end]);
            }

            ends.Add(end < runes.Count ? Backed(runes, from, end) : end);
        }

        // A letter alone in the last line, or with a sign that closes it, reads as a slip: it takes the one before it along.
        if (ends.Count > 1 && IsAlone(runes[AfterBlanks(runes, ends[^2])..]))
        {
            var end = Backed(runes, ends.Count > 2 ? ends[^3] + 1 : 1, ends[^2] - 1);
            if (end > 1 && MayBreak(runes[end - 1], runes[end]) && runes.Skip(end).Sum(ruler.WidthOf) <= width)
            {
                ends[^2] = end;
            }
        }

        for (var (line, from) = (0, 0); line < ends.Count; from = AfterBlanks(runes, ends[line]), line++)
        {
            lines.Add(string.Concat(runes.Take(from..ends[line])).TrimEnd(' '));
        }

        if (runes.Count == 0 && part.Length == 0 && lines.Count == 0)
        {
            lines.Add("");
        }
    }

    /// <summary>Where a line begins: a blank between two lines is not seen.</summary>
    private static int AfterBlanks(List<Rune> runes, int from)
    {
        while (from < runes.Count && runes[from].Value == ' ')
        {
            from++;
        }

        return from;
    }

    /// <summary>The last place before <paramref name="end"/> at which a line may break; there itself where none is.</summary>
    private static int Backed(List<Rune> runes, int from, int end)
    {
        for (var at = end; at > from; at--)
        {
            if (MayBreak(runes[at - 1], runes[at]))
            {
                return at;
            }
        }

        return end;
    }

    private static bool MayBreak(Rune before, Rune after) =>
        !Words.NotAtEnd.Contains(before.ToString(), StringComparison.Ordinal)
        && !FollowsAlways(after)
        && !(IsOfWord(before) && IsOfWord(after));

    private static bool IsAlone(List<Rune> line) => line.Count == 1 || (line.Count == 2 && FollowsAlways(line[1]));

    /// <summary>Whether a character begins no line: closing signs, and what belongs to the letter before it.</summary>
    private static bool FollowsAlways(Rune rune) => Words.NotAtStart.Contains(rune.ToString(), StringComparison.Ordinal)
        || TextRulers.IsUnseen(rune.Value) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static bool IsOfWord(Rune rune) => rune.Value is > ' ' and < 0x80;
}
