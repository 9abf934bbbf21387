using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Shisaku.App.Pages.Parts;
using Shisaku.App.Site;
using Shisaku.Budget;
using Shisaku.Register;

namespace Shisaku.App.Pages.Work;

/// <summary><c>/work/DRAFT/history</c> and that of an entry: who changed what, when and why.</summary>
internal static class HistoryPage
{
    private const int MostSteps = 200;

    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder site)
    {
        site.MapGet("/work/{draft:long}/history", IResult (long draft, string? since, string? division, WorkPerson person, ProgrammeRegister register) =>
        {
            if (register.Drafts.Read(draft) is not { } stored)
            {
                return SitePage.NotFound;
            }

            DateOnly? day = DateOnly.TryParseExact(since, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;
            var whose = person.Division ?? (string.IsNullOrEmpty(division) ? null : division);
            var steps = register.Drafts.History(draft, since: day is { } from ? OfficeTime.Beginning(from) : null)
                .Select(step => whose is null ? step : step with { Entries = [.. step.Entries.Where(each => IsOf(each, whose))] })
                .Where(step => whose is null || step.Entries.Length > 0);
            return View(stored, null, person, [.. steps.Take(MostSteps + 1)], day, whose);
        }).RequireAuthorization(WorkPolicies.Reads);
        site.MapGet("/work/{draft:long}/programmes/{id:long}/history", IResult (long draft, long id, WorkPerson person, ProgrammeRegister register) =>
            register.Drafts.Read(draft) is { } stored && stored.List.Programme(id) is { } entry && person.Sees(entry)
                ? View(stored, entry, person, [.. register.Drafts.History(draft, id, count: MostSteps + 1)]) : SitePage.NotFound)
            .RequireAuthorization(WorkPolicies.Reads);
    }

    // Somebody else's entry that a division has now is its own; what it was before is not asked.
    private static bool IsOf(EntryStep step, string division) => step.After?.IsOf(division) ?? step.Before!.IsOf(division);

    private static RazorComponentResult<HistoryView> View(StoredDraft stored, DraftProgramme? entry, WorkPerson person, IReadOnlyList<WorkStep> steps, DateOnly? since = null, string? division = null) =>
        SitePage.Of<HistoryView>(new
        {
            Person = person, Stored = stored, Entry = entry, Steps = steps.Take(MostSteps).ToList(), IsCut = steps.Count > MostSteps, Since = since, Division = division,
        });
}
