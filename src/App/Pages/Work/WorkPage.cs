using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Shisaku.App.Pages.Parts;
using Shisaku.App.Site;
using Shisaku.App.UseCases;
using Shisaku.Budget;
using Shisaku.Register;

namespace Shisaku.App.Pages.Work;

/// <summary><c>/work</c>: the drafts that are being compiled, and opening one.</summary>
internal static class WorkPage
{
    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder site)
    {
        site.MapGet("/work", (WorkPerson person, ProgrammeRegister register) => Page(person, register)).RequireAuthorization(WorkPolicies.Reads);
        site.MapPost("/work", Open).RequireAuthorization(WorkPolicies.Compiles);
    }

    private static RazorComponentResult<WorkView> Page(WorkPerson person, ProgrammeRegister register, string? fault = null) => SitePage.Of<WorkView>(
        new
        {
            Person = person, Drafts = register.Drafts.All(), Fault = fault,
            Candidates = person.IsCompiler ? DraftOpening.Candidates(register).ToList() : [],
        },
        fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> Open(HttpContext context, WorkPerson person, ProgrammeRegister register, SiteRequest request)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var from = DraftOpening.Candidates(register).FirstOrDefault(head => Numbers.Plain(head.Id) == form["from"]);
        DateOnly? due = DateOnly.TryParseExact(form["due"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        if (from is null || (due is null && form["due"].ToString().Length > 0))
        {
            return Page(person, register, request.Texts("work")[from is null ? "open.none" : "open.due-unread"]);
        }

        try
        {
            var (draft, _) = DraftOpening.Of(register, from, form["amounts"] == "carried" ? CarriedAmounts.Carried : CarriedAmounts.Empty, due, person.Note());
            return SitePage.See(context, request.Link($"/work/{draft.Head.Id}"));
        }
        catch (DraftThereException there)
        {
            return SitePage.See(context, request.Link($"/work/{there.Draft}"));
        }
    }
}
