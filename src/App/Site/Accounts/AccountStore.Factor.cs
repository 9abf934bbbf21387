using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;

namespace Shisaku.App.Site;

/// <summary>What an account keeps of its second factor.</summary>
internal sealed partial class AccountStore
    : IUserTwoFactorStore<AccountUser>, IUserAuthenticatorKeyStore<AccountUser>, IUserTwoFactorRecoveryCodeStore<AccountUser>
{
    /// <inheritdoc/>
    public Task SetTwoFactorEnabledAsync(AccountUser user, bool enabled, CancellationToken cancellationToken) =>
        Set(user, user.Kept with { HasSecondFactor = enabled, RecoveryCodes = enabled ? user.Kept.RecoveryCodes : [] });

    /// <inheritdoc/>
    public Task<bool> GetTwoFactorEnabledAsync(AccountUser user, CancellationToken cancellationToken) => Task.FromResult(user.Kept.HasSecondFactor);

    /// <inheritdoc/>
    public Task SetAuthenticatorKeyAsync(AccountUser user, string key, CancellationToken cancellationToken) =>
        Set(user, user.Kept with { FactorKey = key, FactorStep = 0 });

    /// <inheritdoc/>
    public Task<string?> GetAuthenticatorKeyAsync(AccountUser user, CancellationToken cancellationToken) => Task.FromResult(user.Kept.FactorKey);

    /// <inheritdoc/>
    public Task ReplaceCodesAsync(AccountUser user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        Set(user, user.Kept with { RecoveryCodes = [.. recoveryCodes.Select(HashOf)] });

    /// <inheritdoc/>
    public Task<bool> RedeemCodeAsync(AccountUser user, string code, CancellationToken cancellationToken)
    {
        var hash = HashOf(code);
        var isThere = user.Kept.RecoveryCodes.Contains(hash);
        user.Kept = user.Kept with { RecoveryCodes = user.Kept.RecoveryCodes.Remove(hash) };
        return Task.FromResult(isThere);
    }

    /// <inheritdoc/>
    public Task<int> CountCodesAsync(AccountUser user, CancellationToken cancellationToken) => Task.FromResult(user.Kept.RecoveryCodes.Length);

    // Codes are made by chance, long enough that their hashes need no salt. People copy them with other blanks and capitals.
    private static string HashOf(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant())));
}
