using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Shisaku.App.UseCases;
using Shisaku.Budget;
using Shisaku.Register;

namespace Shisaku.App.Pages.Search;

/// <summary>What an address of <c>/search</c> asks for.</summary>
/// <param name="Values">The parameters as they were given, without empty ones.</param>
public sealed record SearchForm(ImmutableArray<KeyValuePair<string, string>> Values)
{
    /// <summary>Hits on a page.</summary>
    public const int PageHits = 25;

    /// <summary>How long a text or a name may be.</summary>
    public const int LongestValue = 200;

    /// <summary>How many parameters an address may have.</summary>
    public const int MostValues = 40;

    /// <summary>The unit in which budgets are asked for, in yen.</summary>
    public const long BudgetUnit = MonetaryUnit.ThousandYen;

    /// <summary>Every year, where else only the newest list of each series is searched.</summary>
    public const string AllYears = "all";

    /// <summary>The parameters.</summary>
    public static readonly ImmutableArray<string> Names =
    [
        "q", "exact", "government", "year", "phase", "policy", "measure", "division", "source", "mark", "commission", "least", "most", "active",
        "ends", "sort", "after",
    ];

    /// <summary>The parameters that narrow what is found.</summary>
    public static readonly ImmutableArray<string> Filters =
        ["government", "year", "phase", "policy", "measure", "division", "source", "mark", "commission", "least", "most", "active", "ends"];

    /// <summary>What a person typed.</summary>
    public string Text => One("q") ?? "";

    /// <summary>Whether only the words as typed are looked for.</summary>
    public bool IsExact => One("exact") is not null;

    /// <summary>In which order.</summary>
    public SearchSort Sort => Enum.GetValues<SearchSort>().FirstOrDefault(sort => TextResource.KeyOf(sort.ToString()) == One("sort"));

    /// <summary>The values of a parameter.</summary>
    public IEnumerable<string> All(string name) => Values.Where(value => value.Key == name).Select(value => value.Value);

    /// <summary>The value of a parameter; null where it has none.</summary>
    public string? One(string name) => All(name).FirstOrDefault();

    /// <summary>Whether a parameter has a value.</summary>
    public bool Has(string name, string value) => All(name).Contains(value, StringComparer.Ordinal);

    /// <summary>Reads an address.</summary>
    /// <returns>The form; or, where it can't be answered, the key of the text that says why, and what it is about.</returns>
    public static (SearchForm Form, (string Key, string About)? Fault) Read(IQueryCollection query)
    {
        var form = new SearchForm([
            .. Names.SelectMany(name => query[name].OfType<string>().Select(value => value.Trim()).Where(value => value.Length > 0)
                .Distinct().Select(value => KeyValuePair.Create(name, value))),
        ]);
        return (form, form.Fault());
    }

    /// <summary>The query to the register.</summary>
    /// <param name="text">What is looked for.</param>
    internal SearchQuery Query(WidenedText text) => new(text.Text)
    {
        Alternatives = text.Also,
        Governments = [.. All("government")],
        Years = [.. All("year").Where(year => year != AllYears).Select(Number)],
        IsNewestOnly = One("year") is null,
        Phases = [.. All("phase")],
        Policies = [.. All("policy")],
        Measures = [.. All("measure")],
        Divisions = [.. All("division")],
        Sources = [.. All("source")],
        Flags = [.. All("mark")],
        Commissions = [.. All("commission").Select(word => Enum.Parse<Commission>(word, ignoreCase: true))],
        LeastBudget = One("least") is { } least ? Number(least) * BudgetUnit : null,
        MostBudget = One("most") is { } most ? Number(most) * BudgetUnit : null,
        ActiveIn = One("active") is { } active ? Number(active) : null,
        EndsIn = One("ends") is { } ends ? Number(ends) : null,
        Sort = Sort,
        Limit = PageHits,
        After = One("after"),
        FacetLimit = 40,
    };

    /// <summary>The address with a parameter's values replaced; it begins with the first page again.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="values">Its new values; none takes it out.</param>
    public string With(string name, params ReadOnlySpan<string> values)
    {
        var kept = Values.Where(value => value.Key != name && value.Key != "after").ToList();
        foreach (var value in values)
        {
            kept.Add(KeyValuePair.Create(name, value));
        }

        return Address(kept);
    }

    /// <summary>The address without one value of a parameter.</summary>
    public string Without(string name, string value) => With(name, [.. All(name).Where(each => each != value)]);

    /// <summary>The address with budgets of a range.</summary>
    public string Within(BudgetRange range)
    {
        var kept = Values.Where(value => value.Key is not ("least" or "most" or "after")).ToList();
        foreach (var (name, limit) in new[] { ("least", range.Least), ("most", range.Most) })
        {
            if (limit is { } number)
            {
                kept.Add(KeyValuePair.Create(name, number.ToString(CultureInfo.InvariantCulture)));
            }
        }

        return Address(kept);
    }

    /// <summary>The address without any filter.</summary>
    public string WithoutFilters => Address(Values.Where(value => value.Key is "q" or "exact" or "sort"));

    private static string Address(IEnumerable<KeyValuePair<string, string>> values)
    {
        var query = string.Join('&', values.Select(value => $"{value.Key}={Uri.EscapeDataString(value.Value)}"));
        return query.Length == 0 ? "/search" : "/search?" + query;
    }

    private (string Key, string About)? Fault()
    {
        if (Values.Length > MostValues)
        {
            return ("refused.many", MostValues.ToString(CultureInfo.InvariantCulture));
        }

        foreach (var (name, value) in Values)
        {
            if (value.Length > (name == "after" ? SearchQuery.MaximumTextLength : LongestValue))
            {
                return (name == "q" ? "refused.long" : "refused.value", name == "q" ? LongestValue.ToString(CultureInfo.InvariantCulture) : name);
            }

            var isFit = name switch
            {
                "year" => value == AllYears || IsYear(value),
                "active" or "ends" => IsYear(value),
                "least" or "most" => value.Length <= 9 && value.All(char.IsAsciiDigit),
                "commission" => value is "none" or "whole" or "part",
                "mark" => Field.IsFlag(value),
                "sort" => Enum.GetValues<SearchSort>().Any(sort => TextResource.KeyOf(sort.ToString()) == value),
                _ => true,
            };
            if (!isFit)
            {
                return ("refused.value", name);
            }
        }

        return null;
    }

    private static bool IsYear(string value) => value.Length == 4 && value.All(char.IsAsciiDigit);

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
