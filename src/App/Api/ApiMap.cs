using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shisaku.App.Site;

namespace Shisaku.App.Api;

/// <summary>Every address of the API.</summary>
internal static class ApiMap
{
    /// <summary>The path of this version.</summary>
    public const string Root = "/api/v1";

    /// <summary>Every use case, in the order in which they are documented.</summary>
    public static IReadOnlyList<ApiRoute> Routes { get; } =
    [
        IndexAnswer.Route, ListsAnswer.Route, ListAnswer.Route, ListingsAnswer.Route, TotalsAnswer.Route, FlowsAnswer.Route, ProofAnswer.Route,
        ProgrammesAnswer.Route, ProgrammeAnswer.Route, SearchAnswer.Route, ComparisonAnswer.Route,
        SidesAnswer.Route,
    ];

    /// <summary>Maps them.</summary>
    /// <param name="site">All of the site.</param>
    public static void Map(IEndpointRouteBuilder site)
    {
        var api = site.MapGroup("").RequireRateLimiting(Limits.Api);
        api.AddEndpointFilter<RouteGroupBuilder, Freshness>();
        var kept = api.MapGroup("").CacheOutput(policy => policy.AddPolicy<PageCache>(), excludeDefaultPolicy: true);
        foreach (var route in Routes)
        {
            // A large answer is not kept: it is made as it is sent.
            route.Map(route.IsLarge ? api : kept);
        }

        ApiDocuments.Map(api);
        Assistants.Map(site);
    }
}
