using Shisaku.Budget;

namespace Shisaku.App.Pages.Parts;

/// <summary>Fiscal years as pages name them: in the era with the western year beside it, or as FY2023.</summary>
internal static class FiscalYear
{
    /// <summary>A year's name.</summary>
    /// <param name="year">The western year in which it begins.</param>
    /// <param name="language">The language.</param>
    public static string Text(int year, Language language)
    {
        var texts = Site.SiteText.In(language, "site");
        var western = Numbers.Plain(year);
        if (language == Language.English)
        {
            return texts.Fill("year", ("year", western));
        }

        var era = EraYear.Of(year);
        return era is null ? western : texts.Fill(
            "year.era", ("era", era.Name), ("number", era.Number == 1 ? texts["year.first"] : Numbers.Plain(era.Number)), ("year", western));
    }
}
