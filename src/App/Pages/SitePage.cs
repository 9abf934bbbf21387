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

    /// <summary>What is asked for is not there; the page of the fault says so.</summary>
    public static StatusCodeHttpResult NotFound => TypedResults.StatusCode(StatusCodes.Status404NotFound);
}
