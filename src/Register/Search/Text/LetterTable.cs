using System.Globalization;
using System.Text;

namespace Shisaku.Register;

/// <summary>How letters are compared, as a table for programs that search without this one: what <see cref="SearchText"/> does letter by
/// letter, made from what it does. Years are not in it, for they are read and not looked up.</summary>
/// <param name="From">Letters as they stand after Unicode's compatibility composition (NFKC), one after the other.</param>
/// <param name="To">For each of them the letter as which it is compared, in the same order.</param>
/// <param name="Dropped">What is not compared at all, as the inside of a class of a regular expression (<c>\u0020-\u002f</c>).</param>
/// <param name="Dashes">What is a long vowel between two kana, as such a class.</param>
/// <param name="Kana">These kana, as such a class.</param>
public sealed record LetterTable(string From, string To, string Dropped, string Dashes, string Kana)
{
    private static readonly Lazy<LetterTable> Made = new(Make);

    /// <summary>The table.</summary>
    public static LetterTable Whole => Made.Value;

    private static LetterTable Make()
    {
        var (from, to) = (new StringBuilder(), new StringBuilder());
        for (var letter = '\0'; letter < char.MaxValue; letter++)
        {
            var text = letter.ToString();
            if (!char.IsSurrogate(letter) && CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.OtherNotAssigned and not UnicodeCategory.PrivateUse
                && text.IsNormalized(NormalizationForm.FormKC) && FoldedLetters.Fold(text, 0, 1) is [var folded] && folded != letter)
            {
                from.Append(letter);
                to.Append(folded);
            }
        }

        foreach (var (older, today) in FoldedLetters.VariantPairs().Where(pair => pair.Older.Length > 1))
        {
            from.Append(older);
            to.Append(today);
        }

        return new LetterTable(
            from.ToString(), to.ToString(), Class(letter => !char.IsSurrogate(letter) && !SearchText.IsCompared(letter)), Class(SearchText.IsDash), Class(SearchText.IsKana));
    }

    private static string Class(Func<char, bool> isIn)
    {
        var ranges = new StringBuilder();
        for (var start = 0; start <= char.MaxValue; start++)
        {
            if (isIn((char)start))
            {
                var end = start;
                while (end < char.MaxValue && isIn((char)(end + 1)))
                {
                    end++;
                }

                ranges.Append(CultureInfo.InvariantCulture, $"\\u{start:x4}");
                if (end > start)
                {
                    ranges.Append(CultureInfo.InvariantCulture, $"-\\u{end:x4}");
                }

                start = end;
            }
        }

        return ranges.ToString();
    }
}
