using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Shisaku.App.Commands;
using Shisaku.App.Pages.Parts;
using Shisaku.App.Site;
using Shisaku.App.UseCases;
using Shisaku.Register;

namespace Shisaku.App.Pages.Work.Take;

/// <summary><c>/work/take/READING</c>: takes a list that was read on the site into the register.</summary>
/// <remarks>Its file was read within bounds before. What it replaces is shown first: only the version that was seen is replaced.</remarks>
internal static class TakePage
{
    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder site)
    {
        site.MapGet("/work/take/{id}", IResult (string id, ReadingDesk desk, ProgrammeRegister register) =>
            Read(desk, id) is { } job ? Page(job, TakeForm.Of(job.Result!, register)) : SitePage.NotFound).RequireAuthorization(WorkPolicies.Compiles);
        site.MapPost("/work/take/{id}", Take).RequireAuthorization(WorkPolicies.Compiles);
    }

    private static ReadingJob? Read(ReadingDesk desk, string id) => desk.Find(id) is { State: ReadingState.Done, Result: not null } job ? job : null;

    private static RazorComponentResult<TakeView> Page(
        ReadingJob job, TakeForm form, string? fault = null, IReadOnlyList<string>? faults = null, VersionHead? current = null, int status = StatusCodes.Status200OK) =>
        SitePage.Of<TakeView>(new { job.Id, File = job.Name, Result = job.Result!, Form = form, Fault = fault, Faults = faults ?? [], Current = current }, status);

    private static async Task<IResult> Take(string id, HttpContext context, ReadingDesk desk, PublicLists lists, WorkPerson person, SiteRequest request)
    {
        if (Read(desk, id) is not { } job)
        {
            return SitePage.NotFound;
        }

        var (register, texts) = (lists.Register, request.Texts("work"));
        var form = TakeForm.Of(await context.Request.ReadFormAsync(context.RequestAborted));
        var (known, faults) = form.Known(register);
        if (known is null)
        {
            return Page(job, form, texts["unread"], faults, status: StatusCodes.Status422UnprocessableEntity);
        }

        if (register.CurrentOf(known.Key) != form.Replaced)
        {
            return Asked(job, form, register, known, texts["take.there"]);
        }

        try
        {
            var import = new ImportList(register, AppText.In(request.Language), request.Language, Stream.Null);
            var reason = form[TakeForm.Reason];
            var taken = import.InPlaceOf(
                form.Replaced, job.File, new BesideList(job.Decisions is null ? null : job.Settle, null), known, person.Note(reason.Length > 0 ? reason : null));
            lists.LookAgain();
            return taken.Outcome == ImportOutcome.Unchanged
                ? Page(job, form, texts["take.unchanged"], current: taken.Version)
                : SitePage.See(context, request.Link("/lists/" + lists.OfVersion(taken.Version.Id)!.Slug));
        }
        catch (ListChangedException)
        {
            return Asked(job, form, register, known, texts["take.there"]);
        }
        catch (CommandRefusedException refusal)
        {
            return Page(job, form, refusal.Message, status: StatusCodes.Status422UnprocessableEntity);
        }
    }

    // The register has such a list (or has none any more): the form names what it replaces now, for the person to say so once more.
    private static RazorComponentResult<TakeView> Asked(ReadingJob job, TakeForm form, ProgrammeRegister register, KnownList known, string fault)
    {
        var current = register.CurrentOf(known.Key);
        return Page(
            job, form.With(TakeForm.Replaces, Numbers.Plain(current)), fault, [],
            register.Versions().FirstOrDefault(head => head.Id == current), StatusCodes.Status409Conflict);
    }
}
