using System.Globalization;
using Shisaku.Budget;

namespace Shisaku.App.Pages.Parts;

/// <summary>Fiscal years as pages name them: in the era with the western year beside it, or as FY2023.</summary>
internal static class FiscalYear
{
    private static readonly DateTimeFormatInfo Era = MakeEra();

    /// <summary>A year's name.</summary>
    /// <param name="year">The western year in which it begins.</param>
    /// <param name="language">The language.</param>
    /// <remarks>A fiscal year in which a new era begins is the first of that era, but where the era begins only in its last
    /// months: 2019 is the first of Reiwa, 1988 the 63rd of Showa.</remarks>
    public static string Text(int year, Language language)
    {
        var texts = Site.SiteText.In(language, "site");
        var western = Numbers.Plain(year);
        if (language == Language.English)
        {
            return texts.Fill("year", ("year", western));
        }

        // On 31 December an era that began in the spring has begun, and one that begins in January has not.
        var day = new DateTime(year, 12, 31, CultureInfo.InvariantCulture.Calendar);
        var calendar = Era.Calendar;
        var number = calendar.GetYear(day);
        var era = Era.GetEraName(calendar.GetEra(day));
        return texts.Fill("year.era", ("era", era), ("number", number == 1 ? texts["year.first"] : Numbers.Plain(number)), ("year", western));
    }

    private static DateTimeFormatInfo MakeEra()
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo("ja-JP").Clone();
        culture.DateTimeFormat.Calendar = new JapaneseCalendar();
        return culture.DateTimeFormat;
    }
}
