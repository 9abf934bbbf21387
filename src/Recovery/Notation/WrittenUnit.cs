using System.Text.RegularExpressions;
using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>Reads a unit of money that is written out in Latin letters: (thousand yen), in millions of euros, EUR million.</summary>
internal static partial class WrittenUnit
{
    /// <summary>The unit that a text states in brackets, behind a word for it, or as a whole; null where it states none.</summary>
    public static MonetaryUnit? Read(string text)
    {
        var half = Widths.Half(text).Trim();
        if (!HasLetters(half))
        {
            return null;
        }

        foreach (Match bracket in Brackets().Matches(half))
        {
            if (Of(bracket.Groups["text"].Value) is { } unit)
            {
                return unit;
            }
        }

        return Of(half);
    }

    /// <summary>Whether a text is a unit and nothing else.</summary>
    public static bool IsUnit(string text) => Of(Widths.Half(text).Trim().Trim('(', ')', '[', ']')) is not null;

    /// <summary>Whether a text has a Latin letter or a sign of money; a Japanese one hardly ever does.</summary>
    private static bool HasLetters(string text)
    {
        foreach (var sign in text)
        {
            if (char.IsAsciiLetter(sign) || char.GetUnicodeCategory(sign) == System.Globalization.UnicodeCategory.CurrencySymbol)
            {
                return true;
            }
        }

        return false;
    }

    private static MonetaryUnit? Of(string text)
    {
        var match = Unit().Match(text.Trim());
        if (!match.Success || !(match.Groups["scale"].Success || match.Groups["word"].Success))
        {
            return null;
        }

        var money = match.Groups["money"].Value.ToLowerInvariant();
        foreach (var (word, currency) in PrintedWords.Currencies)
        {
            if (money == word)
            {
                return new MonetaryUnit(match.Groups["unit"].Value, ScaleOf(match.Groups["scale"].Value)) { Currency = currency };
            }
        }

        return null;
    }

    private static long ScaleOf(string word)
    {
        foreach (var (scale, factor) in PrintedWords.Scales)
        {
            if (word.StartsWith(scale, StringComparison.OrdinalIgnoreCase))
            {
                return factor;
            }
        }

        return 1;
    }

    [GeneratedRegex(@"[(\[](?<text>[^()\[\]]*)[)\]]")]
    private static partial Regex Brackets();

    [GeneratedRegex(PrintedWords.WrittenUnitPattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unit();
}
