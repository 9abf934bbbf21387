using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shisaku.App.Pages.Work.Take;
using Shisaku.App.Site;

namespace Shisaku.App.Pages.Work;

/// <summary>The pages where next year's list is compiled.</summary>
internal static class WorkMap
{
    /// <summary>Maps them.</summary>
    /// <param name="site">A group that only those who signed in may ask, whose forms carry their token and whose answers nobody keeps.</param>
    public static void Map(IEndpointRouteBuilder site)
    {
        var work = site.MapGroup("");
        work.AddEndpointFilter((context, next) => context.HttpContext.RequestServices.GetRequiredService<FormQueue>().InvokeAsync(context, next));
        WorkPage.Map(work);
        DraftPage.Map(work);
        EntryPage.Map(work);
        NewEntryPage.Map(work);
        DraftFilePage.Map(work);
        HistoryPage.Map(work);
        RemindersPage.Map(work);
        RulesPage.Map(work);
        WorkbookPage.Map(work);
        OutlinePage.Map(work);
        TakePage.Map(work);
    }
}
