using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Shisaku.App.Api;

/// <summary>What holds for all of the API: faults in one shape, and that any page of any site may read it.</summary>
internal static class ApiHost
{
    // The documentation itself, /api, is a page like others.
    private const string Below = "/api/";

    /// <summary>Adds what it needs.</summary>
    public static void AddApi(this IServiceCollection services)
    {
        services.AddCors();
        services.AddApiDocuments();
        services.AddAssistants();
    }

    /// <summary>Whether the API is asked, or the endpoint for assistants.</summary>
    public static bool IsAsked(HttpContext context) =>
        context.Request.Path.Value!.StartsWith(Below, StringComparison.Ordinal) || context.Request.Path.StartsWithSegments(Assistants.Path, StringComparison.Ordinal);

    /// <summary>Answers what it answers itself, and puts faults into their shape.</summary>
    public static void Use(IApplicationBuilder api)
    {
        api.UseCors(reading => reading
            .AllowAnyOrigin()
            .WithMethods(HttpMethods.Get, HttpMethods.Head)
            .WithHeaders("Accept", "Accept-Language", "If-None-Match")
            .WithExposedHeaders("ETag", "Retry-After")
            .SetPreflightMaxAge(TimeSpan.FromDays(1)));
        api.UseApiFaults();
    }
}
