using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Shisaku.App.Site;
using Shisaku.App.Site.Export;

namespace Shisaku.App.Pages.Copy;

/// <summary>Pages for a copy of the site: its search, and what it can't do. The running site leads nobody to them.</summary>
internal static class CopyPages
{
    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder site)
    {
        site.MapGet(CopiedAddress.Search, (PublicLists lists) => SitePage.Of<CopySearchView>(new { Lists = lists.All }));
        site.MapGet(CopiedAddress.LiveOnly, () => SitePage.Of<LiveOnlyView>());
    }
}
