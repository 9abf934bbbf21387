using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shisaku.App.Site;
using Shisaku.Publishing;

namespace Shisaku.App.Pages.Read;

/// <summary><c>/read/{id}</c>: how far a reading is, and what came out of it.</summary>
internal static class ReadingPage
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(400);

    /// <summary>Formats to take along, by their ending, each with its media type.</summary>
    public static IReadOnlyDictionary<string, string> Formats { get; } = new OrderedDictionary<string, string>
    {
        ["json"] = "application/json",
        ["xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ["csv"] = "text/csv; charset=utf-8",
        ["pdf"] = "application/pdf",
    };

    /// <summary>Maps it with what belongs to it.</summary>
    public static void Map(IEndpointRouteBuilder site)
    {
        var reading = site.MapGroup("/read/{id}").RequireRateLimiting(Limits.Api);
        reading.AddEndpointFilter(async (context, next) =>
        {
            // Only who knows the address may see it: no cache keeps it, no search engine, no other site is told of it.
            var headers = context.HttpContext.Response.Headers;
            headers.CacheControl = "no-store";
            headers["X-Robots-Tag"] = "noindex";
            headers["Referrer-Policy"] = "no-referrer";
            return await next(context);
        });
        reading.MapGet("", Show);
        reading.MapGet("/progress", Tell).DisableRequestTimeout();
        reading.MapGet("/explained", Explain);
        reading.MapGet("/list.{ending}", Give).WithRequestTimeout(2 * Settings(site).Longest);
        reading.MapGet("/decisions.json", GiveDecisions);
        DecidePage.Map(reading);
    }

    private static ReadingDeskLimits Settings(IEndpointRouteBuilder site) => site.ServiceProvider.GetRequiredService<SiteSettings>().Reading;

    private static IResult Show(string id, ReadingDesk desk, SiteRequest request)
    {
        switch (desk.Find(id))
        {
            case null:
                return SitePage.Of<ReadView>(new { Line = request.Texts("read")["gone"] }, StatusCodes.Status404NotFound);
            case { State: ReadingState.Refused } job:
                return SitePage.Of<ReadView>(new { Line = job.Refusal, job.From }, StatusCodes.Status422UnprocessableEntity);
            case { Result: { } result } job:
                return BesidePage.Of(job, request) is { } page
                    ? SitePage.Of<ResultView>(new { job.Id, File = job.Name, Result = result, Beside = page, job.Decisions, Until = job.Brought + ReadingDeskLimits.KeptFor })
                    : SitePage.NotFound;
            case var job:
                return SitePage.Of<ReadingView>(new { job.Id, File = job.Name, IsBegun = job.State == ReadingState.Reading, Before = desk.Before(job) });
        }
    }

    private static IResult Tell(string id, ReadingDesk desk, CancellationToken stop) => desk.Find(id) is { } job
        ? TypedResults.ServerSentEvents(Progress(job, desk, stop))
        : SitePage.NotFound;

    private static async IAsyncEnumerable<string> Progress(ReadingJob job, ReadingDesk desk, [EnumeratorCancellation] CancellationToken stop)
    {
        while (!job.Ended.IsCompleted)
        {
            yield return job.State == ReadingState.Waiting ? "waiting " + desk.Before(job).ToString(CultureInfo.InvariantCulture) : "reading";
            await Task.WhenAny(job.Ended, Task.Delay(Glance, stop));
            stop.ThrowIfCancellationRequested();
        }

        yield return "ended";
    }

    private static IResult GiveDecisions(string id, ReadingDesk desk) => desk.Find(id) is { State: ReadingState.Done, Decisions: not null } job
        ? Results.File(job.Settle, "application/json", job.Name + ".decisions.json")
        : SitePage.NotFound;

    private static IResult Explain(string id, HttpContext context, ReadingDesk desk)
    {
        if (desk.Find(id) is not { State: ReadingState.Done } job)
        {
            return SitePage.NotFound;
        }

        // The page brings its own style and script: just these may run, apart from the site.
        context.Response.Headers.ContentSecurityPolicy = ExplainingPage.ContentPolicy + "; frame-ancestors 'none'; sandbox allow-scripts allow-downloads";
        return Results.File(job.Page, "text/html; charset=utf-8");
    }

    private static async Task<IResult> Give(string id, string ending, ReadingDesk desk, SiteRequest request, HttpContext context)
    {
        if (desk.Find(id) is not { State: ReadingState.Done } job || !Formats.TryGetValue(ending, out var type))
        {
            return SitePage.NotFound;
        }

        var name = Path.GetFileNameWithoutExtension(job.Name) + "." + ending;
        var file = ending == "json" ? job.Document : await desk.Output(job, ending, context.RequestAborted);
        return file is null
            ? SitePage.Of<ReadView>(new { Line = request.Texts("read")["no-output"] }, StatusCodes.Status503ServiceUnavailable)
            : Results.File(file, type, name);
    }
}
