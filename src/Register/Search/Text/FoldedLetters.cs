using System.Globalization;
using System.Text;
using Shisaku.Budget;

namespace Shisaku.Register;

/// <summary>A letter as it is compared: NFKC, lower case, hiragana for katakana, today's form for older ones.</summary>
internal static class FoldedLetters
{
    private const char Unreadable = '\uFFFD';

    private static readonly Dictionary<int, char> Variants = LoadVariants();

    /// <summary>Letters of one unit, folded when first met; written by several at once without harm.</summary>
    private static readonly string?[] Folded = new string?[char.MaxValue + 1];

    /// <summary>Where the letter that begins at a place ends: sound marks and accents belong to what they stand on.</summary>
    public static int EndOf(string text, int place)
    {
        var end = place + (char.IsSurrogatePair(text, place) ? 2 : 1);
        while (end < text.Length && JoinsBefore(text[end]))
        {
            end++;
        }

        return end;
    }

    /// <summary>The letter from one place to another, folded: none, one or several letters; blanks become one space.</summary>
    public static string Fold(string text, int start, int end) =>
        end - start > 1 ? Fold(text[start..end]) : Folded[text[start]] ??= Fold(text[start].ToString());

    /// <summary>The older forms that are told in the table of letters, each with today's.</summary>
    internal static IEnumerable<(string Older, char Today)> VariantPairs() =>
        Variants.Select(pair => (new Rune(pair.Key).ToString(), pair.Value));

    private static string Fold(string letter)
    {
        string composed;
        try
        {
            composed = letter.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            // Half a pair, or a code that is no letter: it is compared as what can't be read.
            return Unreadable.ToString();
        }

        var folded = new StringBuilder();
        foreach (var rune in composed.EnumerateRunes())
        {
            var lower = Rune.ToLowerInvariant(rune);
            if (Rune.IsWhiteSpace(lower) || Rune.IsControl(lower))
            {
                folded.Append(' ');
            }
            else if (!lower.IsBmp)
            {
                folded.Append(Variants.TryGetValue(lower.Value, out var today) ? today.ToString() : lower.ToString());
            }
            else
            {
                var kana = AsHiragana((char)lower.Value);
                folded.Append(YearReading.IsYear(kana) ? Unreadable : Variants.GetValueOrDefault(kana, kana));
            }
        }

        return folded.ToString();
    }

    // The small ka and ke of place names are read and typed as the large ones.
    private static char AsHiragana(char letter)
    {
        var kana = letter is (>= '\u30A1' and <= '\u30F6') or '\u30FD' or '\u30FE' ? (char)(letter - 0x60) : letter;
        return kana switch { '\u3095' => '\u304B', '\u3096' => '\u3051', _ => kana };
    }

    private static bool JoinsBefore(char letter) => letter >= '\u0300'
        && (letter is '\uFF9E' or '\uFF9F' or (>= '\u1160' and <= '\u11FF')
            || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark);

    private static Dictionary<int, char> LoadVariants()
    {
        var table = TextResource.Load(typeof(FoldedLetters).Assembly, "letters.txt");
        var variants = new Dictionary<int, char>();
        foreach (var today in table.Keys)
        {
            foreach (var older in table[today].EnumerateRunes())
            {
                variants.Add(older.Value, today[0]);
            }
        }

        return variants;
    }
}
