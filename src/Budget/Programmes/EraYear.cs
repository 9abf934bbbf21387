using System.Globalization;
using System.Text;

namespace Shisaku.Budget;

/// <summary>A fiscal year in the Japanese era in which it ends its calendar year, by the platform's own calendar.</summary>
/// <remarks>A fiscal year in which a new era begins is the first of that era, but where the era begins only in its last months:
/// 2019 is the first of Reiwa, 1988 the 63rd of Showa. An era that begins tomorrow is known as soon as the platform knows it.</remarks>
/// <param name="Name">The era's name.</param>
/// <param name="Letter">The Latin letter by which the era is abbreviated.</param>
/// <param name="Number">The year of the era, from 1.</param>
public sealed record EraYear(string Name, string Letter, int Number)
{
    private static readonly DateTimeFormatInfo Format = MakeFormat();
    private static readonly string[] Letters = LettersOfEras();

    /// <summary>Abbreviated, as lists print it: <c>R5</c>.</summary>
    public string Short => Letter + Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The era's year of a western year; null before the first era that the calendar knows.</summary>
    public static EraYear? Of(int year)
    {
        if (year < Format.Calendar.MinSupportedDateTime.Year || year > DateTime.MaxValue.Year)
        {
            return null;
        }

        // On 31 December an era that began in the spring has begun, and one that begins in January has not.
        var day = new DateTime(year, 12, 31, CultureInfo.InvariantCulture.Calendar);
        var era = Format.Calendar.GetEra(day);
        return new EraYear(Format.GetEraName(era), Letters[era], Format.Calendar.GetYear(day));
    }

    /// <summary>A western year as lists print it: <c>R5</c>; the year itself before the first era.</summary>
    public static string Text(int year) => Of(year)?.Short ?? year.ToString(CultureInfo.InvariantCulture);

    /// <summary>A term with the words in which it is printed: <c>R5-R7</c>, <c>R5</c>, <c>S45-</c>.</summary>
    /// <param name="from">The first year.</param>
    /// <param name="to">The last year; null where the term is open.</param>
    public static ProgrammeTerm Term(int from, int? to) =>
        new(to == from ? Text(from) : $"{Text(from)}-{(to is { } last ? Text(last) : "")}", from, to);

    /// <summary>The western year that a person wrote, in an era written out or abbreviated, or in four digits; null where it is none.
    /// A year past the end of its era counts on: 31 of Heisei is the first of Reiwa.</summary>
    public static int? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > 40 || text.Any(char.IsSurrogate))
        {
            return null;
        }

        var match = PrintedWordsOfDrafts.Year().Match(Plain(text));
        if (!match.Success)
        {
            return null;
        }

        var (name, printed) = (match.Groups["era"].Value, match.Groups["year"].Value);
        var number = printed == PrintedWordsOfDrafts.FirstYear ? 1 : int.Parse(printed, CultureInfo.InvariantCulture);
        if (name.Length == 0)
        {
            return number is >= 1800 and < 9999 ? number : null;
        }

        var era = Format.GetEra(name);
        return era < 1 || number is < 1 or > 99 ? null : WesternOf(era, number);
    }

    /// <summary>Without spaces, in half width and capitals, so that one thing is written one way.</summary>
    private static string Plain(string text) => string.Concat(
        text.Normalize(NormalizationForm.FormKC).Where(letter => !char.IsWhiteSpace(letter))).ToUpperInvariant();

    private static int? WesternOf(int era, int number)
    {
        try
        {
            return Format.Calendar.ToDateTime(number, 12, 31, 0, 0, 0, 0, era).Year;
        }
        catch (ArgumentOutOfRangeException)
        {
            return null; // the calendar may hold eras to their years
        }
    }

    private static DateTimeFormatInfo MakeFormat()
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo("ja-JP").Clone();
        culture.DateTimeFormat.Calendar = new JapaneseCalendar();
        return culture.DateTimeFormat;
    }

    // The platform tells the era of a letter, not the letter of an era.
    private static string[] LettersOfEras()
    {
        var letters = new string[Format.Calendar.Eras.Max() + 1];
        for (var letter = 'A'; letter <= 'Z'; letter++)
        {
            if (Format.GetEra(letter.ToString()) is > 0 and var era)
            {
                letters[era] = letter.ToString();
            }
        }

        foreach (var era in Format.Calendar.Eras)
        {
            letters[era] ??= Format.GetAbbreviatedEraName(era);
        }

        return letters;
    }
}
