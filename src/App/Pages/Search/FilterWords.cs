using System.Globalization;
using Shisaku.App.Pages.Parts;
using Shisaku.App.Pages.Programmes;
using Shisaku.App.Site;
using Shisaku.App.UseCases;
using Shisaku.Budget;
using Shisaku.Register;

namespace Shisaku.App.Pages.Search;

/// <summary>What filters and their values are called.</summary>
internal static class FilterWords
{
    /// <summary>The facets that a page counts, in the order in which it shows them, by the parameter that filters by them.</summary>
    public static readonly (string Name, SearchFacet Facet)[] Facets =
    [
        ("government", SearchFacet.Government), ("division", SearchFacet.Division), ("policy", SearchFacet.Policy), ("source", SearchFacet.Source),
        ("mark", SearchFacet.Flag), ("phase", SearchFacet.Phase),
    ];

    /// <summary>A chosen value in words.</summary>
    public static string Of(Language language, SearchFindings found, string name, string value)
    {
        var label = Facets.Where(each => each.Name == name).SelectMany(each => found.Result.Facets.Where(facet => facet.Facet == each.Facet))
            .SelectMany(facet => facet.Values).FirstOrDefault(each => each.Key == value)?.Label;
        return Of(language, name, value, label ?? value);
    }

    /// <summary>A value in words.</summary>
    /// <param name="language">The language.</param>
    /// <param name="name">The parameter.</param>
    /// <param name="value">Its value.</param>
    /// <param name="label">What is printed of it.</param>
    public static string Of(Language language, string name, string value, string label)
    {
        var texts = SiteText.In(language, "search");
        return name switch
        {
            "year" when value == SearchForm.AllYears => texts["year.all"],
            "year" or "active" or "ends" => FiscalYear.Text(int.Parse(value, CultureInfo.InvariantCulture), language),
            "government" => Governments.EnglishOf(new Government(value, label)) is { } english && language == Language.English ? english : label,
            "source" => ProgrammeWords.Source(language, value, label),
            "mark" or "phase" or "commission" => texts.Find($"{name}.{value}") ?? label,
            "least" or "most" => ProgrammeWords.Yen(language, long.Parse(value, CultureInfo.InvariantCulture) * SearchForm.BudgetUnit),
            _ => label,
        };
    }
}
