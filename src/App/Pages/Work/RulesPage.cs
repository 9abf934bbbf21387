using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Shisaku.App.Site;
using Shisaku.Register;

namespace Shisaku.App.Pages.Work;

/// <summary><c>/work/DRAFT/rules</c>: what a draft is held to.</summary>
internal static class RulesPage
{
    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder site) => site.MapGet("/work/{draft:long}/rules", IResult (long draft, ProgrammeRegister register) =>
        register.Drafts.Read(draft) is { } stored ? SitePage.Of<RulesView>(new { stored.Head }) : SitePage.NotFound).RequireAuthorization(WorkPolicies.Reads);
}
