using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Shisaku.App.Site;

namespace Shisaku.App.Api;

/// <summary>What is asked of the API: only what the route knows, and nothing that it does not take.</summary>
internal sealed class ApiRequest
{
    private readonly Dictionary<string, IReadOnlyList<string>> values = new(StringComparer.Ordinal);

    /// <param name="route">The use case.</param>
    /// <param name="given">The values that were given for a parameter.</param>
    /// <param name="lists">The lists.</param>
    /// <exception cref="ApiProblemException">Something is asked that can't be.</exception>
    public ApiRequest(ApiRoute route, Func<ApiParameter, IReadOnlyList<string>> given, PublicLists lists)
    {
        (Route, Lists) = (route, lists);
        foreach (var parameter in route.Parameters)
        {
            values[parameter.Name] = given(parameter);
            Check(parameter, values[parameter.Name]);
        }
    }

    /// <summary>What an address asks.</summary>
    /// <exception cref="ApiProblemException">It asks for something that can't be.</exception>
    public static ApiRequest Of(ApiRoute route, HttpContext context)
    {
        var query = context.Request.Query;
        if (query.Keys.FirstOrDefault(name => !route.Parameters.Any(each => each.Name == name && !each.IsInPath)) is { } unknown)
        {
            throw ApiProblem.UnknownParameter(unknown, [.. route.Parameters.Where(each => !each.IsInPath).Select(each => each.Name)]);
        }

        // A form that was sent without a word has an empty one.
        return new ApiRequest(
            route,
            parameter => parameter.IsInPath
                ? [(string)context.Request.RouteValues[parameter.Name]!]
                : [.. query[parameter.Name].OfType<string>().Where(value => value.Length > 0 || parameter.Kind != ApiKind.Text)],
            context.RequestServices.GetRequiredService<PublicLists>());
    }

    /// <summary>The use case.</summary>
    public ApiRoute Route { get; }

    /// <summary>The lists.</summary>
    public PublicLists Lists { get; }

    /// <summary>The list that the path names.</summary>
    public PublicList List => ListNamed(Text(ApiParameter.List.Name)!);

    /// <summary>How many items the page has at most.</summary>
    public int Limit => (int)Number(ApiParameter.Limit.Name)!.Value;

    /// <summary>A list by its name in addresses.</summary>
    public PublicList ListNamed(string slug) => Lists.Find(slug) ?? throw ApiProblem.NoSuchList(slug);

    /// <summary>A text or word; null where none is given.</summary>
    public string? Text(string name) => values[name].Count > 0 ? values[name][0] : null;

    /// <summary>All values of a parameter.</summary>
    public IReadOnlyList<string> Texts(string name) => values[name];

    /// <summary>A word: the first one of the parameter where none is given.</summary>
    public string Word(string name) => Text(name) ?? Route.Parameters.First(each => each.Name == name).Words[0];

    /// <summary>A number; the usual one, or null, where none is given.</summary>
    public long? Number(string name) => Text(name) is { } text
        ? long.Parse(text, CultureInfo.InvariantCulture)
        : Route.Parameters.First(each => each.Name == name).Usual;

    /// <summary>All numbers of a parameter.</summary>
    public IEnumerable<int> Numbers(string name) => Texts(name).Select(text => int.Parse(text, CultureInfo.InvariantCulture));

    private static void Check(ApiParameter parameter, IReadOnlyList<string> given)
    {
        if (given.Count == 0 && parameter.IsNeeded)
        {
            throw ApiProblem.MissingParameter(parameter);
        }

        if (given.Count > (parameter.IsSeveral ? ApiParameter.MostValues : 1))
        {
            throw ApiProblem.TooManyValues(parameter, given.Count);
        }

        foreach (var value in given)
        {
            if (!IsTaken(parameter, value))
            {
                throw ApiProblem.BadValue(parameter, value);
            }
        }
    }

    private static bool IsTaken(ApiParameter parameter, string value) => parameter.Kind switch
    {
        ApiKind.Number => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= parameter.Least && number <= parameter.Most,
        ApiKind.Word => parameter.Words.Contains(value),
        _ => value.Length <= parameter.Longest,
    };
}
