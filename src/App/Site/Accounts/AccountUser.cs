using Shisaku.Register;

namespace Shisaku.App.Site;

/// <summary>An account while Identity works on it.</summary>
/// <param name="kept">As the register keeps it.</param>
/// <param name="act">What the journal calls what is done to it.</param>
/// <param name="note">Who does it.</param>
internal sealed class AccountUser(Account kept, string act, ChangeNote note)
{
    /// <summary>The account, with what was changed so far.</summary>
    public Account Kept { get; set; } = kept;

    /// <summary>What the journal calls what is done to it.</summary>
    public string Act => act;

    /// <summary>Who does it.</summary>
    public ChangeNote Note => note;

    /// <summary>An account that its own person works on.</summary>
    public static AccountUser Own(Account account, string act) => new(account, act, new ChangeNote(account.LoginName, null));
}
