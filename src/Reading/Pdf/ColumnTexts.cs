namespace Shisaku.Reading;

/// <summary>Parts what looks like one text, because a text that fills its column ends near the next one.</summary>
internal static class ColumnTexts
{
    // Blanks between words are narrower, in parts of a letter's size.
    private const double WiderThanBlank = 0.4;

    /// <summary>The parts of a text with more than a blank between them, where it has more than one.</summary>
    public static IReadOnlyList<PageWord> Apart(PageText text)
    {
        List<PageWord> parts = [];
        foreach (var word in text.Words)
        {
            if (parts.Count > 0 && word.Left - parts[^1].Right < WiderThanBlank * text.Size)
            {
                parts[^1] = parts[^1] with { Right = word.Right };
            }
            else
            {
                parts.Add(word);
            }
        }

        return parts.Count > 1 ? parts : [];
    }

    // Nearer than this to another, a line stands beside that one, in sizes of its letters.
    private const double Beside = 0.9;

    /// <summary>Parts the texts of lines at the gaps between columns.</summary>
    public static void Part(List<List<PageText>> lines, List<PageColumn> columns)
    {
        for (var at = 0; at < lines.Count; at++)
        {
            // A title may run on over columns that are blank beside it; a line of a heading stands between lines of others.
            var isBeside = (at > 0 && IsBeside(lines[at - 1], lines[at])) || (at + 1 < lines.Count && IsBeside(lines[at], lines[at + 1]));
            if (lines[at].Count > 1 || (isBeside && Apart(lines[at][0]).All(part => ColumnOf(part, columns) >= 0)))
            {
                Part(lines[at], columns);
            }
        }
    }

    private static bool IsBeside(List<PageText> one, List<PageText> next) => LooseRows.Pitch(one[0], next[0]) < Beside;

    private static void Part(List<PageText> line, List<PageColumn> columns)
    {
        for (var at = line.Count - 1; at >= 0; at--)
        {
            var text = line[at];
            if (text.Words.Count > 0 && Starts(text.Words, columns) is { Count: > 1 } starts)
            {
                line.RemoveAt(at);
                line.InsertRange(at, starts.Select((start, index) =>
                    text.Part(start, index + 1 < starts.Count ? starts[index + 1] : text.Words.Count)));
            }
        }
    }

    /// <summary>The words that begin a column; nothing more than the first one where a word runs over a gap itself.</summary>
    private static List<int> Starts(IReadOnlyList<PageWord> words, List<PageColumn> columns)
    {
        List<int> starts = [0];
        for (var at = 1; at < words.Count; at++)
        {
            var (one, other) = (ColumnOf(words[at - 1], columns), ColumnOf(words[at], columns));
            if (one >= 0 && other > one)
            {
                starts.Add(at);
            }
        }

        return starts;
    }

    /// <summary>The only column that a word stands in; -1 where it stands in several or in none.</summary>
    private static int ColumnOf(PageWord word, List<PageColumn> columns)
    {
        var found = columns.FindIndex(column => column.Overlap(word.Left, word.Right) > 0);
        return found + 1 < columns.Count && found >= 0 && columns[found + 1].Overlap(word.Left, word.Right) > 0 ? -1 : found;
    }
}
