using System.Text;

namespace Shisaku.Reading;

/// <summary>What letters are, as far as that tells words, columns and amounts apart.</summary>
internal static class LetterText
{
    // Signs of negative amounts, and what is printed where there is nothing: triangles, hyphens, dashes, dots.
    private const string Signs = "\u25B3\u25B2-+\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2500\u30FC\uFF0D\uFF0B";
    private const string Dots = ".\u2026\u2025\u22EF";
    private const string Separators = ",.\uFF0C\uFF0E\u3001\u00B7/:";
    private const string Around = "()\uFF08\uFF09[]%\uFF05*";

    /// <summary>The letters as they are to be read: parts of other scripts' code blocks that only look like letters, such as
    /// the radicals some faces name, are put back; the width of digits stays as printed.</summary>
    public static string Normalised(string letters)
    {
        foreach (var letter in letters)
        {
            if (letter is < ' ' or '\uFFFD' or '\u007F')
            {
                return letters.Length == 1 ? "" : Normalised(letters.Replace(letter.ToString(), "", StringComparison.Ordinal));
            }

            if (IsCompatibilityForm(letter))
            {
                return WellFormed(letters).Normalize(NormalizationForm.FormKC);
            }
        }

        return WellFormed(letters);
    }

    /// <summary>Whether text in such letters is set without blanks between words.</summary>
    public static bool IsSetWithoutBlanks(char letter)
        => letter is (>= '\u2E80' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF00' and <= '\uFFEF')
            or (>= '\uD840' and <= '\uDFFF');

    /// <summary>Whether it is a letter that is spaced out to fill a column: an ideograph or a kana, with brackets around it or
    /// not, or the minus sign in a heading of such letters.</summary>
    public static bool IsSpreadable(string word)
    {
        var letter = word.AsSpan().Trim(Around);
        return letter.Length == 2 ? char.IsSurrogatePair(letter[0], letter[1])
            : letter is [(>= '\u3041' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF')] || IsMinus(word);
    }

    /// <summary>Whether it is a letter of a word, not of an amount.</summary>
    public static bool IsLetter(string letter) => letter.Length > 0 && char.IsLetter(letter[0]);

    /// <summary>Whether it is only the sign that belongs to a negative amount behind it.</summary>
    public static bool IsMinus(string text) => text is "\u25B3" or "\u25B2";

    /// <summary>Whether it is an amount, or what is printed in the place of one where there is none.</summary>
    public static bool IsAmount(string text)
    {
        var digits = 0;
        var marks = 0;
        foreach (var letter in text)
        {
            if (char.IsDigit(letter))
            {
                digits++;
            }
            else if (Signs.Contains(letter, StringComparison.Ordinal) || Dots.Contains(letter, StringComparison.Ordinal))
            {
                marks++;
            }
            else if (letter != ' ' && !Separators.Contains(letter, StringComparison.Ordinal) && !Around.Contains(letter, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return digits > 0 || marks > 0;
    }

    private static bool IsCompatibilityForm(char letter)
        => letter is (>= '\u2E80' and <= '\u2FDF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFB00' and <= '\uFB06')
            or (>= '\uFE30' and <= '\uFE4F');

    private static string WellFormed(string letters)
    {
        for (var at = 0; at < letters.Length; at++)
        {
            if (!char.IsSurrogate(letters[at]))
            {
                continue;
            }

            if (at + 1 == letters.Length || !char.IsSurrogatePair(letters[at], letters[at + 1]))
            {
                return "";
            }

            at++;
        }

        return letters;
    }
}
