using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shisaku.Register;

namespace Shisaku.App.Site;

/// <summary>A page that fails answers with a status, which the page of faults puts into words; what went wrong is told only to whoever
/// runs the site.</summary>
internal static class SiteFaults
{
    /// <summary>Takes charge of all that goes wrong behind it.</summary>
    public static void UseSiteFaults(this IApplicationBuilder site) => site.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (Exception fault) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            context.Response.StatusCode = fault switch
            {
                BadHttpRequestException bad => bad.StatusCode,
                RegisterUnusableException => StatusCodes.Status503ServiceUnavailable,
                _ => StatusCodes.Status500InternalServerError,
            };
            if (context.Response.StatusCode >= StatusCodes.Status500InternalServerError)
            {
                SiteLog.Failed(context.RequestServices.GetRequiredService<ILogger<SiteSettings>>(), context.Request.Path, fault);
            }
        }
    });
}
