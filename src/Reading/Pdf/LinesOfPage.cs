namespace Shisaku.Reading;

/// <summary>Makes lines of words of a page's letters, in whatever order these were drawn.</summary>
internal static class LinesOfPage
{
    // In parts of a letter's size: where a word ends, where a text ends, and where one ends before an amount.
    private const double WordGap = 0.25;
    private const double BlankGap = 0.1;
    private const double TextGap = 1.2;
    private const double RunOn = 0.08;
    private const double AmountGap = 0.9;

    /// <summary>All texts of the page line by line, each line from left to right.</summary>
    /// <param name="letters">The letters.</param>
    /// <param name="standing">The rules that stand, in order of place.</param>
    public static List<List<PageText>> Of(List<PageLetter> letters, List<PageRule> standing)
    {
        letters.Sort((one, other) => one.Baseline != other.Baseline
            ? one.Baseline.CompareTo(other.Baseline)
            : one.Left.CompareTo(other.Left));
        List<List<PageText>> lines = [];
        List<List<PageLetter>> open = [];
        foreach (var letter in letters)
        {
            var line = open.Find(line => letter.Baseline - line[0].Baseline <= Slack(letter, line[0]));
            if (line is null)
            {
                // Lines follow from top to bottom: one that lies a large letter above will get no more letters.
                foreach (var done in open.Where(line => letter.Baseline - line[0].Baseline > 0.3 * line[0].Size))
                {
                    AddLine(done, standing, lines);
                }

                open.RemoveAll(line => letter.Baseline - line[0].Baseline > 0.3 * line[0].Size);
                open.Add(line = []);
            }

            line.Add(letter);
        }

        open.ForEach(line => AddLine(line, standing, lines));
        lines.Sort((one, other) => one[0].Baseline.CompareTo(other[0].Baseline));
        return lines;
    }

    private static double Slack(PageLetter one, PageLetter other) => 0.3 * Math.Min(one.Size, other.Size);

    private static void AddLine(List<PageLetter> letters, List<PageRule> standing, List<List<PageText>> lines)
    {
        letters.Sort((one, other) => one.Left.CompareTo(other.Left));
        List<PageText> texts = [];
        List<PageLetter> part = [];
        foreach (var letter in letters)
        {
            if (part.Count > 0 && IsRuledOff(part[^1], letter, standing))
            {
                AddTexts(part, texts);
                part.Clear();
            }

            if (part.Count == 0 || !part.TakeLast(4).Any(letter.IsPrintedOver))
            {
                part.Add(letter);
            }
        }

        AddTexts(part, texts);
        if (texts.Count > 0)
        {
            lines.Add(texts);
        }
    }

    private static bool IsRuledOff(PageLetter one, PageLetter next, List<PageRule> standing)
    {
        // A word too long for its cell runs over the rule.
        if (next.Left - one.Right < RunOn * next.Size && LetterText.IsLetter(one.Text) && LetterText.IsLetter(next.Text))
        {
            return false;
        }

        int low = 0, high = standing.Count;
        while (low < high)
        {
            var mid = (low + high) / 2;
            (low, high) = standing[mid].At < one.Centre ? (mid + 1, high) : (low, mid);
        }

        for (; low < standing.Count && standing[low].At < next.Centre; low++)
        {
            if (standing[low].From <= next.Middle && next.Middle <= standing[low].To)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds the texts of a part of a line without a rule in it.</summary>
    private static void AddTexts(List<PageLetter> letters, List<PageText> texts)
    {
        List<PageWord> words = [];
        var size = 0.0;
        var baseline = 0.0;
        var blank = false;
        foreach (var letter in letters)
        {
            if (letter.IsBlank)
            {
                blank = true;
                continue;
            }

            if (words.Count > 0 && letter.Left - words[^1].Right <= Math.Max(size, letter.Size) * (blank ? BlankGap : WordGap))
            {
                var word = words[^1];
                words[^1] = new(word.Text + letter.Text, word.Letters + 1, word.Left, Math.Max(word.Right, letter.Right));
            }
            else
            {
                words.Add(new(letter.Text, 1, letter.Left, letter.Right));
            }

            (size, baseline, blank) = (Math.Max(size, letter.Size), letter.Baseline, false);
        }

        for (int start = 0, end; start < words.Count; start = end)
        {
            end = start + 1;
            while (end < words.Count && StandTogether(words, start, end, size))
            {
                end++;
            }

            texts.Add(new PageText(words[start..end], baseline, size));
        }
    }

    private static bool StandTogether(List<PageWord> words, int start, int at, double size)
    {
        var gap = words[at].Left - words[at - 1].Right;
        if (PageText.AreSpread(words[at - 1], words[at]))
        {
            return gap <= TextGap * size || IsEven(words, start, at, gap, size);
        }

        if (!LetterText.IsAmount(words[at].Text))
        {
            return gap <= TextGap * size;
        }

        // A sign may stand at its cell's other end, and two amounts are never one, but for one spaced out digit by digit.
        return LetterText.IsMinus(words[at - 1].Text) ? gap <= 4 * size
            : LetterText.IsAmount(words[at - 1].Text)
                ? gap <= 0.8 * size && words[at].Letters == 1 && words[at - 1].Letters == 1
                : gap <= AmountGap * size;
    }

    /// <summary>Whether a letter continues a text that is spread over a wide cell: its gaps are alike.</summary>
    private static bool IsEven(List<PageWord> words, int start, int at, double gap, double size)
    {
        var isNextAlike = at + 1 < words.Count && PageText.AreSpread(words[at], words[at + 1])
            && Alike(gap, words[at + 1].Left - words[at].Right);
        var isLastAlike = at - 1 > start && PageText.AreSpread(words[at - 2], words[at - 1])
            && Alike(gap, words[at - 1].Left - words[at - 2].Right);
        var isPair = (at - 1 == start || !PageText.AreSpread(words[at - 2], words[at - 1]))
            && (at + 1 == words.Count || !PageText.AreSpread(words[at], words[at + 1]));
        return isNextAlike || isLastAlike || (isPair && gap <= 8 * size);
    }

    private static bool Alike(double one, double other) => Math.Abs(one - other) <= 0.3 * Math.Max(one, other);
}
