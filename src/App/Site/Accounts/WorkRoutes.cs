using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Shisaku.App.Site;

/// <summary>Routes for those who have an account. Without any account in the register they are not there.</summary>
internal static class WorkRoutes
{
    /// <summary>A group of such routes: never kept by anybody, and a form is taken only with its token. Each route still demands its
    /// policy, or says with <c>AllowAnonymous</c> that it needs none.</summary>
    public static RouteGroupBuilder MapWork(this IEndpointRouteBuilder site)
    {
        var work = site.MapGroup("").WithMetadata(new Work());
        work.AddEndpointFilter<RouteGroupBuilder, FormGuard>();
        return work;
    }

    /// <summary>Whether a route is one of them.</summary>
    public static bool IsWork(Endpoint? endpoint) => endpoint?.Metadata.GetMetadata<Work>() is not null;

    /// <summary>Hides them while there is no account, and keeps what they answer from being stored or packed.</summary>
    public static void UseWork(this IApplicationBuilder site) => site.Use((context, next) =>
    {
        if (IsWork(context.GetEndpoint()) || context.Request.Path.StartsWithSegments(AccountHost.DirectoryReturn))
        {
            if (!context.RequestServices.GetRequiredService<AccountsThere>().Any)
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }

            // What is packed tells by its length whether two texts in it are alike: nothing secret goes out so.
            context.Request.Headers.AcceptEncoding = default;
            context.Response.OnStarting(() =>
            {
                context.Response.Headers.CacheControl = "no-store";
                context.Response.Headers.Remove("Pragma");
                return Task.CompletedTask;
            });
        }

        return next(context);
    });

    private sealed class Work;

    /// <summary>Takes what changes something only with the token that the page of its form was given.</summary>
    private sealed class FormGuard(IAntiforgery antiforgery) : IEndpointFilter
    {
        public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
        {
            var request = context.HttpContext.Request;
            return HttpMethods.IsGet(request.Method)
                || (request.HasFormContentType && !IsOfAnotherSite(request) && await antiforgery.IsRequestValidAsync(context.HttpContext))
                ? await next(context)
                : TypedResults.StatusCode(StatusCodes.Status400BadRequest);
        }

        // Browsers say where a form stood; what is no browser need not.
        private static bool IsOfAnotherSite(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site";
    }
}
