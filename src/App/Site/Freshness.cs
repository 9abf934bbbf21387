using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Shisaku.App.Site;

/// <summary>Tells browsers by which tag to ask whether a page has changed, and answers those who ask.</summary>
internal sealed class Freshness : IEndpointFilter
{
    private const int Letters = 16;
    private static readonly string Program = typeof(Freshness).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..Letters];

    /// <inheritdoc/>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var (request, response) = (context.HttpContext.Request, context.HttpContext.Response);
        var state = context.HttpContext.RequestServices.GetRequiredService<PublicLists>().State;
        var tag = $"W/\"{(state.Length > Letters ? state[..Letters] : state)}-{Program}\"";
        response.Headers.ETag = tag;
        response.Headers.CacheControl = "public, no-cache";
        return request.Headers.IfNoneMatch.ToString().Contains(tag, StringComparison.Ordinal)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : await next(context);
    }
}
