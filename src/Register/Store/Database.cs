using System.Data.Common;
using System.Diagnostics;

namespace Shisaku.Register;

/// <summary>Where the register's tables are: a file of its own, or a server's database.</summary>
internal abstract class Database
{
    /// <summary>How long a writer waits for another one.</summary>
    protected const int SecondsToWait = 5;

    // How long a program that asks all the time trusts that the tables are as it knows them.
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(1);
    private long migratedAt;

    /// <summary>What messages call it; without a password.</summary>
    public abstract string Where { get; }

    /// <summary>The database that a text names.</summary>
    /// <exception cref="RegisterUnusableException">It names none.</exception>
    public static Database Of(string connection) =>
        PostgresDatabase.IsMeant(connection) ? new PostgresDatabase(connection) : new SqliteDatabase(connection);

    /// <summary>Opens a connection, and makes or migrates the tables where that is due.</summary>
    /// <param name="isMaking">Whether a register that isn't there is made.</param>
    public DbConnection Open(bool isMaking)
    {
        return Guarded(() =>
        {
            var connection = Connect(isMaking);
            try
            {
                if (!IsKeptOpen || Stopwatch.GetElapsedTime(Volatile.Read(ref migratedAt)) > Glance)
                {
                    new Migrator(this, connection).Run(isMaking);
                    Volatile.Write(ref migratedAt, Stopwatch.GetTimestamp());
                }

                if (isMaking)
                {
                    Prepare(connection); // not before it is known to be a register: others' databases stay as they are
                }

                return connection;
            }
            catch
            {
                connection.Dispose();
                throw;
            }
        });
    }

    /// <summary>Does all of a change or nothing of it, alone among writers.</summary>
    public T Write<T>(Func<DbConnection, DbTransaction, T> change) => Guarded(() =>
    {
        using var connection = Open(isMaking: true);
        using var transaction = BeginWriting(connection);
        var result = change(connection, transaction);
        transaction.Commit();
        return result;
    });

    /// <summary>Reads in one view of the tables, whatever writers do meanwhile.</summary>
    public T Read<T>(Func<DbConnection, T> question) => Guarded(() =>
    {
        using var connection = Open(isMaking: false);
        using var transaction = BeginReading(connection);
        return question(connection);
    });

    /// <summary>Keeps connections open between questions until the answer is disposed of, for a program that asks all the time.</summary>
    public IDisposable KeepOpen()
    {
        IsKeptOpen = true;
        return new Closing(() =>
        {
            IsKeptOpen = false;
            CloseKept();
        });
    }

    /// <summary>Begins a change; a second writer waits, and gives up after <see cref="SecondsToWait"/>.</summary>
    public abstract DbTransaction BeginWriting(DbConnection connection);

    /// <summary>Puts many rows into a table at once.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="transaction">The change that they belong to.</param>
    /// <param name="table">The table.</param>
    /// <param name="columns">Its columns, in the order of the values.</param>
    /// <param name="rows">The values: numbers (long), texts, bytes or null.</param>
    public abstract void InsertMany(
        DbConnection connection, DbTransaction transaction, string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows);

    /// <summary>The words that this database has for <c>{key}</c> and <c>{bytes}</c>.</summary>
    public abstract string InItsWords(string sql);

    /// <summary>Names of the tables there are.</summary>
    public abstract IReadOnlyCollection<string> Tables(DbConnection connection);

    /// <summary>What the database finds wrong with itself.</summary>
    public abstract IEnumerable<string> Check(DbConnection connection);

    /// <summary>Lets the keys that the store gives go on behind rows that were copied with theirs.</summary>
    public abstract void ContinueKeys(DbConnection connection, DbTransaction transaction, IEnumerable<string> tables);

    /// <summary>What a fault of the database means.</summary>
    public abstract RegisterUnusableException Refusal(DbException fault);

    /// <summary>Does something, and says in one line what the database refuses.</summary>
    public T Guarded<T>(Func<T> act)
    {
        try
        {
            return act();
        }
        catch (DbException fault)
        {
            throw Refusal(fault);
        }
        catch (InvalidDataException damage)
        {
            throw Because(RegisterFault.Damaged, damage);
        }
    }

    /// <summary>Whether connections are kept open between questions.</summary>
    protected bool IsKeptOpen { get; private set; }

    /// <summary>Closes the connections that were kept open.</summary>
    protected virtual void CloseKept()
    {
    }

    protected abstract DbConnection Connect(bool isMaking);

    /// <summary>Makes a register ready to be written.</summary>
    protected virtual void Prepare(DbConnection connection)
    {
    }

    protected abstract DbTransaction BeginReading(DbConnection connection);

    protected RegisterUnusableException Because(RegisterFault fault, Exception? cause = null) => fault switch
    {
        RegisterFault.Locked => RegisterUnusableException.Because(fault, cause, ("where", Where), ("seconds", $"{SecondsToWait}")),
        RegisterFault.Damaged or RegisterFault.Failed or RegisterFault.Connection or RegisterFault.Login =>
            RegisterUnusableException.Because(fault, cause, ("where", Where), ("reason", OneLine(cause))),
        _ => RegisterUnusableException.Because(fault, cause, ("where", Where)),
    };

    /// <summary>Does something when it is disposed of.</summary>
    protected sealed class Closing(Action close) : IDisposable
    {
        public void Dispose() => close();
    }

    private static string OneLine(Exception? cause) => (cause?.Message ?? "").ReplaceLineEndings(" ").Trim();
}
