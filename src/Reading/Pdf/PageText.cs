using System.Text;

namespace Shisaku.Reading;

/// <summary>Letters that stand together: a word, or in text set without blanks any run of letters.</summary>
/// <param name="Text">What they say.</param>
/// <param name="Letters">How many they are.</param>
/// <param name="Left">Where they begin.</param>
/// <param name="Right">Where they end.</param>
internal readonly record struct PageWord(string Text, int Letters, double Left, double Right);

/// <summary>Words of a line with no wide gap and no rule between them: what stands in one cell, or a line of it.</summary>
internal sealed class PageText
{
    // Letters are no narrower than this much of their size within which a line may end before its cell does.
    private const double Ragged = 0.3;

    /// <summary>A text of words in one line.</summary>
    public PageText(IReadOnlyList<PageWord> words, double baseline, double size)
    {
        Left = words[0].Left;
        Right = words[^1].Right;
        Baseline = baseline;
        Size = size;
        Text = Joined(words, size);
        Words = words.Count > 1 ? words : [];
        IsAmount = LetterText.IsAmount(Text);
    }

    public double Left { get; }

    public double Right { get; }

    public double Baseline { get; }

    public double Size { get; }

    /// <summary>What it says.</summary>
    public string Text { get; }

    public bool IsAmount { get; }

    /// <summary>Its words, where it has more than one.</summary>
    public IReadOnlyList<PageWord> Words { get; }

    /// <summary>The height at which a rule that passes beside it must pass.</summary>
    public double Middle => Baseline - (0.38 * Size);

    public double Top => Baseline - (0.88 * Size);

    public double Bottom => Baseline + (0.12 * Size);

    /// <summary>Some of its words.</summary>
    public PageText Part(int from, int to) => new([.. Words.Take(to).Skip(from)], Baseline, Size);

    /// <summary>Whether two words are both single letters of a text spaced out.</summary>
    public static bool AreSpread(PageWord one, PageWord other)
        => LetterText.IsSpreadable(one.Text) && LetterText.IsSpreadable(other.Text)
            && !(LetterText.IsMinus(one.Text) && LetterText.IsMinus(other.Text));

    /// <summary>A cell's lines as one text: wrapped where they had to be, so that no blank comes between letters set without;
    /// a line that breaks off where more of the next would fit was ended on purpose.</summary>
    public static string Joined(IReadOnlyList<PageText> lines)
    {
        var text = new StringBuilder();
        for (var at = 0; at < lines.Count; at++)
        {
            if (at > 0 && (BreaksOff(lines, at - 1)
                || !(LetterText.IsSetWithoutBlanks(text[^1]) || LetterText.IsSetWithoutBlanks(lines[at].Text[0]))))
            {
                text.Append(' ');
            }

            text.Append(lines[at].Text);
        }

        return text.ToString();
    }

    /// <summary>Whether a line ends so far before the widest one that letters which begin the next would have fitted.</summary>
    private static bool BreaksOff(IReadOnlyList<PageText> lines, int at)
        => !lines[at].IsAmount && lines[at + 1].Baseline > lines[at].Baseline + (lines[at].Size / 2)
            && lines.Max(line => line.Right) - lines[at].Right > (LineBreak.WidthOfBeginning(lines[at + 1].Text) + Ragged) * lines[at].Size
            && lines.All(line => Math.Abs(line.Left - lines[at].Left) < lines[at].Size);

    private static string Joined(IReadOnlyList<PageWord> words, double size)
    {
        var text = new StringBuilder(words[0].Text);
        for (var at = 1; at < words.Count; at++)
        {
            var digits = words[at - 1].Letters == 1 && words[at].Letters == 1 && words.Count > 2
                && LetterText.IsAmount(text.ToString()) && LetterText.IsAmount(words[at].Text)
                && words[at].Left - words[at - 1].Right < size;
            var sign = LetterText.IsMinus(words[at - 1].Text) && char.IsDigit(words[at].Text[0]);
            text.Append(AreSpread(words[at - 1], words[at]) || digits || sign ? "" : " ").Append(words[at].Text);
        }

        return text.ToString();
    }
}
