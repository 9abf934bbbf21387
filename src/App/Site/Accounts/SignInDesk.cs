using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Identity;
using Shisaku.Register;

namespace Shisaku.App.Site;

/// <summary>Looks at names, passwords and codes of those who want to sign in. Whether a name is not there, a password wrong, an account
/// locked or shut: the answer is the same and takes as long.</summary>
internal sealed class SignInDesk(ProgrammeRegister register, IPasswordHasher<AccountUser> hasher, TimeProvider clock) : IDisposable
{
    /// <summary>After how many wrong answers in a row an account is shut.</summary>
    public const int MostFailures = 10;

    /// <summary>How many tries one name has at once.</summary>
    public const int TriesAtOnce = 20;

    /// <summary>After how many seconds one more.</summary>
    public const int SecondsToNextTry = 30;

    /// <summary>For how long an account is shut.</summary>
    public static readonly TimeSpan ShutSpan = TimeSpan.FromMinutes(15);

    // Longer than any password takes to look at, so that what was looked at can't be told from the time.
    private static readonly TimeSpan Answer = TimeSpan.FromSeconds(1);

    private readonly string nobody = hasher.HashPassword(null!, Guid.NewGuid().ToString());
    private readonly SemaphoreSlim room = new(Environment.ProcessorCount);
    private readonly PartitionedRateLimiter<string> tries = PartitionedRateLimiter.Create<string, string>(name =>
        RateLimitPartition.GetTokenBucketLimiter(name, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = TriesAtOnce, TokensPerPeriod = 1, ReplenishmentPeriod = TimeSpan.FromSeconds(SecondsToNextTry), QueueLimit = 0,
        }));

    /// <summary>Whether a name may be tried once more; names that no account has are counted alike.</summary>
    public bool MayTry(string name)
    {
        using var lease = tries.AttemptAcquire(Account.Normal(name.Length > Account.LongestName ? name[..Account.LongestName] : name));
        return lease.IsAcquired;
    }

    /// <summary>The account of a name and a password; null where they do not let in.</summary>
    public async Task<Account?> Check(string name, string password, CancellationToken stop)
    {
        var began = clock.GetTimestamp();
        var account = Account.IsName(name) ? register.Accounts.Named(name) : null;
        var isOpen = account is { IsLocked: false, PasswordHash: not null } && !IsShut(account);
        await room.WaitAsync(stop);
        bool isRight;
        try
        {
            isRight = hasher.VerifyHashedPassword(null!, account?.PasswordHash ?? nobody, password) != PasswordVerificationResult.Failed;
        }
        finally
        {
            room.Release();
        }

        if (isRight && isOpen)
        {
            return account;
        }

        if (isOpen)
        {
            register.Accounts.CountFailure(account!.Id, MostFailures, ShutSpan);
        }

        await Wait(began, stop);
        return null;
    }

    /// <summary>Lets an account in: its wrong answers are forgotten; null where it has changed meanwhile.</summary>
    /// <param name="account">The account as it was looked at.</param>
    /// <param name="step">The time step of the code that was given, which no code may repeat; null where none was asked for.</param>
    public Account? Enter(Account account, long? step) => register.Accounts.Alter(
        account.Id,
        now => now.IsLocked || now.SecurityStamp != account.SecurityStamp || now.HasSecondFactor != step.HasValue || step <= now.FactorStep ? null
            : now with { Failures = 0, ShutUntil = null, FactorStep = step ?? now.FactorStep },
        new ChangeNote(account.LoginName, null), AccountAct.SignIn);

    /// <summary>Lets an account in by a code or a recovery code behind its password; null where it is neither, or was used before.</summary>
    public async Task<Account?> CheckCode(Account account, string code, UserManager<AccountUser> users, CancellationToken stop)
    {
        var began = clock.GetTimestamp();
        if (!IsShut(account))
        {
            var entered = !FactorCode.IsCode(code) ? await Recover(account, code, users)
                : FactorCode.StepOf(account.FactorKey!, code, clock.GetUtcNow()) is { } step ? Enter(account, step) : null;
            if (entered is not null)
            {
                return entered;
            }

            register.Accounts.CountFailure(account.Id, MostFailures, ShutSpan);
        }

        await Wait(began, stop);
        return null;
    }

    private static async Task<Account?> Recover(Account account, string code, UserManager<AccountUser> users)
    {
        var user = AccountUser.Own(account with { Failures = 0, ShutUntil = null }, AccountAct.Recovery);
        return (await users.RedeemTwoFactorRecoveryCodeAsync(user, code)).Succeeded ? user.Kept : null;
    }

    /// <summary>Whether too many wrong answers keep an account shut.</summary>
    public bool IsShut(Account account) => account.ShutUntil is { } until && until > clock.GetUtcNow();

    /// <summary>Waits until a refusal takes as long as every other.</summary>
    /// <param name="began">The clock's timestamp when the answer began.</param>
    /// <param name="stop">Ends the wait.</param>
    public async Task Wait(long began, CancellationToken stop)
    {
        if (Answer - clock.GetElapsedTime(began) is { Ticks: > 0 } rest)
        {
            await Task.Delay(rest, clock, stop);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        room.Dispose();
        tries.Dispose();
    }
}
