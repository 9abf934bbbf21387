using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Shisaku.App.Site;
using Shisaku.App.UseCases;
using Shisaku.Budget;
using Shisaku.Register;

namespace Shisaku.App.Pages.Work;

/// <summary><c>/work/DRAFT</c>: who has answered and what is left; and submitting, approving, publishing and opening again.</summary>
internal static class DraftPage
{
    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder site)
    {
        site.MapGet("/work/{draft:long}", IResult (long draft, WorkPerson person, ProgrammeRegister register) =>
            register.Drafts.Read(draft) is { } stored ? Page(stored, person, register) : SitePage.NotFound).RequireAuthorization(WorkPolicies.Reads);
        site.MapPost("/work/{draft:long}", Act).RequireAuthorization(WorkPolicies.Reads);
    }

    private static RazorComponentResult<DraftView> Page(StoredDraft stored, WorkPerson person, ProgrammeRegister register, string? fault = null) => SitePage.Of<DraftView>(
        new
        {
            Person = person, Standing = DraftStanding.Of(stored), Fault = fault,
            Newest = person.Division is null ? register.NewestWork(DraftView.MostActs).Where(entry => IsOf(stored, entry)).ToList() : [],
        },
        fault is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict);

    private static bool IsOf(StoredDraft stored, JournalEntry entry) =>
        entry.Subject == FormattableString.Invariant($"draft/{stored.Head.Id}")
        || entry.Subject.StartsWith(FormattableString.Invariant($"draft/{stored.Head.Id}/"), StringComparison.Ordinal);

    private static async Task<IResult> Act(long draft, HttpContext context, WorkPerson person, ProgrammeRegister register, SiteRequest request)
    {
        if (register.Drafts.Read(draft) is null)
        {
            return SitePage.NotFound;
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (texts, stamp, reason) = (request.Texts("work"), form["stamp"].ToString(), form["reason"].ToString().Trim());
        try
        {
            var fault = form["act"].ToString() switch
            {
                "submit" when person.Hand is { } hand => Submit(draft, person, hand, register, request),
                "approve" when person.IsApprover => Done(register.Drafts.Approve(draft, stamp, person.Note())),
                "publish" when person.IsApprover || person.IsCompiler => Done(register.Drafts.Publish(draft, stamp, person.Note(reason.Length == 0 ? null : reason))),
                "reopen" when person.IsApprover || person.IsCompiler =>
                    reason.Length == 0 ? texts["reason.needed"] : Done(register.Drafts.Reopen(draft, stamp, person.Note(reason))),
                _ => texts["not-yours"],
            };
            return fault is null
                ? SitePage.See(context, request.Link($"/work/{draft}"))
                : Page(register.Drafts.Read(draft)!, person, register, fault);
        }
        catch (DraftConflictException conflict)
        {
            return Page(conflict.Now, person, register, texts["conflict"]);
        }
        catch (DraftBlockedException)
        {
            return Page(register.Drafts.Read(draft)!, person, register, texts["approve.blocked"]);
        }
        catch (DraftStateException)
        {
            return Page(register.Drafts.Read(draft)!, person, register, texts["state.changed"]);
        }
    }

    // A state that was put leaves nothing to say; what stood against it was thrown.
    private static string? Done(StoredDraft _) => null;

    /// <summary>Submits all that a division has not answered, but what the rules hold against.</summary>
    private static string? Submit(long draft, WorkPerson person, DraftHand hand, ProgrammeRegister register, SiteRequest request)
    {
        var left = 0;
        var changed = register.Drafts.Change(draft, list =>
        {
            left = 0;
            var blocked = DraftCheck.Of(list).Where(finding => finding.IsBlocking && finding.Rule != DraftRules.NotAccepted)
                .Select(finding => finding.Programme).ToHashSet();
            var now = list;
            foreach (var programme in list.Programmes.Where(each => each.State is EntryState.Draft or EntryState.Returned && person.Sees(each)))
            {
                if (blocked.Contains(programme.Id))
                {
                    left++;
                }
                else
                {
                    now = DraftEdit.Submit(now, programme.Id, programme.Revision, hand).Draft ?? now;
                }
            }

            return new DraftAnswer(now, null, 0);
        }, WorkAct.Submit, person.Note());
        return left > 0 ? request.Texts("work").Fill("submit.left", ("count", Parts.Numbers.Of(left)))
            : changed.Answer.Refusal is { } refusal ? DraftText.In(request.Language).Refusal(refusal) : null;
    }
}
