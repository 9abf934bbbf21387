namespace Shisaku.Register;

/// <summary>What is done to accounts, as the journal of work calls it.</summary>
public static class AccountAct
{
    /// <summary>It was made.</summary>
    public const string Add = "account";

    /// <summary>Its name, role, division, lock or place in the directory is another.</summary>
    public const string Change = "account-change";

    /// <summary>It was removed.</summary>
    public const string Remove = "account-remove";

    /// <summary>A one-time link was made for it.</summary>
    public const string Link = "account-link";

    /// <summary>Its password was set.</summary>
    public const string Password = "account-password";

    /// <summary>Its second factor was put on or off, or its recovery codes made anew.</summary>
    public const string Factor = "account-factor";

    /// <summary>A recovery code was used.</summary>
    public const string Recovery = "account-recovery";

    /// <summary>Too many wrong answers shut it for a while.</summary>
    public const string Shut = "account-shut";

    /// <summary>Somebody signed in.</summary>
    public const string SignIn = "sign-in";

    /// <summary>Somebody signed out, which ends every session of the account.</summary>
    public const string SignOut = "sign-out";
}
