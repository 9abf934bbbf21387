using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Shisaku.App.Site;
using Shisaku.App.UseCases;
using Shisaku.Budget;
using Shisaku.Register;

namespace Shisaku.App.Pages.Work;

/// <summary><c>/work/DRAFT/programmes/ID</c>: the entry of a programme; changing it, and what becomes of it.</summary>
internal static class EntryPage
{
    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder site)
    {
        site.MapGet("/work/{draft:long}/programmes/{id:long}", IResult (long draft, long id, WorkPerson person, ProgrammeRegister register) =>
            register.Drafts.Read(draft) is { } stored && stored.List.Programme(id) is { } entry && person.Sees(entry)
                ? Page(stored, entry, EntryForm.Of(stored.List, entry), person) : SitePage.NotFound).RequireAuthorization(WorkPolicies.Reads);
        site.MapPost("/work/{draft:long}/programmes/{id:long}", Act).RequireAuthorization(WorkPolicies.Answers);
    }

    /// <summary>The page of an entry.</summary>
    /// <param name="stored">The draft as it is now.</param>
    /// <param name="entry">The entry as it is now.</param>
    /// <param name="form">What stands in the form: what was typed goes nowhere until it is stored.</param>
    /// <param name="person">Who asks.</param>
    /// <param name="fault">Why nothing was stored; null where nothing was to be.</param>
    /// <param name="faults">Fields that could not be read.</param>
    /// <param name="status">The status of the answer.</param>
    private static RazorComponentResult<EntryView> Page(
        StoredDraft stored, DraftProgramme entry, EntryForm form, WorkPerson person, string? fault = null, IReadOnlyList<string>? faults = null, int status = StatusCodes.Status200OK) =>
        SitePage.Of<EntryView>(
            new
            {
                Person = person, Stored = stored, Entry = entry, Form = form, Fault = fault, Faults = faults ?? [],
                Findings = DraftStanding.Of(stored).Of(entry.Id).ToList(), IsChangedMeanwhile = status == StatusCodes.Status409Conflict,
            },
            status);

    private static async Task<IResult> Act(long draft, long id, HttpContext context, WorkPerson person, ProgrammeRegister register, SiteRequest request)
    {
        if (register.Drafts.Read(draft) is not { } stored || stored.List.Programme(id) is not { } entry || !person.Sees(entry) || person.Hand is not { } hand)
        {
            return SitePage.NotFound;
        }

        var form = EntryForm.Read(await context.Request.ReadFormAsync(context.RequestAborted));
        var (stated, faults) = form.Entry(stored.List, entry);
        var (act, change) = ChangeOf(form, stated, hand);
        if (change is null || (faults.Length > 0 && act is WorkAct.Edit or WorkAct.Submit))
        {
            return Page(stored, entry, form, person, request.Texts("work")["unread"], faults, StatusCodes.Status422UnprocessableEntity);
        }

        // What was changed meanwhile is refused as it was read: writers need not wait for that.
        if (stored.Head.State == DraftState.Open && change(stored.List) is { Refusal: { } early })
        {
            return Refused(stored, early);
        }

        try
        {
            var changed = register.Drafts.Change(draft, change, act, person.Note(form[EntryForm.Reason] is { Length: > 0 } reason ? reason : null));
            return changed.Answer.Refusal is not { } refusal
                ? SitePage.See(context, request.Link(changed.Stored.List.Programme(id) is null ? $"/work/{draft}" : $"/work/{draft}/programmes/{id}"))
                : Refused(changed.Stored, refusal);
        }
        catch (DraftStateException)
        {
            return Page(stored, entry, form, person, request.Texts("work")["state.changed"], null, StatusCodes.Status422UnprocessableEntity);
        }

        RazorComponentResult<EntryView> Refused(StoredDraft now, DraftRefusal refusal) => Page(
            now, now.List.Programme(id) ?? entry, form, person, DraftText.In(request.Language).Refusal(refusal), null,
            refusal == DraftRefusal.ChangedMeanwhile ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>What is asked for by the button that was pressed.</summary>
    private static (string Act, Func<DraftList, DraftAnswer>? Change) ChangeOf(EntryForm form, DraftProgramme stated, DraftHand hand)
    {
        var (id, seen) = (stated.Id, form.Revision);
        long? measure = long.TryParse(form[EntryForm.Measure], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return form["act"] switch
        {
            "save" => (WorkAct.Edit, draft => DraftEdit.Change(draft, stated, hand)),
            "submit" => (WorkAct.Submit, draft => Then(DraftEdit.Change(draft, stated, hand), changed => DraftEdit.Submit(changed, id, seen + 1, hand))),
            "take-back" => (WorkAct.Edit, draft => DraftEdit.TakeBack(draft, id, seen, hand)),
            "return" => (WorkAct.Return, draft => DraftEdit.Return(draft, id, seen, form["because"], hand)),
            "accept" => (WorkAct.Accept, draft => DraftEdit.Accept(draft, id, seen, hand)),
            "remove" => (WorkAct.Enter, draft => DraftEdit.Remove(draft, id, seen, hand)),
            "list" when measure is { } at => (WorkAct.Place, draft => DraftPlaces.Add(draft, id, at, seen, hand)),
            "unlist" when measure is { } at => (WorkAct.Place, draft => DraftPlaces.Remove(draft, id, at, seen, hand)),
            "make-first" when measure is { } at => (WorkAct.Place, draft => DraftPlaces.MakeFirst(draft, id, at, seen, hand)),
            var settled when settled.StartsWith("settle ", StringComparison.Ordinal) =>
                (WorkAct.Edit, draft => DraftEdit.Settle(draft, id, seen, settled["settle ".Length..], hand)),
            _ => (WorkAct.Edit, null),
        };
    }

    private static DraftAnswer Then(DraftAnswer first, Func<DraftList, DraftAnswer> second) => first.Draft is { } changed ? second(changed) : first;
}
