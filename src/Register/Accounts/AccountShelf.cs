using System.Data.Common;
using System.Globalization;
using Dapper;

namespace Shisaku.Register;

/// <summary>Reads and writes the table of accounts.</summary>
internal sealed class AccountShelf(DbConnection connection, DbTransaction transaction, TimeProvider clock)
{
    /// <summary>The accounts for which a condition on <c>@value</c> holds.</summary>
    public static IEnumerable<Account> Where(DbConnection connection, string condition, object? value = null, DbTransaction? transaction = null) =>
        connection.Query<AccountRow>($"{Statements.Of("account.all")} where {condition}", value is null ? null : new { value }, transaction)
            .Select(row => row.ToAccount());

    /// <summary>An account as it is; null where there is none.</summary>
    public Account? Now(long id) => Where(connection, "id = @value", id, transaction).SingleOrDefault();

    /// <summary>Keeps a new account; null where what must be its own is another's.</summary>
    public Account? Add(Account account, ChangeNote note)
    {
        var made = account with { MadeAt = JournalBook.TimeOf(clock) };
        if (IsTaken(made))
        {
            return null;
        }

        var id = connection.ExecuteScalar<long>(Statements.Of("account.add"), AccountRow.Of(made), transaction);
        var kept = made with { Id = id, Revision = 1 };
        Tell(note, AccountAct.Add, null, kept);
        return kept;
    }

    /// <summary>Keeps a changed account; null where it was changed since it was read, or is gone.</summary>
    public Account? Change(Account account, ChangeNote note, string act)
    {
        if (Now(account.Id) is not { } before || before.Revision != account.Revision || IsTaken(account))
        {
            return null;
        }

        connection.Execute(Statements.Of("account.change"), AccountRow.Of(account), transaction);
        var after = account with { Revision = account.Revision + 1 };
        Tell(note, act, before, after);
        return after;
    }

    /// <summary>Counts a wrong answer. Only the one that shuts the account stands in the journal: anybody can give wrong answers.</summary>
    public Account? CountFailure(long id, int most, TimeSpan span)
    {
        if (Now(id) is not { } before)
        {
            return null;
        }

        var isTooMany = before.Failures + 1 >= most;
        var after = before with
        {
            Failures = isTooMany ? 0 : before.Failures + 1,
            ShutUntil = isTooMany ? clock.GetUtcNow() + span : before.ShutUntil,
            Revision = before.Revision + 1,
        };
        connection.Execute(Statements.Of("account.change"), AccountRow.Of(after with { Revision = before.Revision }), transaction);
        if (isTooMany)
        {
            Tell(new ChangeNote(after.LoginName, null), AccountAct.Shut, before, after);
        }

        return after;
    }

    /// <summary>Removes an account; false where there is none.</summary>
    public bool Remove(long id, ChangeNote note)
    {
        if (Now(id) is not { } before)
        {
            return false;
        }

        connection.Execute(Statements.Of("account.remove"), new { id }, transaction);
        Tell(note, AccountAct.Remove, before, null);
        return true;
    }

    private bool IsTaken(Account account) =>
        IsAnothers("normal_name", Account.Normal(account.LoginName), account.Id) || IsAnothers("link_hash", account.LinkHash, account.Id)
        || IsAnothers("directory_subject", account.DirectorySubject, account.Id) || IsAnothers("directory_address", account.DirectoryAddress, account.Id);

    private bool IsAnothers(string column, string? value, long id) =>
        value is not null && Where(connection, $"{column} = @value", value, transaction).Any(other => other.Id != id);

    private void Tell(ChangeNote note, string act, Account? before, Account? after) => JournalBook.Add(
        connection, transaction, clock, note, act, "account/" + (after ?? before)!.Id.ToString(CultureInfo.InvariantCulture),
        StatedAccount.Of(before), StatedAccount.Of(after), JournalBook.OfWork);
}
