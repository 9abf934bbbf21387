namespace Shisaku.Reading;

/// <summary>Makes lines of words of a page's letters, in whatever order these were drawn.</summary>
internal static class LinesOfPage
{
    // In parts of a letter's size: nearer than this, letters are one word even across a rule.
    private const double RunOn = 0.08;

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
                TextsOfLine.Add(part, texts);
                part.Clear();
            }

            if (part.Count == 0 || !part.TakeLast(4).Any(letter.IsPrintedOver))
            {
                part.Add(letter);
            }
        }

        TextsOfLine.Add(part, texts);
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
}
