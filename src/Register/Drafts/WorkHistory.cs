using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Dapper;
using Shisaku.Budget;

namespace Shisaku.Register;

/// <summary>Something that was done to a draft, as the work journal tells it.</summary>
/// <param name="Number">Its number in the journal.</param>
/// <param name="At">When: ISO 8601 in UTC.</param>
/// <param name="Actor">Who.</param>
/// <param name="Act">What (<see cref="WorkAct"/>).</param>
/// <param name="Reason">Why; null where that was not told.</param>
/// <param name="Entries">The entries that it touched.</param>
public sealed record WorkStep(long Number, string At, string Actor, string Act, string? Reason, ImmutableArray<EntryStep> Entries);

/// <summary>An entry before and after something was done.</summary>
/// <param name="Programme">The draft's id of the programme.</param>
/// <param name="Before">As it was; null where it was entered. Its revision is not kept.</param>
/// <param name="After">As it became; null where it was taken out.</param>
public sealed record EntryStep(long Programme, DraftProgramme? Before, DraftProgramme? After);

/// <summary>Reads what was done to drafts from the work journal.</summary>
internal static class WorkHistory
{
    /// <summary>What was done to a draft, the newest first.</summary>
    /// <param name="connection">The register.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="programme">Only what touched this programme; null for all.</param>
    /// <param name="since">Of a whole draft only what was done from this moment on, ISO 8601 in UTC; null for all.</param>
    /// <param name="count">How many acts at most.</param>
    public static IEnumerable<WorkStep> Of(DbConnection connection, long draft, long? programme, string? since, int count)
    {
        var subject = WorkStatement.SubjectOf(draft);
        var entries = programme is { } id
            ? connection.Query<JournalEntry>(Statements.Of("work-journal.of-entry"), new
            {
                subject, entry = string.Create(CultureInfo.InvariantCulture, $"{subject}/{id}"), mark = string.Create(CultureInfo.InvariantCulture, $"%{{\"id\":{id},%"),
            }, buffered: false)
            : connection.Query<JournalEntry>(Statements.Of("work-journal.of-draft"), new { subject, below = subject + "/%", since = since ?? "" }, buffered: false);
        return entries
            .Select(entry => new WorkStep(entry.Number, entry.At, entry.Actor, entry.Act, entry.Reason, [.. Entries(entry).Where(each => programme is null || each.Programme == programme)]))
            .Where(step => programme is null || step.Entries.Length > 0)
            .Take(count);
    }

    private static IEnumerable<EntryStep> Entries(JournalEntry entry)
    {
        var (before, after) = (Programmes(entry.Before), Programmes(entry.After));
        return before.Keys.Union(after.Keys).Order().Select(id => new EntryStep(id, before.GetValueOrDefault(id), after.GetValueOrDefault(id)));
    }

    private static Dictionary<long, DraftProgramme> Programmes(string? stated)
    {
        // Opening a draft states its outline alone, approving it a stamp: neither touches an entry.
        if (stated is null || !stated.Contains("\"programmes\":[{", StringComparison.Ordinal))
        {
            return [];
        }

        using var parsed = JsonDocument.Parse(stated);
        return parsed.RootElement.GetProperty("programmes").Deserialize<DraftProgramme[]>(StoredJson.Options)!.ToDictionary(programme => programme.Id);
    }
}
