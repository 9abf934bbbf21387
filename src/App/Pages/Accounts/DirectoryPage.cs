using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Shisaku.App.Site;

namespace Shisaku.App.Pages.Accounts;

/// <summary><c>/sign-in/directory</c>: leads to the office's own directory, where there is one.</summary>
internal static class DirectoryPage
{
    /// <summary>Its path. It has no language: the directory knows one address of this site.</summary>
    public const string Path = AccountHost.SignInPath + "/directory";

    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder work) => work.MapGet(Path, (HttpContext context, SiteSettings settings, string? returnUrl) =>
        settings.Directory is null ? Results.StatusCode(StatusCodes.Status404NotFound)
        : context.Request.PathBase.HasValue ? Results.LocalRedirect(Path + context.Request.QueryString)
        : Results.Challenge(new AuthenticationProperties { RedirectUri = AccountHost.Within(returnUrl, SignInPage.Usual) }, [DirectorySignIn.Scheme]))
        .AllowAnonymous().RequireRateLimiting(Limits.SignIn);
}
