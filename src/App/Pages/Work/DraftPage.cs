using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Shisaku.App.Site;
using Shisaku.App.UseCases;
using Shisaku.Register;

namespace Shisaku.App.Pages.Work;

/// <summary><c>/work/DRAFT</c>: who has answered and what is left; and submitting, accepting, approving, publishing and opening again.</summary>
internal static class DraftPage
{
    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder site)
    {
        site.MapGet("/work/{draft:long}", IResult (long draft, string? show, string? division, string? done, WorkPerson person, ProgrammeRegister register, TimeProvider clock) =>
            register.Drafts.Read(draft) is { } stored ? Page(stored, DraftFilter.Of(show, division), person, register, clock, done: done) : SitePage.NotFound)
            .RequireAuthorization(WorkPolicies.Reads);
        site.MapPost("/work/{draft:long}", Act).RequireAuthorization(WorkPolicies.Reads);
    }

    private static RazorComponentResult<DraftView> Page(
        StoredDraft stored, DraftFilter filter, WorkPerson person, ProgrammeRegister register, TimeProvider clock, string? fault = null, string? done = null,
        int status = StatusCodes.Status200OK) => SitePage.Of<DraftView>(
        new
        {
            Person = person, Standing = DraftStanding.Of(stored), Filter = filter, Fault = fault, Done = done, Today = Parts.OfficeTime.Today(clock),
            Newest = person.Division is null ? register.Drafts.History(stored.Head.Id, count: DraftView.MostActs) : [],
        },
        fault is null || status != StatusCodes.Status200OK ? status : StatusCodes.Status409Conflict);

    /// <summary>Whether somebody may do an act; one that is not known is nobody's.</summary>
    private static bool May(WorkPerson person, string act) => act switch
    {
        "submit" => person.Hand is not null,
        "accept" or "due" => person.IsCompiler,
        "approve" => person.IsApprover,
        "publish" or "reopen" => person.IsApprover || person.IsCompiler,
        _ => false,
    };

    private static async Task<IResult> Act(long draft, HttpContext context, WorkPerson person, ProgrammeRegister register, SiteRequest request, TimeProvider clock)
    {
        if (register.Drafts.Read(draft) is not { } stored)
        {
            return SitePage.NotFound;
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (texts, stamp, reason, act) = (request.Texts("work"), form["stamp"].ToString(), form["reason"].ToString().Trim(), form["act"].ToString());
        var filter = DraftFilter.Of(form["show"], form["division"]);
        if (!May(person, act))
        {
            return Page(stored, filter, person, register, clock, texts["not-yours"], status: StatusCodes.Status403Forbidden);
        }

        try
        {
            var fault = act switch
            {
                "submit" => DraftActs.Submit(draft, person, person.Hand!, register, request),
                "accept" => DraftActs.Accept(draft, form["seen"], person, register, request),
                "due" => Due(stored, form["due"].ToString(), person, register, request),
                "approve" => Done(register.Drafts.Approve(draft, stamp, person.Note())),
                "publish" => reason.Length == 0 && stored.Head.Published is not null
                    ? texts["correction.needed"] : Done(register.Drafts.Publish(draft, stamp, person.Note(reason.Length == 0 ? null : reason))),
                _ => reason.Length == 0 ? texts["reason.needed"] : Done(register.Drafts.Reopen(draft, stamp, person.Note(reason))),
            };
            return fault is null
                ? SitePage.See(context, request.Link($"/work/{draft}?done={act}{(filter.IsAll ? "" : $"&show={filter.Show}&division={Uri.EscapeDataString(filter.Division ?? "")}")}"))
                : Page(register.Drafts.Read(draft)!, filter, person, register, clock, fault);
        }
        catch (DraftConflictException conflict)
        {
            return Page(conflict.Now, filter, person, register, clock, texts["conflict"]);
        }
        catch (DraftBlockedException)
        {
            return Page(register.Drafts.Read(draft)!, filter, person, register, clock, texts["approve.blocked"]);
        }
        catch (DraftStateException)
        {
            return Page(register.Drafts.Read(draft)!, filter, person, register, clock, texts["state.changed"]);
        }
    }

    // A state that was put leaves nothing to say; what stood against it was thrown.
    private static string? Done(StoredDraft _) => null;

    private static string? Due(StoredDraft stored, string typed, WorkPerson person, ProgrammeRegister register, SiteRequest request)
    {
        DateOnly? due = DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        if (due is null && typed.Length > 0)
        {
            return request.Texts("work")["open.due-unread"];
        }

        register.Drafts.Due(stored.Head.Id, due, person.Note());
        return null;
    }
}
