using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Shisaku.App.Site;
using Shisaku.App.UseCases;
using Shisaku.Register;

namespace Shisaku.App.Pages.Accounts;

/// <summary><c>/accounts/{id}</c>: one account; POST changes it, <c>/reset</c> makes a new one-time link, <c>/lock</c> locks or opens it,
/// <c>/remove</c> removes it. Nobody locks, removes or changes the role of the own account: an administrator stays.</summary>
internal static class PersonPage
{
    private const string Path = AccountsPage.Path + "/{id:long}";

    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder work)
    {
        work.MapGet(Path, (long id, AccountBook accounts, PublicLists lists) => accounts.Find(id) is { } account ? (IResult)Shown(account, lists) : SitePage.NotFound)
            .RequireAuthorization(WorkPolicies.Administers);
        foreach (var (act, take) in new (string, Take)[] { ("", Change), ("/reset", Reset), ("/lock", Lock), ("/remove", Remove) })
        {
            work.MapPost(Path + act, async (long id, HttpContext context, SiteRequest request, SignedIn who, AccountBook accounts, PublicLists lists, TimeProvider clock) =>
                accounts.Find(id) is { } account
                    ? take(account, new Asked(await context.Request.ReadFormAsync(context.RequestAborted), context, request, who, accounts, lists, clock))
                    : SitePage.NotFound).RequireAuthorization(WorkPolicies.Administers);
        }
    }

    private delegate IResult Take(Account account, Asked asked);

    private static IResult Change(Account account, Asked asked)
    {
        var form = AccountForm.Read(asked.Form, account.LoginName);
        var isSeen = asked.Form["revision"].ToString() == account.Revision.ToString(CultureInfo.InvariantCulture);
        var fault = form.Fault ?? (asked.IsOwn(account) && form.Role != Account.WordOf(account.Role) ? "account.own" : isSeen ? null : "account.changed");
        return fault is null && asked.Accounts.Change(form.On(account), asked.Who.Note(), AccountAct.Change) is not null
            ? asked.Back(account)
            : Shown(account, asked.Lists, fault ?? "account.taken", form);
    }

    private static IResult Reset(Account account, Asked asked)
    {
        var path = "";
        var changed = asked.Accounts.Alter(
            account.Id,
            now =>
            {
                (var renewed, path) = AccountLinks.Renewed(now, asked.Clock.GetUtcNow());
                return renewed;
            },
            asked.Who.Note(), AccountAct.Link);
        return changed is null ? SitePage.NotFound : SitePage.Of<LinkMadeView>(new { Account = changed, Path = path });
    }

    private static IResult Lock(Account account, Asked asked)
    {
        var isLocked = asked.Form["locked"] == "1";
        if (asked.IsOwn(account))
        {
            return Shown(account, asked.Lists, "account.own");
        }

        asked.Accounts.Alter(
            account.Id, now => now with { IsLocked = isLocked, Failures = 0, ShutUntil = null, SecurityStamp = AccountLinks.NewStamp() }, asked.Who.Note(), AccountAct.Change);
        return asked.Back(account);
    }

    private static IResult Remove(Account account, Asked asked)
    {
        if (asked.IsOwn(account))
        {
            return Shown(account, asked.Lists, "account.own");
        }

        asked.Accounts.Remove(account.Id, asked.Who.Note());
        return SitePage.See(asked.Context, asked.Request.Link(AccountsPage.Path));
    }

    private static RazorComponentResult<PersonView> Shown(Account account, PublicLists lists, string? fault = null, AccountForm? form = null) => SitePage.Of<PersonView>(
        new { Account = account, Form = form ?? AccountForm.Of(account), Divisions = DivisionNames.Of(lists), Refusal = fault },
        fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    private sealed record Asked(
        IFormCollection Form, HttpContext Context, SiteRequest Request, SignedIn Who, AccountBook Accounts, PublicLists Lists, TimeProvider Clock)
    {
        public bool IsOwn(Account account) => account.Id == Who.Account.Id;

        public StatusCodeHttpResult Back(Account account) =>
            SitePage.See(Context, Request.Link($"{AccountsPage.Path}/{account.Id.ToString(CultureInfo.InvariantCulture)}"));
    }
}
