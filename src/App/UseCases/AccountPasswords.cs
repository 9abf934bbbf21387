using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Shisaku.App.Site;
using Shisaku.Register;

namespace Shisaku.App.UseCases;

/// <summary>Which passwords are taken, as NIST SP 800-63B-4 advises: long ones that nobody would guess; nothing is asked of their
/// letters, and they do not run out.</summary>
internal static class AccountPasswords
{
    /// <summary>The least length where nothing but the password is asked for.</summary>
    public const int Least = 15;

    /// <summary>The least length where a code is asked for too.</summary>
    public const int LeastWithFactor = 8;

    /// <summary>The greatest length.</summary>
    public const int Most = 256;

    // Judging takes longer the longer a text is; what begins well is not guessed for its end.
    private const int Judged = 64;

    // What a guesser who knows lists of passwords, names and words needs at least: a hundred million tries.
    private const int LeastScore = 3;

    // With HMAC-SHA512; OWASP advises 210,000 at least.
    private const int Rounds = 300_000;

    /// <summary>How passwords are hashed: PBKDF2, by the framework.</summary>
    public static void AddAccountPasswords(this IServiceCollection services) => services
        .Configure<PasswordHasherOptions>(options => options.IterationCount = Rounds)
        .AddSingleton<IPasswordHasher<AccountUser>, PasswordHasher<AccountUser>>();

    /// <summary>The hash of a password.</summary>
    public static string Hash(string password) => new PasswordHasher<AccountUser>(
        Microsoft.Extensions.Options.Options.Create(new PasswordHasherOptions { IterationCount = Rounds })).HashPassword(null!, password);

    /// <summary>What is wrong with a password, as a key of the texts of accounts; null where it is taken.</summary>
    /// <param name="password">The password.</param>
    /// <param name="account">Whose it is to be.</param>
    /// <param name="offices">Names of offices and lists that anybody would try.</param>
    public static string? FaultOf(string password, Account account, IEnumerable<string> offices) =>
        IsShort(password, account) ? "password.short"
        : password.Length > Most ? "password.long"
        : Guessed(password, [account.LoginName, account.DisplayName, account.Division ?? "", "shisaku", .. offices]) ? "password.guessed"
        : null;

    /// <summary>Whether a password is too short for an account, in letters.</summary>
    public static bool IsShort(string password, Account account) =>
        password.EnumerateRunes().Count() < (account.HasSecondFactor ? LeastWithFactor : Least);

    // The lists of common passwords, names and words are those of zxcvbn. What repeats is as guessable as what it repeats.
    private static bool Guessed(string password, IEnumerable<string> known) =>
        Zxcvbn.Zxcvbn.MatchPassword(
            password.Length > Judged ? password[..Judged] : password, [.. known.Where(word => word.Length > 0).Select(word => word.ToLowerInvariant())])
            .Score < LeastScore;
}
