using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Shisaku.App.Site;
using Shisaku.App.UseCases;
using Shisaku.Register;

namespace Shisaku.App.Pages.Accounts;

/// <summary><c>/account/factor</c>: puts the second factor on, with recovery codes that are shown once; <c>/off</c> puts it off;
/// <c>/codes</c> makes the recovery codes anew.</summary>
internal static class FactorPage
{
    /// <summary>Its path.</summary>
    public const string Path = AccountPage.Path + "/factor";

    private const int Codes = 10;

    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder work)
    {
        work.MapGet(Path, (SignedIn who) => SitePage.Of<FactorView>(new { Key = who.Account.HasSecondFactor ? null : FactorCode.NewKey() }))
            .RequireAuthorization(WorkPolicies.SignedIn);
        work.MapPost(Path, PutOn).RequireAuthorization(WorkPolicies.SignedIn).RequireRateLimiting(Limits.SignIn);
        work.MapPost(Path + "/off", PutOff).RequireAuthorization(WorkPolicies.SignedIn).RequireRateLimiting(Limits.SignIn);
        work.MapPost(Path + "/codes", Renew).RequireAuthorization(WorkPolicies.SignedIn).RequireRateLimiting(Limits.SignIn);
    }

    // The key goes out with the page and comes back with its first code: nothing is kept before that.
    private static async Task<IResult> PutOn(HttpContext context, SignedIn who, AccountBook accounts, TimeProvider clock, SignInManager<AccountUser> sessions)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (key, account) = (form["key"].ToString(), who.Account);
        if (account.HasSecondFactor || !FactorCode.IsKey(key))
        {
            return Refused(null, "account.changed");
        }

        if (!FactorCode.IsCode(form["code"].ToString()) || FactorCode.StepOf(key, form["code"].ToString(), clock.GetUtcNow()) is not { } step)
        {
            return Refused(key, "factor.refused");
        }

        var changed = accounts.Alter(
            account.Id,
            now => now.HasSecondFactor ? null : now with { HasSecondFactor = true, FactorKey = key, FactorStep = step, SecurityStamp = AccountLinks.NewStamp() },
            who.Note(), AccountAct.Factor);
        return changed is null ? Refused(null, "account.changed") : await Shown(changed, sessions);
    }

    private static async Task<IResult> PutOff(
        HttpContext context, SiteRequest request, SignedIn who, SignInDesk desk, AccountBook accounts, SignInManager<AccountUser> sessions)
    {
        var (fault, password) = await Asked(context, who, desk);

        // Without a code beside it, a password must be longer.
        if (fault is null && AccountPasswords.IsShort(password, who.Account with { HasSecondFactor = false }))
        {
            fault = "factor.short";
        }

        if (fault is not null)
        {
            return Refused(null, fault);
        }

        var changed = accounts.Alter(
            who.Account.Id,
            now => now with { HasSecondFactor = false, FactorKey = null, RecoveryCodes = [], SecurityStamp = AccountLinks.NewStamp() }, who.Note(), AccountAct.Factor);
        if (changed is not null)
        {
            await sessions.SignInAsync(AccountUser.Own(changed, AccountAct.SignIn), isPersistent: false);
        }

        return SitePage.See(context, request.Link(AccountPage.Path));
    }

    private static async Task<IResult> Renew(HttpContext context, SignedIn who, SignInDesk desk, SignInManager<AccountUser> sessions) =>
        (await Asked(context, who, desk)).Fault is { } fault ? Refused(null, fault)
        : who.Account.HasSecondFactor ? await Shown(who.Account, sessions)
        : Refused(FactorCode.NewKey(), "account.changed");

    private static async Task<(string? Fault, string Password)> Asked(HttpContext context, SignedIn who, SignInDesk desk)
    {
        var password = (await context.Request.ReadFormAsync(context.RequestAborted))["current"].ToString();
        return !desk.MayTry(who.Account.LoginName) ? ("sign-in.many", password)
            : await desk.Check(who.Account.LoginName, password, context.RequestAborted) is null ? ("password.wrong", password)
            : (null, password);
    }

    // The codes are made by Identity and kept as hashes: this page is the only one that ever shows them.
    private static async Task<IResult> Shown(Account account, SignInManager<AccountUser> sessions)
    {
        var user = AccountUser.Own(account, AccountAct.Factor);
        var codes = await sessions.UserManager.GenerateNewTwoFactorRecoveryCodesAsync(user, Codes);
        await sessions.SignInAsync(user, isPersistent: false);
        return SitePage.Of<FactorView>(new { Codes = codes?.ToImmutableArray() });
    }

    private static RazorComponentResult<FactorView> Refused(string? key, string fault) =>
        SitePage.Of<FactorView>(new { Key = key, Refusal = fault }, StatusCodes.Status422UnprocessableEntity);
}
