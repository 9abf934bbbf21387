using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Shisaku.App.Site;
using Shisaku.App.UseCases;
using Shisaku.Register;

namespace Shisaku.App.Pages.Accounts;

/// <summary><c>/sign-out</c>: ends every session of the account, so that no copy of a cookie is worth anything.</summary>
internal static class SignOutPage
{
    /// <summary>Its path.</summary>
    public const string Path = "/sign-out";

    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder work)
    {
        work.MapPost(Path, Take).RequireAuthorization(WorkPolicies.SignedIn);

        // Who comes back here by the browser's history has signed out, or has not; nothing is done by going to an address.
        work.MapGet(Path, (HttpContext context, SiteRequest request) => SitePage.See(context, request.Link(AccountHost.SignInPath))).AllowAnonymous();
    }

    private static async Task<IResult> Take(HttpContext context, SiteRequest request, SignedIn who, AccountBook accounts, SignInManager<AccountUser> sessions)
    {
        accounts.Alter(who.Account.Id, now => now with { SecurityStamp = AccountLinks.NewStamp() }, who.Note(), AccountAct.SignOut);
        await sessions.SignOutAsync();
        return SitePage.See(context, request.Link(AccountHost.SignInPath));
    }
}
