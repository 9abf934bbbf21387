using Shisaku.Register;

namespace Shisaku.App.Pages.Accounts;

/// <summary>What is to be known of an account at a glance, by the keys of the words.</summary>
internal static class AccountStates
{
    /// <summary>The keys.</summary>
    public static IEnumerable<string> Of(Account account)
    {
        if (account.IsLocked)
        {
            yield return "state.locked";
        }

        if (account.PasswordHash is null)
        {
            yield return (account.DirectorySubject ?? account.DirectoryAddress) is null ? "state.no-password" : "state.directory";
        }

        if (account.HasSecondFactor)
        {
            yield return "state.factor";
        }
    }
}
