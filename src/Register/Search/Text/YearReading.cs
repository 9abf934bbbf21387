namespace Shisaku.Register;

/// <summary>Reads years in folded text, so that an era's year and a western one meet each other.</summary>
/// <remarks>R5, 2023 and their longer forms all become one letter of the private area; listings and what people type are
/// read alike. Part of a number, or of a word such as H5N1, is no year.</remarks>
internal static class YearReading
{
    private const char FirstLetter = '\uF500';
    private const int Earliest = 1868;
    private const int Latest = 2199;

    /// <summary>Whether a letter stands for a year; texts must not bring such letters themselves.</summary>
    public static bool IsYear(char letter) => letter is >= FirstLetter and <= (char)(FirstLetter + (Latest - Earliest));

    /// <summary>The letter of a western year; null where there is none for it.</summary>
    public static char? LetterOf(int year) => year is >= Earliest and <= Latest ? (char)(FirstLetter + (year - Earliest)) : null;

    /// <summary>The letter of the year that begins at a place of folded text, and how many letters it takes; 0 where none does.</summary>
    public static (char Letter, int Length) At(ReadOnlySpan<char> text, int place)
    {
        var (year, end) = Number(text, place);
        if (end == 0 || LetterOf(year) is not { } letter)
        {
            return default;
        }

        var rest = AfterSpaces(text, end);
        return (letter, (StartsWith(text, rest, PrintedWordsOfYears.FiscalYear) ? rest + PrintedWordsOfYears.FiscalYear.Length
            : StartsWith(text, rest, PrintedWordsOfYears.Year) ? rest + PrintedWordsOfYears.Year.Length : end) - place);
    }

    /// <summary>The western year and where it ends; 0 where there is none.</summary>
    private static (int Year, int End) Number(ReadOnlySpan<char> text, int place)
    {
        var first = text[place];
        if (char.IsAsciiDigit(first))
        {
            var end = EndOfDigits(text, place);
            return end - place == 4 && (place == 0 || !char.IsAsciiDigit(text[place - 1]))
                ? (int.Parse(text[place..end], System.Globalization.CultureInfo.InvariantCulture), end) : default;
        }

        foreach (var (letter, before, most) in PrintedWordsOfYears.EraLetters)
        {
            if (first == letter)
            {
                var start = place + 1 < text.Length && text[place + 1] == '.' ? place + 2 : place + 1;
                var end = EndOfDigits(text, start);
                return (place == 0 || !char.IsAsciiLetterOrDigit(text[place - 1]))
                    && (end >= text.Length || !char.IsAsciiLetter(text[end]))
                    ? InEra(text[start..end], before, most, end) : default;
            }
        }

        foreach (var (word, before, most) in PrintedWordsOfYears.Eras)
        {
            if (first == word[0] && StartsWith(text, place, word))
            {
                var start = AfterSpaces(text, place + word.Length);
                var end = EndOfDigits(text, start);
                return end > start ? InEra(text[start..end], before, most, end) : InWords(text, start, before, most);
            }
        }

        return default;
    }

    private static (int Year, int End) InEra(ReadOnlySpan<char> digits, int before, int most, int end) =>
        digits.Length is 1 or 2
        && int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) is > 0 and var number && number <= most
            ? (before + number, end) : default;

    /// <summary>An era's year written with the letters of numbers, up to ninety-nine.</summary>
    private static (int Year, int End) InWords(ReadOnlySpan<char> text, int start, int before, int most)
    {
        if (start < text.Length && text[start] == PrintedWordsOfYears.First)
        {
            return (before + 1, start + 1);
        }

        var (number, end) = (0, start);
        for (var digit = 0; end < text.Length; end++)
        {
            var value = PrintedWordsOfYears.Digits.IndexOf(text[end], StringComparison.Ordinal);
            if (text[end] == PrintedWordsOfYears.Ten && number < 10)
            {
                number = Math.Max(number, 1) * 10;
            }
            else if (value >= 0 && (end == start || number is >= 10 and <= 90 && number % 10 == 0 && digit == 0))
            {
                number += value;
                digit = number >= 10 ? 1 : 0;
            }
            else
            {
                break;
            }
        }

        return number > 0 && number <= most ? (before + number, end) : default;
    }

    private static int EndOfDigits(ReadOnlySpan<char> text, int place)
    {
        while (place < text.Length && char.IsAsciiDigit(text[place]))
        {
            place++;
        }

        return place;
    }

    private static int AfterSpaces(ReadOnlySpan<char> text, int place)
    {
        while (place < text.Length && text[place] == ' ')
        {
            place++;
        }

        return place;
    }

    private static bool StartsWith(ReadOnlySpan<char> text, int place, string word) =>
        place <= text.Length && text[place..].StartsWith(word, StringComparison.Ordinal);
}
