using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Shisaku.App.Site;
using Shisaku.App.UseCases;
using Shisaku.Budget;

namespace Shisaku.App.Pages.Read;

/// <summary><c>/read/{id}/decisions</c>: takes down what a person decided about a cell and has the list read again.</summary>
/// <remarks>The new reading has an address of its own; the one before stays, so that a decision that can't be followed loses nothing.
/// The address is the secret: there are no cookies by which another site could post in somebody's name.</remarks>
internal static class DecidePage
{
    /// <summary>The choice that takes the value written beside it.</summary>
    public const string Other = "other:";

    /// <summary>The choice that takes a decision back.</summary>
    public const string Withdrawn = "withdrawn:";

    private const int LongestText = 500;

    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder reading) => reading.MapPost("/decisions", Take).RequireRateLimiting(Limits.Decide);

    private static async Task<IResult> Take(string id, HttpContext context, ReadingDesk desk, SiteRequest request)
    {
        var texts = request.Texts("read");
        if (desk.Find(id) is not { State: ReadingState.Done, Result: not null } job)
        {
            return SitePage.Of<ReadView>(new { Line = texts["gone"] }, StatusCodes.Status404NotFound);
        }

        if (!context.Request.HasFormContentType || Decisions(job, await context.Request.ReadFormAsync(context.RequestAborted)) is not { } decisions)
        {
            return SitePage.Of<ReadView>(new { Line = texts["decide.incomplete"], From = id }, StatusCodes.Status422UnprocessableEntity);
        }

        using var room = desk.Room();
        if (room is null || desk.Decide(job, decisions, request.Language) is not { } next)
        {
            return ReadPage.Busy(context, texts["busy"]);
        }

        await Task.WhenAny(next.Ended, Task.Delay(ReadPage.Patience, context.RequestAborted));
        context.Response.Headers.Location = request.Link("/read/" + next.Id);
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    // What was decided before, and this; null where the form lacks something.
    private static List<Decision>? Decisions(ReadingJob job, IFormCollection form)
    {
        var (field, choice) = (form["field"].ToString(), form["choice"].ToString());
        if (!int.TryParse(form["line"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var line) || field.Length is 0 or > LongestText)
        {
            return null;
        }

        var decisions = (job.Decisions?.All ?? []).Where(each => each.Line != line || each.Field != field).ToList();
        if (choice == Withdrawn)
        {
            return decisions;
        }

        var value = (choice == Other ? form["other"].ToString() : choice).Trim();
        var (reason, by) = (form["reason"].ToString().Trim(), form["by"].ToString().Trim());
        if (value.Length is 0 or > LongestText || reason.Length is 0 or > LongestText || by.Length > LongestText || decisions.Count >= ReadingDeskLimits.Decisions)
        {
            return null;
        }

        decisions.Add(new Decision(line, field, value == DecisionsFile.AsPrinted ? null : value, reason, by.Length == 0 ? null : by));
        return decisions;
    }
}
