using System.Buffers;
using System.Text;

namespace Shisaku.Publishing.OpenData;

/// <summary>Texts as open data has them: no line breaks, no blanks for looks, no characters of a maker's own.</summary>
/// <remarks>The document <c>.json</c> keeps every text as recovered; here signs are written so that every program shows the same.</remarks>
internal static class PlainText
{
    private const char WaveDash = '\u301C', FullwidthTilde = '\uFF5E', Tilde = '~';

    private static readonly SearchValues<char> Formulas = SearchValues.Create("=+-@\t\r'\uFF1D\uFF0B\uFF0D\uFF20");

    /// <summary>The text, cleaned.</summary>
    public static string Of(string text)
    {
        if (IsPlain(text))
        {
            return text; // nearly every one
        }

        var plain = new StringBuilder(text.Length);
        var isParted = false;
        for (var index = 0; index < text.Length; index++)
        {
            var letter = text[index];
            if (char.IsWhiteSpace(letter) || char.IsControl(letter))
            {
                isParted = plain.Length > 0;
                continue;
            }

            if (isParted)
            {
                plain.Append(' ');
                isParted = false;
            }

            if (char.IsSurrogate(letter))
            {
                var isPair = index + 1 < text.Length && char.IsSurrogatePair(letter, text[index + 1]);
                plain.Append(isPair ? text.AsSpan(index++, 2) : "\uFFFD");
            }
            else if (letter is WaveDash or FullwidthTilde)
            {
                plain.Append(Tilde);
            }
            else if (IsOfMaker(letter))
            {
                plain.Append(letter.ToString().Normalize(NormalizationForm.FormKC));
            }
            else
            {
                plain.Append(letter);
            }
        }

        return plain.ToString();
    }

    private static bool IsPlain(string text)
    {
        foreach (var letter in text)
        {
            if (char.IsWhiteSpace(letter) || char.IsControl(letter) || char.IsSurrogate(letter) || IsOfMaker(letter))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether makers once gave the character codes of their own: wave dashes, numbers and words in circles, brackets or squares.</summary>
    public static bool IsOfMaker(char letter) => letter is WaveDash or FullwidthTilde
        or (>= '\u2116' and <= '\u2121') or (>= '\u2160' and <= '\u217F') or (>= '\u2460' and <= '\u24FF') or (>= '\u3220' and <= '\u33FF');

    /// <summary>A text that no spreadsheet takes for a formula: what could begin one gets an apostrophe before it, and so does an apostrophe.</summary>
    public static string Guarded(string text) => text.Length > 0 && Formulas.Contains(text[0]) ? "'" + text : text;

    /// <summary>What <see cref="Guarded"/> guarded.</summary>
    public static string Unguarded(string text) => text is ['\'', ..] ? text[1..] : text;
}
