using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace Shisaku.Reading;

/// <summary>Takes the letters from a page of a PDF.</summary>
internal static class LettersOfPage
{
    /// <summary>Smaller letters are marks of the printer's, which nobody can read.</summary>
    private const double Smallest = 2;

    /// <summary>How many times as much text must be hidden as can be seen, to be taken for a scanned page's own text.</summary>
    private const int MostlyHidden = 10;

    /// <summary>How to turn a page so that most of its text stands upright.</summary>
    public static PageTurn Turn(Page page)
    {
        var counts = new int[4];
        foreach (var letter in page.Letters)
        {
            counts[QuartersOf(letter)] += string.IsNullOrWhiteSpace(letter.Value) ? 0 : 1;
        }

        return new(Array.IndexOf(counts, counts.Max()), page.Width, page.Height);
    }

    /// <summary>The letters that are to be read, and those that are cut off.</summary>
    public static (List<PageLetter> Seen, List<PageLetter> Cut) Of(Page page, PageClips clips, PageTurn turn)
    {
        List<PageLetter> seen = [];
        List<PageLetter> hidden = [];
        List<PageLetter> cut = [];
        Letter? last = null;
        foreach (var letter in page.Letters)
        {
            var isHidden = letter.RenderingMode is TextRenderingMode.Neither or TextRenderingMode.NeitherClip;
            var letters = isHidden ? hidden : clips.Hides(letter) ? cut : seen;
            if (Taken(letter, turn) is { } taken)
            {
                if (letters.Count > 0 && last is not null && Across(last, letter, turn))
                {
                    letters[^1] = Run(letters[^1], taken);
                }
                else
                {
                    letters.Add(taken);
                }

                last = letter;
            }
        }

        if (hidden.Count > 0 && Visible(hidden) > MostlyHidden * Visible(seen))
        {
            seen.AddRange(hidden);
        }

        return (seen, cut);
    }

    private static int Visible(List<PageLetter> letters) => letters.Count(letter => !letter.IsBlank);

    private static PageLetter? Taken(Letter letter, PageTurn turn)
    {
        var text = LetterText.Normalised(letter.Value ?? "");
        var (x, y) = turn.Turned(letter.StartBaseLine.X, letter.StartBaseLine.Y);
        var (endX, endY) = turn.Turned(letter.EndBaseLine.X, letter.EndBaseLine.Y);
        var size = Math.Abs(letter.PointSize);
        if (text.Length == 0 || !(size >= Smallest && size < 1000 && double.IsFinite(x + y + endX + endY))
            || Math.Max(x, endX) < 0 || Math.Min(x, endX) > turn.TurnedWidth || y < 0 || y > turn.TurnedHeight + size)
        {
            return null;
        }

        if (Math.Abs(endY - y) > Math.Abs(endX - x))
        {
            // Runs up or down beside upright text: it is as wide as its size, and its middle counts for its line.
            return new(text, x - (0.88 * size), x + (0.12 * size), ((y + endY) / 2) + (0.38 * size), size);
        }

        return new(text, Math.Min(x, endX), Math.Max(x, endX), y, size);
    }

    /// <summary>Whether a letter continues a text that does not stand upright.</summary>
    private static bool Across(Letter last, Letter letter, PageTurn turn)
    {
        var quarters = QuartersOf(letter);
        return quarters != turn.Quarters && quarters == QuartersOf(last) && quarters % 2 != turn.Quarters % 2
            && Math.Abs(last.EndBaseLine.X - letter.StartBaseLine.X) + Math.Abs(last.EndBaseLine.Y - letter.StartBaseLine.Y)
                < 0.6 * Math.Abs(letter.PointSize);
    }

    private static PageLetter Run(PageLetter run, PageLetter letter)
        => run with { Text = run.Text + letter.Text, Baseline = (run.Baseline + letter.Baseline) / 2 };

    private static int QuartersOf(Letter letter)
    {
        var x = letter.EndBaseLine.X - letter.StartBaseLine.X;
        var y = letter.EndBaseLine.Y - letter.StartBaseLine.Y;
        return Math.Abs(y) > Math.Abs(x) ? (y > 0 ? 1 : 3) : x < 0 ? 2 : 0;
    }
}
