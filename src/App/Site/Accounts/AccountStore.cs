using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Shisaku.Register;

namespace Shisaku.App.Site;

/// <summary>Gives Identity the accounts of the register.</summary>
/// <remarks>Wrong answers are not counted here: <see cref="AccountBook.CountFailure"/> counts them one by one, however many come at
/// once, where Identity would lose some.</remarks>
internal sealed partial class AccountStore(AccountBook accounts)
    : IUserPasswordStore<AccountUser>, IUserSecurityStampStore<AccountUser>
{
    /// <inheritdoc/>
    public Task<AccountUser?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Found(long.TryParse(userId, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? accounts.Find(id) : null);

    /// <inheritdoc/>
    public Task<AccountUser?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => Found(accounts.Named(normalizedUserName));

    /// <inheritdoc/>
    public Task<IdentityResult> CreateAsync(AccountUser user, CancellationToken cancellationToken) => Kept(user, accounts.Add(user.Kept, user.Note));

    /// <inheritdoc/>
    public Task<IdentityResult> UpdateAsync(AccountUser user, CancellationToken cancellationToken) =>
        Kept(user, accounts.Change(user.Kept, user.Note, user.Act));

    /// <inheritdoc/>
    public Task<IdentityResult> DeleteAsync(AccountUser user, CancellationToken cancellationToken) =>
        Kept(user, accounts.Remove(user.Kept.Id, user.Note) ? user.Kept : null);

    /// <inheritdoc/>
    public Task<string> GetUserIdAsync(AccountUser user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Kept.Id.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public Task<string?> GetUserNameAsync(AccountUser user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Kept.LoginName);

    /// <inheritdoc/>
    public Task<string?> GetNormalizedUserNameAsync(AccountUser user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(Account.Normal(user.Kept.LoginName));

    /// <inheritdoc/>
    public Task SetUserNameAsync(AccountUser user, string? userName, CancellationToken cancellationToken) =>
        throw new NotSupportedException("the name of an account stays");

    /// <inheritdoc/>
    public Task SetNormalizedUserNameAsync(AccountUser user, string? normalizedName, CancellationToken cancellationToken) =>
        Task.CompletedTask; // follows from the name

    /// <inheritdoc/>
    public Task SetPasswordHashAsync(AccountUser user, string? passwordHash, CancellationToken cancellationToken) =>
        Set(user, user.Kept with { PasswordHash = passwordHash });

    /// <inheritdoc/>
    public Task<string?> GetPasswordHashAsync(AccountUser user, CancellationToken cancellationToken) => Task.FromResult(user.Kept.PasswordHash);

    /// <inheritdoc/>
    public Task<bool> HasPasswordAsync(AccountUser user, CancellationToken cancellationToken) => Task.FromResult(user.Kept.PasswordHash is not null);

    /// <inheritdoc/>
    public Task SetSecurityStampAsync(AccountUser user, string stamp, CancellationToken cancellationToken) =>
        Set(user, user.Kept with { SecurityStamp = stamp });

    /// <inheritdoc/>
    public Task<string?> GetSecurityStampAsync(AccountUser user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Kept.SecurityStamp);

    /// <inheritdoc/>
    public void Dispose()
    {
        // The register is not ours.
    }

    private static Task<AccountUser?> Found(Account? account) =>
        Task.FromResult(account is null ? null : AccountUser.Own(account, AccountAct.Change));

    private static Task Set(AccountUser user, Account account)
    {
        user.Kept = account;
        return Task.CompletedTask;
    }

    private static Task<IdentityResult> Kept(AccountUser user, Account? kept)
    {
        if (kept is null)
        {
            return Task.FromResult(IdentityResult.Failed(new IdentityErrorDescriber().ConcurrencyFailure()));
        }

        user.Kept = kept;
        return Task.FromResult(IdentityResult.Success);
    }
}
