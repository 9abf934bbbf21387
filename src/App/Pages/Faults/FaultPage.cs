using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Shisaku.App.Pages.Faults;

/// <summary>What is shown where there is no page, or where one failed; the address stays the one that was asked for.</summary>
internal static class FaultPage
{
    private const int LeastStatus = 400;
    private const int MostStatus = 599;

    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder site) => site.Map("/faults/{status:int}", (int status, HttpContext context) =>
    {
        context.Response.Headers.CacheControl = "no-store";
        return SitePage.Of<FaultView>(new { Status = status }, status is >= LeastStatus and <= MostStatus ? status : StatusCodes.Status404NotFound);
    });
}
