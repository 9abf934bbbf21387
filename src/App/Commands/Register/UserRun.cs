using System.Globalization;
using Shisaku.App.Site;
using Shisaku.App.UseCases;
using Shisaku.Register;

namespace Shisaku.App.Commands;

/// <summary>Adds, resets, locks and removes accounts.</summary>
/// <param name="run">The run of the command.</param>
/// <param name="accounts">The accounts.</param>
internal sealed class UserRun(RegisterRun run, AccountBook accounts)
{
    private readonly ChangeNote note = new(Environment.UserName, null);

    /// <summary>Makes an account, with a password or a one-time link.</summary>
    public int Add(Account account, bool hasPassword, string? address)
    {
        if (!Account.IsName(account.LoginName) || account.DisplayName.Length is 0 or > Account.LongestName || account.DisplayName.Any(char.IsControl))
        {
            throw Refused(ExitCode.WrongCommandLine, "user.name", account.LoginName);
        }

        if ((account.Role == AccountRole.Division) != (account.Division is { Length: > 0 }))
        {
            throw Refused(ExitCode.WrongCommandLine, account.Role == AccountRole.Division ? "user.no-division" : "user.division", account.LoginName);
        }

        var (ready, link) = WithSecret(account, hasPassword);
        if (accounts.Add(ready, note) is null)
        {
            throw Refused(ExitCode.NeedsPerson, "user.there", account.LoginName);
        }

        return Say("user.added", account.LoginName, link, address);
    }

    /// <summary>Lets nothing in to an account any more but a new password or a new one-time link.</summary>
    public int Reset(string name, bool hasPassword, string? address)
    {
        var (ready, link) = WithSecret(Known(name), hasPassword);
        return Change(ready, hasPassword ? AccountAct.Password : AccountAct.Link) ? Say("user.reset", name, link, address) : throw Refused(ExitCode.NeedsPerson, "user.changed", name);
    }

    /// <summary>Locks or unlocks an account.</summary>
    public int Lock(string name, bool isLocked)
    {
        var account = Known(name) with { IsLocked = isLocked, Failures = 0, ShutUntil = null };
        return Change(account with { SecurityStamp = AccountLinks.NewStamp() }, AccountAct.Change)
            ? Say(isLocked ? "user.locked" : "user.unlocked", name, null, null)
            : throw Refused(ExitCode.NeedsPerson, "user.changed", name);
    }

    /// <summary>Removes an account; what it did stays in the journal.</summary>
    public int Remove(string name) => accounts.Remove(Known(name).Id, note) ? Say("user.removed", name, null, null) : throw Refused(ExitCode.NeedsPerson, "user.none", name);

    private bool Change(Account account, string act) => accounts.Change(account, note, act) is not null;

    private Account Known(string name) => accounts.Named(name) ?? throw Refused(ExitCode.NeedsPerson, "user.none", name);

    private (Account Account, string? Link) WithSecret(Account account, bool hasPassword)
    {
        if (!hasPassword)
        {
            return AccountLinks.Renewed(account, TimeProvider.System.GetUtcNow());
        }

        // One line, as a person types it or a script sends it.
        using var reader = new StreamReader(run.Surroundings.Input, Surroundings.Utf8, leaveOpen: true);
        var password = reader.ReadLine() ?? "";
        var words = SiteText.In(run.Language, "accounts");
        return AccountPasswords.FaultOf(password, account with { HasSecondFactor = false }, []) is { } fault
            ? throw new CommandRefusedException(ExitCode.UnreadableInput, words.Fill(
                fault, ("least", Number(AccountPasswords.Least)), ("with", Number(AccountPasswords.LeastWithFactor)), ("most", Number(AccountPasswords.Most))))
            : (AccountLinks.WithPassword(account, password), null);
    }

    // The link alone goes to standard output, for scripts that send it on.
    private int Say(string key, string name, string? link, string? address)
    {
        run.Say(run.Texts.Fill(key, ("name", name)));
        if (link is not null)
        {
            run.Say(run.Texts.Fill("user.link", ("days", Number(AccountLinks.Span.Days))));
            StandardOutput.Write(run.Surroundings.Output, stream =>
            {
                using var writer = new StreamWriter(stream, Surroundings.Utf8, leaveOpen: true);
                writer.Write(address + link + "\n");
            });
        }

        return ExitCode.Done;
    }

    private CommandRefusedException Refused(int code, string key, string name) => new(code, run.Texts.Fill(key, ("name", name)));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
