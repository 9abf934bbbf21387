using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Shisaku.App.Site;
using Shisaku.App.UseCases;
using Shisaku.Register;

namespace Shisaku.App.Pages.Accounts;

/// <summary><c>/sign-in/link/{token}</c>: a one-time link, by which somebody sets the password of an account.</summary>
internal static class LinkPage
{
    /// <summary>Maps it. The token is the secret that lets in.</summary>
    public static void Map(IEndpointRouteBuilder work)
    {
        work.MapGet(AccountLinks.Path + "{token}", (string token, AccountBook accounts, TimeProvider clock) => Find(token, accounts, clock) is { } account
            ? SitePage.Of<LinkView>(new { Name = account.LoginName, Token = token })
            : Gone()).AllowAnonymous().RequireRateLimiting(Limits.SignIn);
        work.MapPost(AccountLinks.Path + "{token}", Take).AllowAnonymous().RequireRateLimiting(Limits.SignIn);
    }

    private static async Task<IResult> Take(string token, HttpContext context, SiteRequest request, AccountBook accounts, PublicLists lists, TimeProvider clock)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (Find(token, accounts, clock) is not { } account)
        {
            return Gone();
        }

        var password = form["password"].ToString();
        var fault = password != form["again"].ToString() ? "password.differs" : AccountPasswords.FaultOf(password, account, OfficeNames.Of(lists));
        if (fault is not null)
        {
            return SitePage.Of<LinkView>(new { Name = account.LoginName, Token = token, Refusal = fault }, StatusCodes.Status422UnprocessableEntity);
        }

        var (hash, link) = (AccountPasswords.Hash(password), account.LinkHash);
        return accounts.Alter(
            account.Id, now => now.LinkHash == link ? AccountLinks.Used(now, hash) : null, new ChangeNote(account.LoginName, null), AccountAct.Password) is null
            ? Gone()
            : SitePage.See(context, request.Link(AccountHost.SignInPath));
    }

    private static Account? Find(string token, AccountBook accounts, TimeProvider clock) =>
        accounts.OfLink(AccountLinks.HashOf(token)) is { IsLocked: false, LinkUntil: { } until } account && until > clock.GetUtcNow() ? account : null;

    private static RazorComponentResult<LinkView> Gone() => SitePage.Of<LinkView>(new { Refusal = "link.gone" }, StatusCodes.Status404NotFound);
}
