using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Shisaku.App.Site;

namespace Shisaku.App.Pages.Home;

/// <summary><c>/</c>: one search box, and the newest lists.</summary>
internal static class HomePage
{
    private const int Shown = 12;

    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder site) => site.MapGet("/", (PublicLists lists) =>
        SitePage.Of<HomeView>(new { Newest = lists.All.Take(Shown).ToArray(), Lists = lists.All.Count }));
}
