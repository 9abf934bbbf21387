using System.Globalization;
using Microsoft.Extensions.Primitives;
using Shisaku.App.Pages.Parts;
using Shisaku.App.Site;
using Shisaku.Budget;
using Shisaku.Register;

namespace Shisaku.App.Pages.Work;

/// <summary>What is done to many entries of a draft at once: each that can be, and the others are told.</summary>
internal static class DraftActs
{
    /// <summary>Submits all that a division has not answered, but what the rules hold against.</summary>
    /// <returns>What is left; null for nothing.</returns>
    public static string? Submit(long draft, WorkPerson person, DraftHand hand, ProgrammeRegister register, SiteRequest request)
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
        return left > 0 ? request.Texts("work").Fill("submit.left", ("count", Numbers.Of(left)))
            : changed.Answer.Refusal is { } refusal ? DraftText.In(request.Language).Refusal(refusal) : null;
    }

    /// <summary>Accepts the entries that were chosen, each as it was seen.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="seen">Of each its id and the revision that was seen: <c>12.3</c>.</param>
    /// <param name="person">Who accepts.</param>
    /// <param name="register">The register.</param>
    /// <param name="request">In whose language it is told.</param>
    /// <returns>What was left; null for nothing.</returns>
    public static string? Accept(long draft, StringValues seen, WorkPerson person, ProgrammeRegister register, SiteRequest request)
    {
        var chosen = seen.OfType<string>().Select(Seen).OfType<(long Id, int Revision)>().Distinct().ToList();
        if (chosen.Count == 0)
        {
            return request.Texts("work")["accept.none"];
        }

        var left = 0;
        register.Drafts.Change(draft, list =>
        {
            (left, var now) = (0, list);
            foreach (var (id, revision) in chosen)
            {
                var answer = DraftEdit.Accept(now, id, revision, DraftHand.Compiler);
                (now, left) = answer.Draft is { } done ? (done, left) : (now, left + 1);
            }

            return new DraftAnswer(now, null, 0);
        }, WorkAct.Accept, person.Note());
        return left == 0 ? null : request.Texts("work").Fill("accept.left", ("accepted", Numbers.Of(chosen.Count - left)), ("count", Numbers.Of(left)));
    }

    private static (long Id, int Revision)? Seen(string text) => text.Split('.') is [var id, var revision]
        && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && int.TryParse(revision, NumberStyles.None, CultureInfo.InvariantCulture, out var times) ? (number, times) : null;
}
