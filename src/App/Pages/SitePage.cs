using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Shisaku.App.Pages;

/// <summary>Makes answers of pages.</summary>
internal static class SitePage
{
    /// <summary>A page.</summary>
    /// <param name="parameters">Its parameters, as an object whose properties are named like them.</param>
    /// <param name="status">The answer's status.</param>
    public static RazorComponentResult<TPage> Of<TPage>(object? parameters = null, int status = StatusCodes.Status200OK)
        where TPage : IComponent => new(parameters ?? new { })
        {
            StatusCode = status, PreventStreamingRendering = true,
        };

    /// <summary>What was sent was done; what came of it stands at another address.</summary>
    /// <param name="context">The request.</param>
    /// <param name="link">The address, in the language of the request.</param>
    public static StatusCodeHttpResult See(HttpContext context, string link)
    {
        context.Response.Headers.Location = link;
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }

    /// <summary>What is asked for is not there; the page of the fault says so.</summary>
    public static StatusCodeHttpResult NotFound => TypedResults.StatusCode(StatusCodes.Status404NotFound);
}
