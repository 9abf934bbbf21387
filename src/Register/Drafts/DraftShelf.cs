using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Dapper;
using Shisaku.Budget;

namespace Shisaku.Register;

/// <summary>Finds drafts in the register and reads them.</summary>
internal static class DraftShelf
{
    // Beyond, reading all is less work.
    private const int MostOneByOne = 8;

    /// <summary>The heads of all drafts, or of one; the newest year first.</summary>
    public static IEnumerable<DraftHead> Heads(DbConnection connection, long? draft = null) =>
        connection.Query<HeadRow>(Statements.Of("drafts"), new { id = draft }).Select(row => row.Head(Parsed<DraftList>(row.Outline)));

    /// <summary>A draft in full; null where there is none of this number.</summary>
    /// <param name="connection">The connection, in one view of the tables.</param>
    /// <param name="draft">The register's number of it.</param>
    /// <param name="known">What is known of it: of that only what was changed since is read.</param>
    public static KnownDraft? Read(DbConnection connection, long draft, KnownDraft? known)
    {
        var marks = connection.Query<(long Number, string Hash)>(Statements.Of("work-journal.since"), new { number = known?.Number ?? 0 }).ToList();
        var (number, hash) = marks.LastOrDefault((0, ""));
        if (known is not null && !marks.Contains((known.Number, known.Hash)))
        {
            known = null; // another journal: the register was filled anew
        }

        if (known is not null && known.Hash == hash)
        {
            return known;
        }

        var row = connection.QuerySingleOrDefault<HeadRow>(Statements.Of("drafts"), new { id = (long?)draft });
        if (row is null)
        {
            return null;
        }

        // What changes a state or an outline may change programmes besides, and is seldom.
        var before = known?.Stored is { } stored && stored.Head.Revision == row.Revision ? stored.List : null;
        var outline = before ?? Parsed<DraftList>(row.Outline);
        var touched = before is null ? null : Touched(connection, draft, before.Programmes, known!.Number);
        var programmes = touched ?? (before is null ? All(connection, draft) : Changed(connection, draft, before.Programmes));
        ImmutableArray<DraftPlace> places = touched is not null ? before!.Places :
        [
            .. connection.Query<(long Programme, long Measure, long Ordinal, long IsFirst)>(Statements.Of("draft-places.of-draft"), new { draft })
                .Select(each => new DraftPlace(each.Programme, each.Measure, (int)each.Ordinal, each.IsFirst == 1)),
        ];
        var head = row.Head(outline);
        return new KnownDraft(
            before is not null && head == known!.Stored.Head && programmes.SequenceEqual(before.Programmes) && places.SequenceEqual(before.Places)
                ? known.Stored // another draft was changed, or an account
                : new StoredDraft(head, outline with { Programmes = programmes, Places = places }),
            number, hash);
    }

    private static ImmutableArray<DraftProgramme> All(DbConnection connection, long draft) =>
        [.. connection.Query<(string Content, long Revision)>(Statements.Of("draft-programmes.of-draft"), new { draft }).Select(Programme)];

    /// <summary>The entries as they are now, where the work journal since a number states nothing of the draft but a few entries; null where
    /// it states more.</summary>
    private static ImmutableArray<DraftProgramme>? Touched(DbConnection connection, long draft, ImmutableArray<DraftProgramme> before, long since)
    {
        var now = before;
        var stated = new HashSet<long>();
        foreach (var (was, became) in connection.Query<(string? Before, string? After)>(Statements.Of("work-journal.stated"), new
        {
            number = since, subject = WorkStatement.SubjectOf(draft), below = WorkStatement.SubjectOf(draft) + "/%",
        }))
        {
            if (WorkStatement.EntriesAlone(was) is not { } were || WorkStatement.EntriesAlone(became) is not { } are || !were.SetEquals(are))
            {
                return null;
            }

            stated.UnionWith(are);
        }

        if (stated.Count > MostOneByOne)
        {
            return null;
        }

        foreach (var id in stated)
        {
            if (!now.Any(programme => programme.Id == id)
                || connection.QuerySingleOrDefault<(string Content, long Revision)>(Statements.Of("draft-programme"), new { draft, id }) is not { Content: not null } row)
            {
                return null;
            }

            var read = Programme(row);
            now = [.. now.Select(programme => programme.Id == id ? read : programme)];
        }

        return now;
    }

    private static ImmutableArray<DraftProgramme> Changed(DbConnection connection, long draft, ImmutableArray<DraftProgramme> before)
    {
        var kept = before.ToDictionary(programme => programme.Id);
        var there = connection.Query<(long Id, long Revision)>(Statements.Of("draft-programmes.revisions"), new { draft }).AsList();
        var changed = there.Where(each => kept.GetValueOrDefault(each.Id)?.Revision != each.Revision).Select(each => each.Id).ToList();
        if (changed.Count > MostOneByOne)
        {
            return All(connection, draft);
        }

        foreach (var id in changed)
        {
            kept[id] = Programme(connection.QuerySingle<(string, long)>(Statements.Of("draft-programme"), new { draft, id }));
        }

        return [.. there.Select(each => kept[each.Id])];
    }

    private static DraftProgramme Programme((string Content, long Revision) row) => Parsed<DraftProgramme>(row.Content) with { Revision = (int)row.Revision };

    /// <summary>An outline as it is stored: the draft without its programmes and places, which have tables of their own.</summary>
    public static string OutlineOf(DraftList draft) => Text(draft with { Programmes = [], Places = [] });

    /// <summary>A value as JSON.</summary>
    public static string Text<T>(T value) => JsonSerializer.Serialize(value, StoredJson.Options);

    /// <summary>SHA-256 of all that a draft says, whatever the order in which its parts are kept.</summary>
    public static string StampOf(DraftList draft) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(
        draft with
        {
            Programmes = [.. draft.Programmes.OrderBy(programme => programme.Id)],
            Places = [.. draft.Places.OrderBy(place => place.Measure).ThenBy(place => place.Order).ThenBy(place => place.Programme)],
        },
        StoredJson.Options)));

    private static T Parsed<T>(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, StoredJson.Options)!;
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException(fault.Message, fault);
        }
    }

    private sealed record HeadRow
    {
        public long Id { get; init; }

        public string Code { get; init; } = "";

        public string Government { get; init; } = "";

        public string Series { get; init; } = "";

        public long FiscalYear { get; init; }

        public long? FromVersion { get; init; }

        public string Outline { get; init; } = "";

        public long Revision { get; init; }

        public string State { get; init; } = "";

        public string? Due { get; init; }

        public string? ApprovedBy { get; init; }

        public string? ApprovedAt { get; init; }

        public string? Approved { get; init; }

        public long? Version { get; init; }

        public DraftHead Head(DraftList outline) => new(
            Id, new ListKey(new Government(Code, Government), Series, (int)FiscalYear, BudgetPhase.Initial, 0),
            outline.Title, Enum.Parse<DraftState>(State, ignoreCase: true), (int)Revision,
            Due is null ? null : DateOnly.ParseExact(Due, DraftWriter.Day, CultureInfo.InvariantCulture), FromVersion,
            Approved is null ? null : new DraftApproval(ApprovedBy ?? "", ApprovedAt ?? "", Approved), Version);
    }
}
