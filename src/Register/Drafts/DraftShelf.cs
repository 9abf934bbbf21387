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
    /// <summary>The heads of all drafts, or of one; the newest year first.</summary>
    public static IEnumerable<DraftHead> Heads(DbConnection connection, long? draft = null) =>
        connection.Query<HeadRow>(Statements.Of("drafts"), new { id = draft }).Select(row => row.Head(Parsed<DraftList>(row.Outline)));

    /// <summary>A draft in full; null where there is none of this number.</summary>
    public static StoredDraft? Read(DbConnection connection, long draft)
    {
        var row = connection.QuerySingleOrDefault<HeadRow>(Statements.Of("drafts"), new { id = (long?)draft });
        if (row is null)
        {
            return null;
        }

        var programmes = connection.Query<(string Content, long Revision)>(Statements.Of("draft-programmes.of-draft"), new { draft })
            .Select(each => Parsed<DraftProgramme>(each.Content) with { Revision = (int)each.Revision });
        var places = connection.Query<(long Programme, long Measure, long Ordinal, long IsFirst)>(Statements.Of("draft-places.of-draft"), new { draft })
            .Select(each => new DraftPlace(each.Programme, each.Measure, (int)each.Ordinal, each.IsFirst == 1));
        var outline = Parsed<DraftList>(row.Outline);
        return new StoredDraft(row.Head(outline), outline with { Programmes = [.. programmes], Places = [.. places] });
    }

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
