using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Shisaku.App.Site;
using Shisaku.App.UseCases;
using Shisaku.Budget;
using Shisaku.Publishing;
using Shisaku.Reading;
using Shisaku.Register;

namespace Shisaku.App.Pages.Work;

/// <summary><c>/work/DRAFT/workbooks</c>: the questionnaires (調査票) of the divisions, and handing them in.</summary>
internal static class WorkbookPage
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const int LargestUpload = 10 * 1024 * 1024;
    private const int MostFiles = 50;

    // A workbook that is held in memory takes many times its size.
    private static readonly SemaphoreSlim AtOnce = new(2);

    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder site)
    {
        site.MapGet("/work/{draft:long}/workbooks", IResult (long draft, WorkPerson person, ProgrammeRegister register) =>
            register.Drafts.Read(draft) is { } stored ? Page(stored, person, []) : SitePage.NotFound).RequireAuthorization(WorkPolicies.Answers);
        site.MapGet("/work/{draft:long}/workbooks/{division}", IResult (long draft, string division, WorkPerson person, ProgrammeRegister register) =>
        {
            if (register.Drafts.Read(draft) is not { } stored || (person.Division is { } own && own != division) || !stored.List.Divisions.Contains(division))
            {
                return SitePage.NotFound;
            }

            var content = new MemoryStream();
            QuestionnaireBook.Write(stored.List, draft, division, content, stored.Head.Due);
            return TypedResults.File(content.ToArray(), Workbook, QuestionnaireSet.NameOf(stored.Head.Key.FiscalYear, division) + ".xlsx");
        }).RequireAuthorization(WorkPolicies.Answers);
        site.MapGet("/work/{draft:long}/workbooks.zip", IResult (long draft, WorkPerson person, ProgrammeRegister register) =>
        {
            if (register.Drafts.Read(draft) is not { } stored)
            {
                return SitePage.NotFound;
            }

            var content = new MemoryStream();
            QuestionnaireSet.Write(stored, content);
            return TypedResults.File(content.ToArray(), "application/zip", $"{stored.Head.Key.FiscalYear}-questionnaires.zip");
        }).RequireAuthorization(WorkPolicies.Compiles);
        site.MapGet("/work/{draft:long}/marked/{name}", IResult (long draft, string name, WorkPerson person, SiteRequest request, MarkedCopies copies) =>
            copies.Find(person.Name, name) is { } copy
                ? TypedResults.File(copy.Content, Workbook, request.Texts("work").Fill("books.marked.name", ("file", copy.Name))) : SitePage.NotFound)
            .RequireAuthorization(WorkPolicies.Answers);
        site.MapPost("/work/{draft:long}/workbooks", Take).RequireAuthorization(WorkPolicies.Answers).WithMetadata(new RequestSizeLimitAttribute(LargestUpload));
    }

    private static RazorComponentResult<WorkbooksView> Page(StoredDraft stored, WorkPerson person, IReadOnlyList<HandedIn> taken, string? fault = null) => SitePage.Of<WorkbooksView>(
        new { Person = person, Stored = stored, Taken = taken, Fault = fault },
        fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> Take(long draft, HttpContext context, WorkPerson person, ProgrammeRegister register, SiteRequest request, MarkedCopies copies)
    {
        if (person.Hand is not { } hand || register.Drafts.Read(draft) is not { } stored)
        {
            return SitePage.NotFound;
        }

        var files = (await context.Request.ReadFormAsync(context.RequestAborted)).Files;
        if (files.Count is 0 or > MostFiles)
        {
            return Page(stored, person, [], request.Texts("work")["books.no-file"]);
        }

        var taken = ImmutableArray.CreateBuilder<HandedIn>();
        foreach (var file in files)
        {
            using var sent = new MemoryStream();
            await file.CopyToAsync(sent, context.RequestAborted);
            var content = sent.ToArray();
            await AtOnce.WaitAsync(context.RequestAborted);
            try
            {
                var answer = TakeQuestionnaire.Of(register, draft, content, hand, person.Note());
                var marked = new MemoryStream();
                if (answer.Problems.Length > 0)
                {
                    MarkedCopy.Write(QuestionnaireReading.Whole(content), draft, answer, request.Language, marked);
                }

                taken.Add(new HandedIn(file.FileName, answer, null, marked.Length == 0 ? null : copies.Keep(person.Name, file.FileName, marked.ToArray())));
            }
            catch (UnreadableListException refusal)
            {
                taken.Add(new HandedIn(file.FileName, null, request.Language == Language.Japanese ? refusal.MessageJa : refusal.Message, null));
            }
            catch (DraftStateException)
            {
                return Page(register.Drafts.Read(draft)!, person, [], request.Texts("work")["state.changed"]);
            }
            finally
            {
                AtOnce.Release();
            }
        }

        return Page(register.Drafts.Read(draft)!, person, taken.ToImmutable());
    }
}

/// <summary>A workbook that was handed in.</summary>
/// <param name="File">Its name.</param>
/// <param name="Answer">What came of it; null where it could not be read.</param>
/// <param name="Refusal">Why it could not be read.</param>
/// <param name="Marked">The name of its marked copy; null where nothing is to be mended.</param>
public sealed record HandedIn(string File, QuestionnaireAnswer? Answer, string? Refusal, string? Marked);
