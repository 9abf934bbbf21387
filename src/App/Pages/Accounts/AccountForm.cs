using Microsoft.AspNetCore.Http;
using Shisaku.Register;

namespace Shisaku.App.Pages.Accounts;

/// <summary>What an administrator says of an account.</summary>
/// <param name="Name">The name by which it signs in; it stays once given.</param>
/// <param name="Display">The name that others see.</param>
/// <param name="Role">The word of its role.</param>
/// <param name="Division">Its division; empty for none.</param>
/// <param name="Subject">As the office's directory numbers its person; empty for none.</param>
/// <param name="Address">The address that the directory verifies; empty for none.</param>
public sealed record AccountForm(string Name, string Display, string Role, string Division, string Subject, string Address)
{
    private const int LongestText = 200;

    /// <summary>An empty one.</summary>
    public static AccountForm Empty { get; } = new("", "", Account.WordOf(AccountRole.Division), "", "", "");

    /// <summary>What is wrong with it, by its key; null for nothing.</summary>
    public string? Fault =>
        !Account.IsName(Name) || Display.Length > Account.LongestName ? "account.name"
        : Account.RoleOf(Role) is not { } role ? "account.role"
        : role == AccountRole.Division && Division.Length == 0 ? "account.division"
        : new[] { Display, Division, Subject, Address }.Any(text => text.Length > LongestText || text.Any(char.IsControl)) ? "account.text"
        : null;

    /// <summary>The form as it was sent.</summary>
    /// <param name="form">The form.</param>
    /// <param name="name">The name of the account where it stands already; null where the form says it.</param>
    public static AccountForm Read(IFormCollection form, string? name = null)
    {
        return new(name ?? Text("name"), Text("display"), Text("role"), Text("division"), Text("subject"), Text("address"));

        string Text(string field) => form[field].ToString().Trim();
    }

    /// <summary>An account as a form.</summary>
    public static AccountForm Of(Account account) => new(
        account.LoginName, account.DisplayName, Account.WordOf(account.Role), account.Division ?? "", account.DirectorySubject ?? "", account.DirectoryAddress ?? "");

    /// <summary>A new account.</summary>
    public Account ToAccount() => On(new Account(Name, "", AccountRole.Reader, null));

    /// <summary>An account with what the form says.</summary>
    public Account On(Account account)
    {
        var role = Account.RoleOf(Role)!.Value;
        return account with
        {
            DisplayName = Display.Length > 0 ? Display : account.LoginName, Role = role, Division = role == AccountRole.Division ? Division : null,
            DirectorySubject = Subject.Length > 0 ? Subject : null, DirectoryAddress = Address.Length > 0 ? Account.Normal(Address) : null,
        };
    }
}
