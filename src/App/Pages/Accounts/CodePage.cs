using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Shisaku.App.Site;
using Shisaku.Register;

namespace Shisaku.App.Pages.Accounts;

/// <summary><c>/sign-in/code</c>: the second step, a code or a recovery code.</summary>
internal static class CodePage
{
    /// <summary>Its path.</summary>
    public const string Path = AccountHost.SignInPath + "/code";

    /// <summary>Maps it. It needs the first step, which lasts some minutes.</summary>
    public static void Map(IEndpointRouteBuilder work)
    {
        work.MapGet(Path, async (HttpContext context, SiteRequest request, AccountBook accounts, string? returnUrl) =>
            await FirstStep(context, accounts) is null
                ? (IResult)SitePage.See(context, request.Link(AccountHost.SignInPath))
                : SitePage.Of<CodeView>(new { ReturnUrl = returnUrl })).AllowAnonymous();
        work.MapPost(Path, Take).AllowAnonymous().RequireRateLimiting(Limits.SignIn);
    }

    private static async Task<IResult> Take(
        HttpContext context, SiteRequest request, AccountBook accounts, SignInDesk desk, SignInManager<AccountUser> sessions)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (code, returnUrl) = (form["code"].ToString(), form["returnUrl"].ToString());
        if (await FirstStep(context, accounts) is not { } account)
        {
            return SitePage.See(context, request.Link(AccountHost.SignInPath));
        }

        if (!desk.MayTry(account.LoginName))
        {
            return Refused("sign-in.many", StatusCodes.Status429TooManyRequests);
        }

        return await desk.CheckCode(account, code, sessions.UserManager, context.RequestAborted) is { } entered
            ? await SignInPage.Enter(context, request, sessions, entered, returnUrl)
            : Refused("code.refused", StatusCodes.Status422UnprocessableEntity);

        IResult Refused(string key, int status) => SitePage.Of<CodeView>(new { ReturnUrl = returnUrl, Refusal = key }, status);
    }

    private static async Task<Account?> FirstStep(HttpContext context, AccountBook accounts) =>
        AccountPrincipal.Now((await context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme)).Principal, accounts) is { HasSecondFactor: true } account
            ? account
            : null;
}
