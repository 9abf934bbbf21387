using System.Security.Cryptography;
using System.Text;
using Shisaku.Register;

namespace Shisaku.App.UseCases;

/// <summary>One-time links, by which the person of an account sets its password.</summary>
internal static class AccountLinks
{
    /// <summary>What the path of such a link begins with.</summary>
    public const string Path = "/sign-in/link/";

    /// <summary>How long a link can be used.</summary>
    public static readonly TimeSpan Span = TimeSpan.FromDays(3);

    private const int TokenBytes = 32;

    /// <summary>An account for which nothing but a new one-time link lets in: password, second factor and sessions are gone.</summary>
    /// <returns>The account and the path of its link, which is kept nowhere.</returns>
    public static (Account Account, string Path) Renewed(Account account, DateTimeOffset now)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        return (Cleared(account) with { LinkHash = HashOf(token), LinkUntil = now + Span }, Path + token);
    }

    /// <summary>An account with a password, and nothing that was there before.</summary>
    public static Account WithPassword(Account account, string password) => Cleared(account) with { PasswordHash = AccountPasswords.Hash(password) };

    /// <summary>An account with a password in place of its link.</summary>
    public static Account Used(Account account, string hash) => account with
    {
        PasswordHash = hash, LinkHash = null, LinkUntil = null, Failures = 0, ShutUntil = null, SecurityStamp = NewStamp(),
    };

    /// <summary>A stamp that ends all sessions.</summary>
    public static string NewStamp() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));

    /// <summary>What the register keeps of a link's token.</summary>
    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private static Account Cleared(Account account) => account with
    {
        PasswordHash = null, HasSecondFactor = false, FactorKey = null, RecoveryCodes = [], LinkHash = null, LinkUntil = null,
        Failures = 0, ShutUntil = null, SecurityStamp = NewStamp(),
    };
}
