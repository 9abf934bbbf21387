using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Shisaku.App.Site;
using Shisaku.App.UseCases;
using Shisaku.Register;

namespace Shisaku.App.Pages.Accounts;

/// <summary><c>/accounts</c>: who may work on next year's list; POST makes an account.</summary>
internal static class AccountsPage
{
    /// <summary>Its path.</summary>
    public const string Path = "/accounts";

    /// <summary>How many accounts a page shows.</summary>
    public const int OnePage = 100;

    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder work)
    {
        work.MapGet(Path, (AccountBook accounts, PublicLists lists, int? page) => Shown(accounts, lists, page ?? 1)).RequireAuthorization(WorkPolicies.Administers);
        work.MapPost(Path, Take).RequireAuthorization(WorkPolicies.Administers);
    }

    private static async Task<IResult> Take(HttpContext context, SignedIn who, AccountBook accounts, PublicLists lists, TimeProvider clock)
    {
        var form = AccountForm.Read(await context.Request.ReadFormAsync(context.RequestAborted));
        if (form.Fault is { } fault)
        {
            return Shown(accounts, lists, 1, form, fault);
        }

        var (account, path) = AccountLinks.Renewed(form.ToAccount(), clock.GetUtcNow());
        return accounts.Add(account, who.Note()) is { } made
            ? SitePage.Of<LinkMadeView>(new { Account = made, Path = path })
            : Shown(accounts, lists, 1, form, "account.taken");
    }

    private static IResult Shown(AccountBook accounts, PublicLists lists, int page, AccountForm? form = null, string? fault = null)
    {
        var all = accounts.All();
        var pages = Math.Max(1, (all.Length + OnePage - 1) / OnePage);
        return page < 1 || page > pages ? SitePage.NotFound : SitePage.Of<AccountsView>(
            new
            {
                Accounts = all.Skip((page - 1) * OnePage).Take(OnePage).ToArray(), Number = page, Pages = pages, Form = form ?? AccountForm.Empty,
                Divisions = DivisionNames.Of(lists), Refusal = fault,
            },
            fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }
}
