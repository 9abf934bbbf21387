using System.Data.Common;
using System.Globalization;
using Dapper;

namespace Shisaku.Register;

/// <summary>Who changes the register and why.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Reason">Why; null where that is not told.</param>
public sealed record ChangeNote(string Actor, string? Reason);

/// <summary>The journal in the register's tables, and the one of compiling and accounts beside it.</summary>
internal static class JournalBook
{
    /// <summary>The journal of lists and programmes.</summary>
    public const string OfLists = "journal";

    /// <summary>The journal of drafts and accounts.</summary>
    public const string OfWork = "work-journal";

    /// <summary>Adds an entry behind the last one. Only one writer is at work at a time, so the chain can't fork.</summary>
    public static JournalEntry Add(
        DbConnection connection, DbTransaction transaction, TimeProvider clock, ChangeNote note, string act, string subject, string? before, string? after,
        string book = OfLists)
    {
        var (number, hash) = connection.QuerySingleOrDefault<(long Number, string? Hash)>(Statements.Of($"{book}.last"), transaction: transaction);
        var entry = new JournalEntry(
            number + 1, TimeOf(clock), note.Actor, act, subject, before, after, note.Reason, hash ?? JournalEntry.Beginning, "").Sealed();
        connection.Execute(
            Statements.Of($"{book}.add"),
            new
            {
                number = entry.Number, at = entry.At, actor = entry.Actor, act, subject, before, after, reason = entry.Reason,
                previous = entry.Previous, hash = entry.Hash,
            },
            transaction);
        return entry;
    }

    /// <summary>The hash of the last entry; empty where there is none.</summary>
    public static string State(DbConnection connection) =>
        connection.QuerySingleOrDefault<(long Number, string? Hash)>(Statements.Of("journal.last")).Hash ?? "";

    /// <summary>The last entries, the newest first.</summary>
    public static IEnumerable<JournalEntry> Newest(DbConnection connection, int count, string book = OfLists) =>
        connection.Query<JournalEntry>(Statements.Of($"{book}.newest"), new { count = (long)count });

    /// <summary>All entries, the first one first.</summary>
    public static IEnumerable<JournalEntry> All(DbConnection connection, string book = OfLists) =>
        connection.Query<JournalEntry>(Statements.Of($"{book}.all"), buffered: false);

    /// <summary>The time as it is stored.</summary>
    public static string TimeOf(TimeProvider clock) =>
        clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
