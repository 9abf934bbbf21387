using Microsoft.AspNetCore.Builder;

namespace Shisaku.App.Site;

/// <summary>What browsers may do with our pages: run our own scripts, show our own pictures, and nothing else.</summary>
internal static class SecurityHeaders
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Adds them to every answer that does not say otherwise itself.</summary>
    public static void UseSecurityHeaders(this IApplicationBuilder site) => site.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        context.Response.OnStarting(() =>
        {
            headers.Remove("blazor-enhanced-nav"); // said by the components to a script that is not here
            return Task.CompletedTask;
        });
        return next(context);
    });
}
