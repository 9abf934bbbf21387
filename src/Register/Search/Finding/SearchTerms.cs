namespace Shisaku.Register;

/// <summary>A term of what a person typed.</summary>
/// <param name="Text">As it is looked for: compared as <see cref="SearchText"/> does, without a long vowel at the end of a word
/// of three kana or more, which is printed and left out as one pleases.</param>
/// <param name="Whole">As it is compared, with that vowel.</param>
/// <param name="IsExcluded">Whether it must not be found.</param>
internal sealed record SearchTerm(string Text, string Whole, bool IsExcluded)
{
    private const char LongVowel = '\u30FC';
    private const int KanaBeforeVowel = 3;

    /// <summary>The terms of a text; what has no letters is no term.</summary>
    public static List<SearchTerm> Read(string text)
    {
        var terms = new List<SearchTerm>();
        for (var place = 0; place < text.Length;)
        {
            if (char.IsWhiteSpace(text[place]))
            {
                place++;
                continue;
            }

            var isExcluded = IsMinus(text[place]) && place + 1 < text.Length && !char.IsWhiteSpace(text[place + 1]);
            place += isExcluded ? 1 : 0;
            var isPhrase = IsQuote(text[place]);
            var start = isPhrase ? place + 1 : place;
            var end = start;
            while (end < text.Length && (isPhrase ? !IsQuote(text[end]) : !char.IsWhiteSpace(text[end]) && !IsQuote(text[end])))
            {
                end++;
            }

            if (SearchText.Normal(text[start..end]) is { Length: > 0 } whole)
            {
                terms.Add(new SearchTerm(WithoutLastVowel(whole), whole, isExcluded));
            }

            place = isPhrase ? end + 1 : end;
        }

        return terms;
    }

    private static string WithoutLastVowel(string term)
    {
        var kana = 0;
        for (var place = term.Length - 2; place >= 0 && (SearchText.IsKana(term[place]) || term[place] == LongVowel); place--)
        {
            kana++;
        }

        return term[^1] == LongVowel && kana >= KanaBeforeVowel ? term[..^1] : term;
    }

    private static bool IsMinus(char letter) => letter is '-' or '\u2212' or '\uFF0D';

    private static bool IsQuote(char letter) => letter is '"' or '\u201C' or '\u201D' or '\uFF02';
}
