using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Shisaku.App.Site;

namespace Shisaku.App.Pages.Accounts;

/// <summary><c>/sign-in</c>: name and password.</summary>
internal static class SignInPage
{
    /// <summary>Where one is led who came for no page in particular.</summary>
    public const string Usual = "/account";

    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder work)
    {
        work.MapGet(AccountHost.SignInPath, (string? returnUrl) => SitePage.Of<SignInView>(new { ReturnUrl = returnUrl })).AllowAnonymous();
        work.MapPost(AccountHost.SignInPath, Take).AllowAnonymous().RequireRateLimiting(Limits.SignIn);
    }

    /// <summary>Lets somebody in, and leads on.</summary>
    public static async Task<IResult> Enter(HttpContext context, SiteRequest request, SignInManager<AccountUser> sessions, Register.Account account, string? returnUrl)
    {
        await context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await sessions.SignInAsync(AccountUser.Own(account, Register.AccountAct.SignIn), isPersistent: false);
        return SitePage.See(context, AccountHost.Within(returnUrl, request.Link(Usual)));
    }

    private static async Task<IResult> Take(HttpContext context, SiteRequest request, SignInDesk desk, SignInManager<AccountUser> sessions)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (name, password, returnUrl) = (form["name"].ToString(), form["password"].ToString(), form["returnUrl"].ToString());
        if (!desk.MayTry(name))
        {
            return Refused("sign-in.many", StatusCodes.Status429TooManyRequests);
        }

        if (await desk.Check(name, password, context.RequestAborted) is not { } account)
        {
            return Refused("sign-in.refused", StatusCodes.Status422UnprocessableEntity);
        }

        if (account.HasSecondFactor)
        {
            await context.SignInAsync(
                IdentityConstants.TwoFactorUserIdScheme, AccountPrincipal.Of(account, IdentityConstants.TwoFactorUserIdScheme));
            return SitePage.See(context, request.Link(CodePage.Path) + QueryString.Create("returnUrl", returnUrl));
        }

        return desk.Enter(account, step: null) is { } entered
            ? await Enter(context, request, sessions, entered, returnUrl)
            : Refused("sign-in.refused", StatusCodes.Status422UnprocessableEntity);

        IResult Refused(string key, int status) => SitePage.Of<SignInView>(new { ReturnUrl = returnUrl, Name = name, Refusal = key }, status);
    }
}
