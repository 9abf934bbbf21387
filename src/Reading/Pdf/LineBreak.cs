namespace Shisaku.Reading;

/// <summary>Where a line may break.</summary>
internal static class LineBreak
{
    // How wide letters are, in parts of their size: of text set without blanks, and of any other.
    private const double Wide = 1;
    private const double Narrow = 0.5;

    // Signs that begin no line: stops, closing brackets, the long vowel, small kana.
    private const string NotFirst = ",.:;!?)]}%\u3001\u3002\uFF0C\uFF0E\u30FB\uFF1A\uFF1B\uFF1F\uFF01\u30FC\uFF09\u300D\u300F\u3011\u3009\u300B\u3015\uFF3D\uFF5D"
        + "\u3005\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087\u30A1\u30A3\u30A5\u30A7\u30A9\u30C3\u30E3\u30E5\u30E7";

    /// <summary>How wide the part is that a text begins with and that no line break parts, in sizes of its letters.</summary>
    public static double WidthOfBeginning(string text)
    {
        var isWide = LetterText.IsSetWithoutBlanks(text[0]);
        var width = isWide ? Wide : Narrow;
        for (var at = 1; at < text.Length; at++)
        {
            var goesOn = NotFirst.Contains(text[at], StringComparison.Ordinal)
                || (!isWide && text[at] != ' ' && !LetterText.IsSetWithoutBlanks(text[at]));
            if (!goesOn)
            {
                break;
            }

            width += LetterText.IsSetWithoutBlanks(text[at]) ? Wide : Narrow;
        }

        return width;
    }
}
