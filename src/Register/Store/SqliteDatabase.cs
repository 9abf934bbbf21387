using System.Data;
using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Shisaku.Register;

/// <summary>The register in a file of its own.</summary>
/// <param name="path">The file.</param>
internal sealed class SqliteDatabase(string path) : Database
{
    /// <inheritdoc/>
    public override string Where => path;

    /// <summary>The file.</summary>
    public string File => path;

    /// <summary>Puts all into the one file, so that it can be read from where nothing can be written.</summary>
    public void Close() => Guarded(() =>
    {
        using var connection = Connect(isMaking: false);
        return connection.Execute("pragma journal_mode = delete");
    });

    /// <inheritdoc/>
    public override DbTransaction BeginWriting(DbConnection connection) => connection.BeginTransaction(IsolationLevel.Serializable);

    /// <inheritdoc/>
    public override void InsertMany(
        DbConnection connection, DbTransaction transaction, string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows)
    {
        using var command = ((SqliteConnection)connection).CreateCommand();
        command.Transaction = (SqliteTransaction)transaction;
        command.CommandText =
            $"insert into {table} ({string.Join(", ", columns)}) values ({string.Join(", ", columns.Select((_, index) => $"${index}"))})";
        var parameters = columns.Select((_, index) => command.Parameters.AddWithValue($"${index}", DBNull.Value)).ToArray();
        foreach (var row in rows)
        {
            for (var column = 0; column < row.Length; column++)
            {
                parameters[column].Value = row[column] ?? DBNull.Value;
            }

            command.ExecuteNonQuery();
        }
    }

    /// <inheritdoc/>
    public override string InItsWords(string sql) => sql
        .Replace("{key}", "integer primary key autoincrement", StringComparison.Ordinal).Replace("{bytes}", "blob", StringComparison.Ordinal);

    /// <inheritdoc/>
    public override IReadOnlyCollection<string> Tables(DbConnection connection) =>
        [.. connection.Query<string>("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")];

    /// <inheritdoc/>
    public override IEnumerable<string> Check(DbConnection connection) =>
        connection.Query<string>("pragma integrity_check").Where(line => line != "ok")
            .Concat(connection.Query("pragma foreign_key_check").Select(row => (string)$"{row.table} {row.rowid} -> {row.parent}")).ToList();

    /// <inheritdoc/>
    public override void ContinueKeys(DbConnection connection, DbTransaction transaction, IEnumerable<string> tables)
    {
        // Keys go on behind the greatest there is.
    }

    /// <inheritdoc/>
    public override RegisterUnusableException Refusal(DbException fault) => Because(
        fault is not SqliteException { SqliteErrorCode: var code } ? RegisterFault.Failed
        : code switch
        {
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => RegisterFault.Locked,
            raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => RegisterFault.Damaged,
            raw.SQLITE_READONLY or raw.SQLITE_PERM => RegisterFault.ReadOnly,
            raw.SQLITE_FULL => RegisterFault.Full,
            // Where others have written last, even reading needs a file beside it.
            raw.SQLITE_CANTOPEN => System.IO.File.Exists(path) ? RegisterFault.ReadOnly : RegisterFault.Folder,
            _ => RegisterFault.Failed,
        },
        fault);

    /// <inheritdoc/>
    protected override void CloseKept()
    {
        using var connection = new SqliteConnection(TextOf(isMaking: false, isPooled: true));
        SqliteConnection.ClearPool(connection);
    }

    /// <inheritdoc/>
    protected override DbConnection Connect(bool isMaking)
    {
        if (!isMaking && !System.IO.File.Exists(path))
        {
            throw Because(RegisterFault.None);
        }

        var connection = new SqliteConnection(TextOf(isMaking, IsKeptOpen));
        try
        {
            connection.Open();

            connection.Execute("pragma synchronous = full"); // what was committed outlives a loss of power
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private string TextOf(bool isMaking, bool isPooled) => new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Mode = isMaking ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
        ForeignKeys = true,
        DefaultTimeout = SecondsToWait,
        Pooling = isPooled, // else the last one to close puts all into the one file, which may then be copied or moved
    }.ToString();

    /// <inheritdoc/>
    protected override void Prepare(DbConnection connection) =>
        connection.Execute("pragma journal_mode = wal"); // readers go on while one writes

    /// <inheritdoc/>
    protected override DbTransaction BeginReading(DbConnection connection) =>
        ((SqliteConnection)connection).BeginTransaction(deferred: true);
}
