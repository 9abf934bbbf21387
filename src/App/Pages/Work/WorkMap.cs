using Microsoft.AspNetCore.Routing;
using Shisaku.App.Pages.Work.Take;

namespace Shisaku.App.Pages.Work;

/// <summary>The pages where next year's list is compiled.</summary>
internal static class WorkMap
{
    /// <summary>Maps them.</summary>
    /// <param name="site">A group that only those who signed in may ask, whose forms carry their token and whose answers nobody keeps.</param>
    public static void Map(IEndpointRouteBuilder site)
    {
        WorkPage.Map(site);
        DraftPage.Map(site);
        EntryPage.Map(site);
        NewEntryPage.Map(site);
        DraftFilePage.Map(site);
        HistoryPage.Map(site);
        RemindersPage.Map(site);
        RulesPage.Map(site);
        WorkbookPage.Map(site);
        OutlinePage.Map(site);
        TakePage.Map(site);
    }
}
