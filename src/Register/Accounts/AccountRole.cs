namespace Shisaku.Register;

/// <summary>What an account may do. Each has one role, so that who approves is not who compiles.</summary>
public enum AccountRole
{
    /// <summary>Reads drafts.</summary>
    Reader,

    /// <summary>Fills in the programmes of one division, and sees no other's.</summary>
    Division,

    /// <summary>Compiles the list: rolls it over, asks divisions, accepts or returns what they answer.</summary>
    Compiler,

    /// <summary>Approves a version of a draft.</summary>
    Approver,

    /// <summary>Keeps the accounts, and reads drafts.</summary>
    Administrator,
}
