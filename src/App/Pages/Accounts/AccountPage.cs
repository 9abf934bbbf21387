using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Shisaku.App.Site;
using Shisaku.App.UseCases;
using Shisaku.Register;

namespace Shisaku.App.Pages.Accounts;

/// <summary><c>/account</c>: one's own account; <c>/account/password</c> sets another password, which ends every other session.</summary>
internal static class AccountPage
{
    /// <summary>Its path.</summary>
    public const string Path = "/account";

    /// <summary>Maps both.</summary>
    public static void Map(IEndpointRouteBuilder work)
    {
        work.MapGet(Path, () => SitePage.Of<AccountView>()).RequireAuthorization(WorkPolicies.SignedIn);
        work.MapPost(Path + "/password", Take).RequireAuthorization(WorkPolicies.SignedIn).RequireRateLimiting(Limits.SignIn);
    }

    private static async Task<IResult> Take(
        HttpContext context, SiteRequest request, SignedIn who, SignInDesk desk, AccountBook accounts, PublicLists lists, SignInManager<AccountUser> sessions)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (account, password) = (who.Account, form["password"].ToString());
        var fault = !desk.MayTry(account.LoginName) ? "sign-in.many"
            : await desk.Check(account.LoginName, form["current"].ToString(), context.RequestAborted) is null ? "password.wrong"
            : password != form["again"].ToString() ? "password.differs"
            : AccountPasswords.FaultOf(password, account, OfficeNames.Of(lists));
        if (fault is null)
        {
            var hash = AccountPasswords.Hash(password);
            var changed = accounts.Alter(
                account.Id, now => now.SecurityStamp == account.SecurityStamp ? AccountLinks.Used(now, hash) : null, who.Note(), AccountAct.Password);
            if (changed is not null)
            {
                await sessions.SignInAsync(AccountUser.Own(changed, AccountAct.SignIn), isPersistent: false);
                return SitePage.See(context, request.Link(Path));
            }

            fault = "account.changed";
        }

        return SitePage.Of<AccountView>(new { Refusal = fault }, StatusCodes.Status422UnprocessableEntity);
    }
}
