using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Shisaku.App.Site;

namespace Shisaku.App.Pages.Work;

/// <summary><c>/work/rules</c>: what drafts are held to.</summary>
internal static class RulesPage
{
    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder site) => site.MapGet("/work/rules", () => SitePage.Of<RulesView>()).RequireAuthorization(WorkPolicies.Reads);
}
