using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Shisaku.App.Site;

namespace Shisaku.App.Pages.Read;

/// <summary><c>/read</c>: bring a file, and have it read.</summary>
internal static class ReadPage
{
    private const int SecondsToTryAgain = 15;

    // Most files are read sooner than somebody would look again.
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Maps it.</summary>
    /// <param name="pages">Where the form is, which is always the same.</param>
    /// <param name="site">Where files are brought.</param>
    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder site)
    {
        pages.MapGet("/read", () => SitePage.Of<ReadView>(new { Line = (string?)null }));
        site.MapPost("/read", Take)
            .RequireRateLimiting(Limits.Read)
            .WithRequestTimeout(Limits.LongestUpload)
            .WithMetadata(new RequestSizeLimitAttribute(ReadingDeskLimits.FormBytes));
    }

    private static async Task<IResult> Take(HttpContext context, ReadingDesk desk, SiteRequest request)
    {
        var texts = request.Texts("read");
        using var room = desk.Room();
        if (room is null)
        {
            return Busy(context, texts["busy"]);
        }

        var folder = desk.NewFolder();
        var upload = await Upload.Receive(context.Request, folder, context.RequestAborted);
        if (upload.File is not { } file)
        {
            ReadingFolder.Remove(folder);
            return upload.Fault == UploadFault.TooLarge
                ? Refused(context, StatusCodes.Status413PayloadTooLarge, texts.Fill("too-large", ("most", Megabytes)))
                : Refused(context, upload.Fault == UploadFault.None ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status415UnsupportedMediaType, texts["no-file"]);
        }

        if (desk.Add(folder, file, request.Language) is not { } job)
        {
            return Busy(context, texts["busy"]);
        }

        await Task.WhenAny(job.Ended, Task.Delay(Patience, context.RequestAborted));
        var address = request.Link("/read/" + job.Id);
        if (job.State == ReadingState.Refused)
        {
            return Refused(context, StatusCodes.Status422UnprocessableEntity, job.Refusal!);
        }

        context.Response.Headers.Location = address;
        return WantsJson(context) ? Json(StatusCodes.Status202Accepted, ("address", address)) : Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    /// <summary>The largest file, as pages say it.</summary>
    public static string Megabytes => Parts.Numbers.Plain(ReadingDeskLimits.FileBytes / Shisaku.Reading.ReadingLimits.Megabyte);

    internal static IResult Busy(HttpContext context, string line)
    {
        context.Response.Headers.RetryAfter = Parts.Numbers.Plain(SecondsToTryAgain);
        return Refused(context, StatusCodes.Status429TooManyRequests, line);
    }

    private static IResult Refused(HttpContext context, int status, string line)
    {
        context.Response.Headers.CacheControl = "no-store";
        return WantsJson(context) ? Json(status, ("line", line)) : SitePage.Of<ReadView>(new { Line = line }, status);
    }

    // The script asks for JSON, the form for a page.
    private static bool WantsJson(HttpContext context) => context.Request.Headers.Accept.ToString().StartsWith("application/json", StringComparison.Ordinal);

    private static IResult Json(int status, (string Name, string Value) field) =>
        Results.Text(new JsonObject { [field.Name] = field.Value }.ToJsonString(), "application/json", statusCode: status);
}
