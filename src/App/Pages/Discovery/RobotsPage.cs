using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Shisaku.App.Site;

namespace Shisaku.App.Pages.Discovery;

/// <summary><c>/robots.txt</c>: all may be read; the endless combinations of a search need not be.</summary>
internal static class RobotsPage
{
    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder site) => site.MapGet("/robots.txt", (SiteRequest request) => TypedResults.Text(
        $"""
        User-agent: *
        Disallow: /search?
        Disallow: /en/search?
        Disallow: /faults/
        Allow: /

        Sitemap: {request.Absolute("/sitemap.xml")}

        """.ReplaceLineEndings("\n"), "text/plain; charset=utf-8"));
}
