using System.Globalization;
using Shisaku.Budget;

namespace Shisaku.App.Pages.Parts;

/// <summary>Large amounts of yen as people say them, without rounding: 4,353万5千円, 43.535 million yen.</summary>
internal static class YenWords
{
    // Below this an amount is as easy to read as it is.
    private const long Least = 1_000_000;
    private static readonly char[] Digits = [.. "0123456789"];

    /// <summary>An amount of a list; null where its amounts are no yen, nobody knows it, or it is small.</summary>
    public static string? Of(Amount amount, ProgrammeList list, Language language)
    {
        if (list.Unit.Currency != MonetaryUnit.Yens || !amount.IsKnown)
        {
            return null;
        }

        var (yen, rest) = Int128.DivRem((Int128)amount.Counted * list.Unit.Yen, (Int128)Power(list.Decimals));
        return rest == 0 && yen <= long.MaxValue && yen >= long.MinValue ? Of((long)yen, language) : null;
    }

    /// <summary>An amount of yen; null where it is small.</summary>
    public static string? Of(long yen, Language language)
    {
        if (yen < Least)
        {
            return null;
        }

        var texts = Site.SiteText.In(language, "site");
        var steps = texts["yen.steps"].Split('|').Select(step => (Size: Power(int.Parse(step.AsSpan(0, step.TakeWhile(char.IsAsciiDigit).Count()), NumberStyles.None, CultureInfo.InvariantCulture)), Word: step.TrimStart(Digits)));
        return texts.Fill("yen.whole", ("amount", language == Language.English ? Fraction(yen, steps) : Parts(yen, steps)));
    }

    private static string Parts(long yen, IEnumerable<(long Size, string Word)> steps)
    {
        var text = "";
        foreach (var (size, word) in steps)
        {
            var (count, rest) = Math.DivRem(yen, size);
            if (count > 0 && (size > MonetaryUnit.ThousandYen || rest == 0)) // 7,500, but 7千
            {
                (text, yen) = (text + Numbers.Of(count) + word, rest);
            }
        }

        return yen > 0 ? text + Numbers.Of(yen) : text;
    }

    private static string Fraction(long yen, IEnumerable<(long Size, string Word)> steps)
    {
        var (size, word) = steps.First(step => yen >= step.Size);
        return ((decimal)yen / size).ToString("#,0.#########", CultureInfo.InvariantCulture) + word;
    }

    private static long Power(int digits) => Enumerable.Repeat(10L, digits).Aggregate(1L, (power, ten) => power * ten);
}
