using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shisaku.App.Api;
using Shisaku.App.Pages.About;
using Shisaku.App.Pages.Accounts;
using Shisaku.App.Pages.ApiGuide;
using Shisaku.App.Pages.Copy;
using Shisaku.App.Pages.Data;
using Shisaku.App.Pages.Discovery;
using Shisaku.App.Pages.Faults;
using Shisaku.App.Pages.Health;
using Shisaku.App.Pages.Home;
using Shisaku.App.Pages.Lists;
using Shisaku.App.Pages.Programmes;
using Shisaku.App.Pages.Read;
using Shisaku.App.Pages.Search;
using Shisaku.App.Pages.Work;
using Shisaku.App.Site;

namespace Shisaku.App.Pages;

/// <summary>Every address of the site.</summary>
internal static class SiteMap
{
    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder site)
    {
        SiteFiles.Map(site);
        FaultPage.Map(site);
        HealthPage.Map(site);
        ApiMap.Map(site);

        // What follows from the register alone, and is kept until it changes.
        var pages = site.MapGroup("").CacheOutput(policy => policy.AddPolicy<PageCache>(), excludeDefaultPolicy: true);
        pages.AddEndpointFilter<RouteGroupBuilder, Freshness>();
        ApiGuidePage.Map(pages);
        ReadPage.Map(pages, site);
        ReadingPage.Map(site);
        HomePage.Map(pages);
        SearchPage.Map(pages);
        ProgrammePage.Map(pages);
        AboutPage.Map(pages);
        DataPage.Map(pages);
        FeedPage.Map(pages);
        SitemapPage.Map(pages);
        RobotsPage.Map(pages);
        ListsMap.Map(pages);
        CopyPages.Map(pages);

        // Who has an account.
        var work = site.MapWork();
        AccountsMap.Map(work);
        WorkMap.Map(work);

        // Files are made anew for each who asks; browsers keep them as long as the register does not change.
        var files = site.MapGroup("");
        files.AddEndpointFilter<RouteGroupBuilder, Freshness>();
        ListsMap.MapFiles(files);
    }
}
