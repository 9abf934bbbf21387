using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Shisaku.App.Api;
using Shisaku.App.Site;
using Shisaku.Budget;

namespace Shisaku.App.Pages.ApiGuide;

/// <summary><c>/api</c>: the documentation of the API for people, made from the routes themselves like the one for programs.</summary>
internal static class ApiGuidePage
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/api", (SiteRequest request) =>
        SitePage.Of<ApiGuideView>(new { Routes = ApiMap.Routes.Select(route => ShownRoute.Of(route, request.Texts("api"))).ToArray() }));

    /// <summary>The example of a route as text.</summary>
    public static string AnswerOf(string route) => ApiSchemas.AnswerOf(route).ToJsonString(Indented);
}

/// <summary>A route as the page shows it.</summary>
/// <param name="Name">Its name, which is its anchor.</param>
/// <param name="Path">Its path.</param>
/// <param name="Parameters">What may be asked.</param>
/// <param name="Request">The address of its example.</param>
/// <param name="Answer">What is answered to it.</param>
public sealed record ShownRoute(string Name, string Path, IReadOnlyList<ShownParameter> Parameters, string Request, string Answer)
{
    internal static ShownRoute Of(ApiRoute route, TextResource texts) => new(
        route.Name, route.Path, [.. route.Parameters.Select(parameter => ShownParameter.Of(parameter, route, texts))],
        ApiSchemas.RequestOf(route.Name), ApiGuidePage.AnswerOf(route.Name));
}

/// <summary>A parameter as the page shows it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">What it takes, in words.</param>
/// <param name="Says">What it does, with names in backticks.</param>
public sealed record ShownParameter(string Name, string Value, string Says)
{
    internal static ShownParameter Of(ApiParameter parameter, ApiRoute route, TextResource texts)
    {
        var value = parameter.Kind switch
        {
            ApiKind.Number => texts.Fill("value.number", ("least", ApiPath.Of(parameter.Least)), ("most", ApiPath.Of(parameter.Most))),
            ApiKind.Word => texts.Fill("value.word", ("words", string.Join(", ", parameter.Words))),
            _ => texts.Fill("value.text", ("most", ApiPath.Of(parameter.Longest))),
        };
        string?[] more =
        [
            parameter.IsInPath || parameter.IsNeeded ? texts["value.needed"] : null,
            parameter.IsSeveral ? texts.Fill("value.several", ("most", ApiPath.Of(ApiParameter.MostValues))) : null,
            parameter.Usual is { } usual ? texts.Fill("value.usual", ("usual", ApiPath.Of(usual))) : null,
            parameter.Kind == ApiKind.Word && !parameter.IsSeveral ? texts.Fill("value.first", ("usual", parameter.Words[0])) : null,
        ];
        return new ShownParameter(parameter.Name, string.Join("; ", more.OfType<string>().Prepend(value)), ApiWords.Of(parameter, route, texts));
    }
}
