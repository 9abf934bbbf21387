using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Shisaku.App.Pages.Parts;
using Shisaku.App.Site;
using Shisaku.Budget;
using Shisaku.Register;

namespace Shisaku.App.Pages.Work;

/// <summary><c>/work/DRAFT/reminders</c>: for each division that has not answered, a letter to copy into a mail.</summary>
internal static class RemindersPage
{
    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder site) => site.MapGet(
        "/work/{draft:long}/reminders", IResult (long draft, ProgrammeRegister register, SiteRequest request, TimeProvider clock) =>
            register.Drafts.Read(draft) is { } stored
                ? SitePage.Of<RemindersView>(new { Stored = stored, Letters = Letters(stored, request, OfficeTime.Today(clock)).ToList() }) : SitePage.NotFound)
        .RequireAuthorization(WorkPolicies.Compiles);

    private static IEnumerable<Reminder> Letters(StoredDraft stored, SiteRequest request, DateOnly today)
    {
        var texts = request.Texts("work");
        var head = stored.Head;
        foreach (var division in stored.List.Divisions)
        {
            var waiting = stored.List.Programmes.Where(programme => programme.IsOf(division) && programme.State is EntryState.Draft or EntryState.Returned).ToList();
            if (waiting.Count == 0)
            {
                continue;
            }

            var due = head.Due is { } day ? texts.Fill(day < today ? "remind.past" : "remind.due", ("day", day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))) : texts["remind.no-due"];
            var names = waiting.Select(programme => programme.ReturnedBecause is { } because
                ? texts.Fill("remind.returned", ("name", programme.Name), ("why", because)) : texts.Fill("remind.open", ("name", programme.Name)));
            yield return new Reminder(division, waiting.Count, string.Join('\n',
            [
                texts.Fill("remind.to", ("division", division)), "",
                texts.Fill("remind.says", ("list", head.Title ?? head.Key.Series), ("count", Numbers.Of(waiting.Count))), due, "",
                .. names, "", request.Absolute(request.Link($"/work/{Numbers.Plain(head.Id)}")),
            ]));
        }
    }
}

/// <summary>A letter to a division that has not answered.</summary>
/// <param name="Division">The division.</param>
/// <param name="Waiting">How many programmes wait for it.</param>
/// <param name="Text">What the letter says.</param>
public sealed record Reminder(string Division, int Waiting, string Text);
