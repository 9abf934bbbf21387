using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Shisaku.Register;

namespace Shisaku.App.Site;

/// <summary>What a session says of its account.</summary>
internal sealed class AccountPrincipal : IUserClaimsPrincipalFactory<AccountUser>
{
    /// <summary>The claim of the name that others see.</summary>
    public const string Display = "display";

    /// <summary>The claim of the division; only a division's account has it.</summary>
    public const string Division = "division";

    /// <summary>The claim of the stamp that the account had when the session began.</summary>
    public const string Stamp = "stamp";

    /// <inheritdoc/>
    public Task<ClaimsPrincipal> CreateAsync(AccountUser user) => Task.FromResult(Of(user.Kept, IdentityConstants.ApplicationScheme));

    /// <summary>An account as one of its sessions.</summary>
    /// <param name="account">The account.</param>
    /// <param name="scheme">The kind of session.</param>
    public static ClaimsPrincipal Of(Account account, string scheme)
    {
        var identity = new ClaimsIdentity(scheme, ClaimTypes.Name, ClaimTypes.Role);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, account.Id.ToString(CultureInfo.InvariantCulture)));
        identity.AddClaim(new Claim(ClaimTypes.Name, account.LoginName));
        identity.AddClaim(new Claim(ClaimTypes.Role, Account.WordOf(account.Role)));
        identity.AddClaim(new Claim(Display, account.DisplayName));
        identity.AddClaim(new Claim(Stamp, account.SecurityStamp));
        if (account.Division is { } division)
        {
            identity.AddClaim(new Claim(Division, division));
        }

        return new ClaimsPrincipal(identity);
    }

    /// <summary>The account of a session as it is now; null where it is gone, locked, or has another stamp.</summary>
    public static Account? Now(ClaimsPrincipal? session, AccountBook accounts) =>
        long.TryParse(session?.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        && accounts.Find(id) is { IsLocked: false } account && account.SecurityStamp == session?.FindFirstValue(Stamp)
            ? account
            : null;
}
