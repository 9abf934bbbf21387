using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Shisaku.App.Site;

namespace Shisaku.App.Pages.About;

/// <summary><c>/about</c>: what the site is, how sure it is, whose lists it shows under which terms, and for whom it is made.</summary>
internal static class AboutPage
{
    private const int Shown = 100;

    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder site) => site.MapGet("/about", (PublicLists lists) =>
        SitePage.Of<AboutView>(new { Lists = lists.All.Take(Shown).ToArray(), All = lists.All.Count }));
}
