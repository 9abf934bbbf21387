using Microsoft.AspNetCore.Routing;
using Shisaku.App.Pages.Compare;
using Shisaku.App.Pages.Lists.Area;
using Shisaku.App.Pages.Lists.Corrections;
using Shisaku.App.Pages.Lists.Divisions;
using Shisaku.App.Pages.Lists.Files;
using Shisaku.App.Pages.Lists.Flow;
using Shisaku.App.Pages.Lists.Index;
using Shisaku.App.Pages.Lists.Overview;
using Shisaku.App.Pages.Lists.Policies;
using Shisaku.App.Pages.Lists.Proof;
using Shisaku.App.Pages.Lists.Sources;
using Shisaku.App.Pages.Lists.Table;
using Shisaku.App.Pages.Lists.Tables;

namespace Shisaku.App.Pages.Lists;

/// <summary>The addresses for those who follow the money.</summary>
internal static class ListsMap
{
    /// <summary>Maps the pages.</summary>
    public static void Map(IEndpointRouteBuilder site)
    {
        IndexPage.Map(site);
        OverviewPage.Map(site);
        TablePage.Map(site);
        TablesPage.Map(site);
        ProofPage.Map(site);
        PolicyPage.Map(site);
        DivisionsPage.Map(site);
        SourcesPage.Map(site);
        FlowPage.Map(site);
        AreaPage.Map(site);
        CorrectionsPage.Map(site);
        ComparePage.Map(site);
    }

    /// <summary>Maps the files.</summary>
    public static void MapFiles(IEndpointRouteBuilder files)
    {
        FilePage.Map(files);
        CorrectionsPage.MapFiles(files);
        ComparePage.MapFiles(files);
    }
}
