using System.Data.Common;
using System.Text.Json;
using Dapper;

namespace Shisaku.Register;

/// <summary>What was said when a draft was published.</summary>
/// <param name="Version">The register's number of the version that came of it.</param>
/// <param name="At">When: ISO 8601 in UTC.</param>
/// <param name="Note">The note that readers see, of a correction what it corrects; null where none was given.</param>
public sealed record PublicationNote(long Version, string At, string? Note)
{
    /// <summary>What the work journal states of a publication.</summary>
    internal static string Stated(string stamp, long version) => JsonSerializer.Serialize(new StatedPublication(stamp, version), StoredJson.Options);

    /// <summary>Every publication out of a draft, the first one first.</summary>
    internal static IEnumerable<PublicationNote> All(DbConnection connection) =>
        connection.Query<JournalEntry>(Statements.Of("work-journal.of-act"), new { act = WorkAct.Publish })
            .Where(entry => entry.After?.StartsWith('{') == true)
            .Select(entry => new PublicationNote(JsonSerializer.Deserialize<StatedPublication>(entry.After!, StoredJson.Options)!.Version, entry.At, entry.Reason));

    private sealed record StatedPublication(string Stamp, long Version);
}
