using System.Collections.Immutable;
using System.Data.Common;
using Dapper;

namespace Shisaku.Register;

/// <summary>Searches the current versions of a register, and follows what is imported meanwhile.</summary>
internal sealed class RegisterSearch
{
    private readonly ListingSearch search = new();
    private readonly Lock following = new();
    private volatile string followed = "";

    /// <summary>Answers from what the register holds now.</summary>
    public ImmutableArray<SearchResult> Find(Database database, IReadOnlyList<SearchQuery> queries)
    {
        ArgumentNullException.ThrowIfNull(queries);
        return Following(database).Find(queries);
    }

    /// <summary>Listings of the newest lists whose names are like a name.</summary>
    public ImmutableArray<LikeName> NamesLike(Database database, string name, int count) => Following(database).NamesLike(name, count);

    private ListingSearch Following(Database database) => database.Read(connection =>
    {
        Follow(connection);
        return search;
    });

    private void Follow(DbConnection connection)
    {
        var state = JournalBook.State(connection);
        if (state == followed)
        {
            return;
        }

        lock (following)
        {
            Load(connection);
            followed = state;
        }
    }

    private void Load(DbConnection connection)
    {
        var current = connection.Query<long>(Statements.Of("segments.current")).ToHashSet();
        var loaded = search.Versions.ToHashSet();
        if (current.SetEquals(loaded))
        {
            return;
        }

        var missing = current.Except(loaded).ToList();
        var rows = loaded.Count == 0
            ? connection.Query<SegmentRow>(Statements.Of("segments.all"), buffered: false)
            : missing.Select(version => connection.QuerySingle<SegmentRow>(Statements.Of("segment.read"), new { version }));
        search.Replace(loaded.Except(current), [.. rows.Select(row => Open(connection, row))]);
    }

    /// <summary>A segment; made anew where an older program wrote it, or where it is damaged.</summary>
    private static SearchSegment Open(DbConnection connection, SegmentRow row)
    {
        try
        {
            if (row.Segment is { } segment)
            {
                return SearchSegment.Open(segment);
            }
        }
        catch (DamagedSegmentException)
        {
            // Nothing is lost: it only repeats what the list says.
        }

        var head = ListShelf.Versions(connection, isAll: true, row.Id).Single();
        return SearchSegment.Open(VersionSegment.Of(row.Id, head.Key, ListShelf.Read(connection, row.Id).List.List));
    }

    private sealed record SegmentRow(long Id, byte[]? Segment);
}
