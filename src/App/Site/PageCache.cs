using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace Shisaku.App.Site;

/// <summary>Keeps what was answered. All that the public site shows follows from the address, the register's last change and the
/// program, so that these three make the tag by which browsers and caches ask whether a page is still the same.</summary>
internal sealed class PageCache : IOutputCachePolicy
{
    /// <summary>How much memory answers may take.</summary>
    public const long Bytes = 64L * 1024 * 1024;

    /// <summary>The longest address whose answer is kept.</summary>
    private const int LongestAddress = 512;

    /// <inheritdoc/>
    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        var isRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        var state = context.HttpContext.RequestServices.GetRequiredService<PublicLists>().State;
        context.EnableOutputCaching = isRead;
        context.AllowCacheLookup = isRead;
        context.AllowCacheStorage = isRead && request.Path.Value!.Length + request.QueryString.Value!.Length <= LongestAddress;
        context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = TimeSpan.FromHours(1);
        context.CacheVaryByRules.QueryKeys = "*";
        context.CacheVaryByRules.VaryByValues["state"] = state;
        context.CacheVaryByRules.VaryByValues["packing"] = Packing(request);
        context.CacheVaryByRules.VaryByValues["language"] = request.PathBase.Value ?? "";
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        context.AllowCacheStorage &= response.StatusCode == StatusCodes.Status200OK && StringValues.IsNullOrEmpty(response.Headers.SetCookie);
        return ValueTask.CompletedTask;
    }

    /// <summary>How the answer will be packed: browsers ask in many words for one of three things.</summary>
    private static string Packing(HttpRequest request)
    {
        var accepted = request.Headers.AcceptEncoding.ToString();
        return accepted.Contains("br", StringComparison.Ordinal) ? "br" : accepted.Contains("gzip", StringComparison.Ordinal) ? "gzip" : "";
    }
}
