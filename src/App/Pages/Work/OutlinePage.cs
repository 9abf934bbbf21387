using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Shisaku.App.Site;
using Shisaku.Budget;
using Shisaku.Register;

namespace Shisaku.App.Pages.Work;

/// <summary><c>/work/DRAFT/outline</c>: the title of the list, its policies and its measures.</summary>
internal static class OutlinePage
{
    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder site)
    {
        site.MapGet("/work/{draft:long}/outline", IResult (long draft, WorkPerson person, ProgrammeRegister register) =>
            register.Drafts.Read(draft) is { } stored ? Page(stored, person) : SitePage.NotFound).RequireAuthorization(WorkPolicies.Compiles);
        site.MapPost("/work/{draft:long}/outline", Act).RequireAuthorization(WorkPolicies.Compiles);
    }

    private static RazorComponentResult<OutlineView> Page(StoredDraft stored, WorkPerson person, string? fault = null) => SitePage.Of<OutlineView>(
        new { Person = person, Stored = stored, Fault = fault }, fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> Act(long draft, HttpContext context, WorkPerson person, ProgrammeRegister register, SiteRequest request)
    {
        if (register.Drafts.Read(draft) is not { } stored)
        {
            return SitePage.NotFound;
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (ChangeOf(form, person.Hand!) is not { } change)
        {
            return Page(stored, person, request.Texts("work")["unread"]);
        }

        try
        {
            var changed = register.Drafts.Change(draft, change, WorkAct.Outline, person.Note());
            return changed.Answer.Refusal is { } refusal
                ? Page(changed.Stored, person, DraftText.In(request.Language).Refusal(refusal))
                : SitePage.See(context, request.Link($"/work/{draft}/outline"));
        }
        catch (DraftStateException)
        {
            return Page(stored, person, request.Texts("work")["state.changed"]);
        }
    }

    /// <summary>What the button that was pressed asks for; null for nothing that there is.</summary>
    private static Func<DraftList, DraftAnswer>? ChangeOf(IFormCollection form, DraftHand hand)
    {
        var (name, seen) = (form["name"].ToString().Trim(), form["seen"].ToString());
        var id = long.TryParse(form["id"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return form["act"].ToString() switch
        {
            "retitle" => draft => DraftOutline.Retitle(draft, seen.Length == 0 ? null : seen, name.Length == 0 ? null : name, hand),
            "add-policy" => draft => DraftOutline.AddPolicy(draft, name, hand),
            "add-measure" => draft => DraftOutline.AddMeasure(draft, id, name, hand),
            "rename" => draft => DraftOutline.Rename(draft, id, seen.Length == 0 ? null : seen, name, hand),
            "remove" => draft => DraftOutline.Remove(draft, id, hand),
            "up" => draft => Raised(draft, id, hand),
            "settle" => draft => DraftOutline.Settle(draft, name, hand),
            _ => null,
        };
    }

    /// <summary>A policy or measure changes places with the one before it.</summary>
    private static DraftAnswer Raised(DraftList draft, long id, DraftHand hand)
    {
        var policy = draft.Policies.Select((each, at) => (each.Id, at)).FirstOrDefault(each => each.Id == id);
        return policy.Id == id && id != 0 ? DraftOutline.MovePolicy(draft, id, policy.at, hand)
            : draft.Measure(id) is { } found ? DraftOutline.MoveMeasure(draft, id, found.Policy.Id, found.Policy.Measures.IndexOf(found.Measure), hand)
            : new DraftAnswer(null, DraftRefusal.NotThere, 0);
    }
}
