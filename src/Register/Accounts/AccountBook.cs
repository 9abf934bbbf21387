using System.Collections.Immutable;
using System.Data.Common;
using Dapper;

namespace Shisaku.Register;

/// <summary>The accounts of a register, and the secrets that the site keeps there.</summary>
/// <remarks>Every change stands in the journal of work, without any secret. A change is refused where the account was changed since it
/// was read.</remarks>
public sealed class AccountBook
{
    private readonly Database database;
    private readonly TimeProvider clock;

    internal AccountBook(Database database, TimeProvider clock) => (this.database, this.clock) = (database, clock);

    /// <summary>Whether there is an account at all.</summary>
    public bool Any() => IfThere(connection => connection.ExecuteScalar<long>(Statements.Of("account.any")) > 0, false);

    /// <summary>All accounts, by name.</summary>
    public ImmutableArray<Account> All() =>
        IfThere(connection => AccountShelf.Where(connection, "true").OrderBy(account => account.LoginName, StringComparer.Ordinal).ToImmutableArray(), []);

    /// <summary>The account of a number; null where there is none.</summary>
    public Account? Find(long id) => One("id = @value", id);

    /// <summary>The account of a name, however it is spelt; null where there is none.</summary>
    public Account? Named(string name) => One("normal_name = @value", Account.Normal(name));

    /// <summary>The account of a one-time link, by the link's hash; null where there is none.</summary>
    public Account? OfLink(string hash) => One("link_hash = @value", hash);

    /// <summary>The account of a person in the office's directory; null where there is none.</summary>
    public Account? OfSubject(string subject) => One("directory_subject = @value", subject);

    /// <summary>The account of an address; null where there is none.</summary>
    public Account? OfAddress(string address) => One("directory_address = @value", Account.Normal(address));

    /// <summary>Keeps a new account; null where its name, link or place in the directory is another's.</summary>
    public Account? Add(Account account, ChangeNote note) => database.Write((connection, transaction) =>
        new AccountShelf(connection, transaction, clock).Add(account, note));

    /// <summary>Keeps a changed account; null where it is gone, was changed since it was read, or takes what is another's.</summary>
    /// <param name="account">The account as it is to be, with the revision that was read.</param>
    /// <param name="note">Who changes it.</param>
    /// <param name="act">What is done (<see cref="AccountAct"/>).</param>
    public Account? Change(Account account, ChangeNote note, string act) => database.Write((connection, transaction) =>
        new AccountShelf(connection, transaction, clock).Change(account, note, act));

    /// <summary>Changes an account as it is now, so that nothing comes between; null where it is gone or is to stay as it is.</summary>
    /// <param name="id">The account.</param>
    /// <param name="change">The account as it is to be; null to leave it.</param>
    /// <param name="note">Who changes it.</param>
    /// <param name="act">What is done (<see cref="AccountAct"/>).</param>
    public Account? Alter(long id, Func<Account, Account?> change, ChangeNote note, string act)
    {
        ArgumentNullException.ThrowIfNull(change);
        return database.Write((connection, transaction) => new AccountShelf(connection, transaction, clock) is var shelf
            && shelf.Now(id) is { } now && change(now) is { } changed ? shelf.Change(changed, note, act) : null);
    }

    /// <summary>Counts a wrong answer, whoever else counts one at the same time, and shuts the account after too many.</summary>
    /// <param name="id">The account.</param>
    /// <param name="most">After how many in a row it is shut.</param>
    /// <param name="span">For how long.</param>
    /// <returns>The account as it is now; null where it is gone.</returns>
    public Account? CountFailure(long id, int most, TimeSpan span) => database.Write((connection, transaction) =>
        new AccountShelf(connection, transaction, clock).CountFailure(id, most, span));

    /// <summary>Removes an account; false where there is none.</summary>
    public bool Remove(long id, ChangeNote note) => database.Write((connection, transaction) =>
        new AccountShelf(connection, transaction, clock).Remove(id, note));

    /// <summary>Secrets whose names begin alike, in the order of their names.</summary>
    public ImmutableArray<string> Secrets(string prefix) => IfThere(
        connection => connection.Query<(string Name, string Value)>(Statements.Of("secret.of"), new { like = prefix + "%" })
            .Select(secret => secret.Value).ToImmutableArray(), []);

    /// <summary>Keeps a secret under a new name.</summary>
    public void Keep(string name, string value) => database.Write((connection, transaction) =>
        connection.Execute(Statements.Of("secret.add"), new { name, value }, transaction));

    private Account? One(string condition, object value) =>
        IfThere(connection => AccountShelf.Where(connection, condition, value).SingleOrDefault(), null);

    private T IfThere<T>(Func<DbConnection, T> question, T otherwise)
    {
        try
        {
            return database.Read(question);
        }
        catch (RegisterUnusableException refusal) when (refusal.Fault == RegisterFault.None)
        {
            return otherwise;
        }
    }
}
