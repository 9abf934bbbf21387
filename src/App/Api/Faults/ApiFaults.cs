using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shisaku.App.Commands;
using Shisaku.App.Site;
using Shisaku.Budget;
using Shisaku.Register;

namespace Shisaku.App.Api;

/// <summary>Answers every fault of the API in one shape: what was found, what was expected, what to do, in both languages.</summary>
internal static class ApiFaults
{
    /// <summary>The media type of a fault.</summary>
    public const string MediaType = "application/problem+json";

    /// <summary>What the documentation of a kind is anchored by.</summary>
    public const string Anchor = "problem-";

    private const string English = "detail";
    private const string Japanese = "detailJa";

    /// <summary>Takes charge of all that goes wrong behind it, and of answers that have only a status.</summary>
    public static void UseApiFaults(this IApplicationBuilder api) => api.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (Exception fault) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            await Write(context, Of(fault, context));
            return;
        }

        if (context.Response is { HasStarted: false, StatusCode: >= StatusCodes.Status400BadRequest, ContentLength: null, ContentType: null })
        {
            await Write(context, ApiProblem.OfStatus(context.Response.StatusCode, context.Request));
        }
    });

    private static ApiProblem Of(Exception fault, HttpContext context)
    {
        switch (fault)
        {
            case ApiProblemException problem:
                return problem.Problem;
            case BadHttpRequestException bad:
                return ApiProblem.OfStatus(bad.StatusCode, context.Request);
            case RegisterUnusableException:
                context.Response.Headers.RetryAfter = "5";
                Log(context, fault);
                return ApiProblem.OfStatus(StatusCodes.Status503ServiceUnavailable, context.Request);
            default:
                Log(context, fault);
                return ApiProblem.OfStatus(StatusCodes.Status500InternalServerError, context.Request);
        }
    }

    private static void Log(HttpContext context, Exception fault) =>
        SiteLog.Failed(context.RequestServices.GetRequiredService<ILogger<ApiRoute>>(), context.Request.Path, fault);

    private static async Task Write(HttpContext context, ApiProblem problem)
    {
        var content = new MemoryStream();
        using (var json = new Utf8JsonWriter(content, VersionsJson.Written))
        {
            var texts = SiteText.In(Language.English, "api");
            json.WriteStartObject();
            json.WriteString("type", $"/en/api#{Anchor}{problem.Kind}");
            json.WriteString("title", problem.Sentence("title", texts));
            json.WriteNumber("status", problem.Status);
            json.WriteString(English, Whole(problem, texts));
            json.WriteString(Japanese, Whole(problem, SiteText.In(Language.Japanese, "api")));
            json.WriteString("instance", context.Request.PathBase + context.Request.Path);
            foreach (var part in (string[])["found", "expected", "do"])
            {
                json.WriteString(part, problem.Sentence(part, texts));
            }

            json.WriteEndObject();
        }

        var response = context.Response;
        response.StatusCode = problem.Status;
        response.ContentType = MediaType;
        response.Headers.CacheControl = "no-store";
        response.Headers.ETag = default;
        response.ContentLength = content.Length;
        await response.Body.WriteAsync(content.GetBuffer().AsMemory(0, (int)content.Length), context.RequestAborted);
    }

    private static string Whole(ApiProblem problem, TextResource texts) =>
        string.Join(' ', ((string[])["found", "expected", "do"]).Select(part => problem.Sentence(part, texts)));
}
