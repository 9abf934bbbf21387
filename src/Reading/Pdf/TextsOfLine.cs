namespace Shisaku.Reading;

/// <summary>Makes words of letters, and texts of words: what stands in one cell.</summary>
internal static class TextsOfLine
{
    // In parts of a letter's size: where a word ends, where a text ends, and where one ends before an amount.
    private const double WordGap = 0.25;
    private const double BlankGap = 0.1;
    private const double TextGap = 1.2;
    private const double AmountGap = 0.9;

    /// <summary>Adds the texts of a part of a line without a rule in it.</summary>
    public static void Add(List<PageLetter> letters, List<PageText> texts)
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
