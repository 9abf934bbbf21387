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
        site.MapGet("/work/{draft:long}/programmes/{id:long}", IResult (long draft, long id, string? done, WorkPerson person, ProgrammeRegister register) =>
            register.Drafts.Read(draft) is { } stored && stored.List.Programme(id) is { } entry && person.Sees(entry)
                ? Page(new EntrySeen(stored, entry, EntryForm.Of(stored.List, entry)) { Done = done }, person) : SitePage.NotFound).RequireAuthorization(WorkPolicies.Reads);
        site.MapPost("/work/{draft:long}/programmes/{id:long}", Act).RequireAuthorization(WorkPolicies.Answers);
    }

    private static RazorComponentResult<EntryView> Page(EntrySeen seen, WorkPerson person, int status = StatusCodes.Status200OK) =>
        SitePage.Of<EntryView>(
            new
            {
                Person = person, Seen = seen, Findings = DraftStanding.Of(seen.Stored).Of(seen.Entry.Id).ToList(),
            },
            status);

    private static async Task<IResult> Act(long draft, long id, HttpContext context, WorkPerson person, ProgrammeRegister register, SiteRequest request)
    {
        if (register.Drafts.Read(draft) is not { } stored || stored.List.Programme(id) is not { } entry || !person.Sees(entry) || person.Hand is not { } hand)
        {
            return SitePage.NotFound;
        }

        var form = EntryForm.Read(await context.Request.ReadFormAsync(context.RequestAborted));
        form = form.With(EntryForm.Of(stored.List, entry), form.Yielded);
        var (stated, faults) = form.Entry(stored.List, entry);
        var (act, change) = ChangeOf(form, stated, hand);
        if (change is null || (faults.Length > 0 && act is WorkAct.Edit or WorkAct.Submit))
        {
            return Unread(request.Texts("work")["unread"], faults);
        }

        // What was changed meanwhile is refused as it was read: writers need not wait for that.
        if (stored.Head.State == DraftState.Open && change(stored.List) is { Refusal: { } early })
        {
            return Refused(stored, early);
        }

        try
        {
            var changed = register.Drafts.Change(draft, change, act, person.Note(Why(form, act, entry)));
            return changed.Answer.Refusal is { } refusal ? Refused(changed.Stored, refusal)
                : changed.Stored.List.Programme(id) is { } left && person.Sees(left) ? SitePage.See(context, request.Link($"/work/{draft}/programmes/{id}?done={Done(form["act"])}"))
                : SitePage.See(context, request.Link(form["act"] == "point" ? $"/work/{draft}/programmes/{form["programme"]}?done=point" : $"/work/{draft}?done=gone"));
        }
        catch (DraftStateException)
        {
            return Unread(request.Texts("work")["state.changed"], []);
        }

        RazorComponentResult<EntryView> Unread(string fault, IReadOnlyList<string> unread) => Page(
            new EntrySeen(stored, entry, form) { Fault = fault, Faults = unread }, person, StatusCodes.Status422UnprocessableEntity);

        RazorComponentResult<EntryView> Refused(StoredDraft now, DraftRefusal refusal)
        {
            var there = now.List.Programme(id) ?? entry;
            var seen = new EntrySeen(now, there, form) { Fault = DraftText.In(request.Language).Refusal(refusal) };
            return refusal == DraftRefusal.ChangedMeanwhile && act is WorkAct.Edit or WorkAct.Submit && form.Values.ContainsKey(Field.Name)
                ? Page(seen.With(EntryMerge.Of(now.List, form, Before(now, there), EntryForm.Of(now.List, there))), person, StatusCodes.Status409Conflict)
                : Page(
                    form.Values.ContainsKey(Field.Name) && refusal != DraftRefusal.ChangedMeanwhile ? seen : seen with { Form = EntryForm.Of(now.List, there) }, person,
                    refusal == DraftRefusal.ChangedMeanwhile ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity);
        }

        // The journal has every entry as it was before each change.
        EntryForm? Before(StoredDraft now, DraftProgramme there) => register.Drafts.History(draft, there.Id).SelectMany(step => step.Entries)
            .LastOrDefault(step => step.Before?.Revision == form.Revision)?.Before is { } before ? EntryForm.Of(now.List, before) : null;
    }

    // A reason that stood there before is not this person's.
    private static string? Why(EntryForm form, string act, DraftProgramme entry) =>
        act == WorkAct.Return ? form["because"] : form[EntryForm.Reason] is { Length: > 0 } reason && reason != entry.Reason ? reason : null;

    private static string Done(string act) => act.Split(' ')[0];

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
            "unaccept" => (WorkAct.Unaccept, draft => DraftEdit.Unaccept(draft, id, seen, hand)),
            "accept" => (WorkAct.Accept, draft => DraftEdit.Accept(draft, id, seen, hand)),
            "remove" => (WorkAct.Enter, draft => DraftEdit.Remove(draft, id, seen, hand)),
            "list" when measure is { } at => (WorkAct.Place, draft => DraftPlaces.Add(draft, id, at, seen, hand)),
            "unlist" when measure is { } at => (WorkAct.Place, draft => DraftPlaces.Remove(draft, id, at, seen, hand)),
            "make-first" when measure is { } at => (WorkAct.Place, draft => DraftPlaces.MakeFirst(draft, id, at, seen, hand)),
            "point" when long.TryParse(form["programme"], NumberStyles.None, CultureInfo.InvariantCulture, out var other) =>
                (WorkAct.Place, draft => DraftPlaces.PointTo(draft, id, other, seen, hand)),
            var settled when settled.StartsWith("settle ", StringComparison.Ordinal) =>
                (WorkAct.Edit, draft => DraftEdit.Settle(draft, id, seen, settled["settle ".Length..], hand)),
            _ => (WorkAct.Edit, null),
        };
    }

    private static DraftAnswer Then(DraftAnswer first, Func<DraftList, DraftAnswer> second) => first.Draft is { } changed ? second(changed) : first;
}
