using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Shisaku.App.Site;
using Shisaku.Budget;
using Shisaku.Register;

namespace Shisaku.App.Pages.Work;

/// <summary><c>/work/DRAFT/new</c>: a programme that last year's list did not have.</summary>
internal static class NewEntryPage
{
    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder site)
    {
        site.MapGet("/work/{draft:long}/new", IResult (long draft, WorkPerson person, ProgrammeRegister register) =>
            person.Hand is { } hand && register.Drafts.Read(draft) is { } stored
                ? Page(stored, EntryForm.Of(stored.List, Blank(stored.List, hand)), person) : SitePage.NotFound).RequireAuthorization(WorkPolicies.Answers);
        site.MapPost("/work/{draft:long}/new", Enter).RequireAuthorization(WorkPolicies.Answers);
    }

    private static RazorComponentResult<EntryView> Page(StoredDraft stored, EntryForm form, WorkPerson person, string? fault = null, IReadOnlyList<string>? faults = null) => SitePage.Of<EntryView>(
        new
        {
            Person = person, Findings = Array.Empty<DraftFinding>(),
            Seen = new EntrySeen(stored, Blank(stored.List, person.Hand!), form) { Fault = fault, Faults = faults ?? [], IsNew = true },
        },
        fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> Enter(long draft, HttpContext context, WorkPerson person, ProgrammeRegister register, SiteRequest request)
    {
        if (person.Hand is not { } hand || register.Drafts.Read(draft) is not { } stored)
        {
            return SitePage.NotFound;
        }

        var form = EntryForm.Read(await context.Request.ReadFormAsync(context.RequestAborted));
        var (entry, faults) = form.Entry(stored.List, Blank(stored.List, hand));
        if (faults.Length > 0 || !long.TryParse(form[EntryForm.Measure], NumberStyles.None, CultureInfo.InvariantCulture, out var measure))
        {
            return Page(stored, form, person, request.Texts("work")["unread"], faults);
        }

        try
        {
            var changed = register.Drafts.Change(draft, list => DraftEdit.Enter(list, entry, measure, hand), WorkAct.Enter, person.Note());
            return changed.Answer.Refusal is { } refusal
                ? Page(changed.Stored, form, person, DraftText.In(request.Language).Refusal(refusal))
                : SitePage.See(context, request.Link($"/work/{draft}/programmes/{changed.Answer.Programme}?done=enter"));
        }
        catch (DraftStateException)
        {
            return Page(stored, form, person, request.Texts("work")["state.changed"]);
        }
    }

    private static DraftProgramme Blank(DraftList draft, DraftHand hand) => new(
        0, null, "", hand.Division is { } division ? [new DivisionInCharge(division, null)] : [],
        new Flags(Mark(draft, Field.New, true), Mark(draft, Field.Priority, false), Mark(draft, Field.KeyResult, false)),
        new FundingBreakdown(Amount.Blank, [.. draft.FundingSources.Select(_ => Amount.Blank)]), EraYear.Term(draft.FiscalYear, null), Commission.None);

    private static bool? Mark(DraftList draft, string field, bool value) => draft.Has(field) ? value : null;
}
