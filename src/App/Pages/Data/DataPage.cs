using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Shisaku.App.Site;

namespace Shisaku.App.Pages.Data;

/// <summary><c>/data</c>: what data there is, in which formats, and how programs ask for it.</summary>
internal static class DataPage
{
    private const int Shown = 100;

    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder site) => site.MapGet("/data", (PublicLists lists, SiteRequest request) =>
    {
        PublicList[] newest = [.. lists.All.Take(Shown)];
        return SitePage.Of<DataView>(new { Lists = newest, All = lists.All.Count, Catalog = DataCatalog.Of(newest, request) });
    });
}
