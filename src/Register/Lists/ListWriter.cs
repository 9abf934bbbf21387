using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Shisaku.Budget;

namespace Shisaku.Register;

/// <summary>Puts a list into the register: all of it, in one change, with its entry in the journal.</summary>
internal sealed class ListWriter(Database database, DbConnection connection, DbTransaction transaction, TimeProvider clock)
{
    /// <summary>Adds a list, or a version of it, or nothing where just this is there.</summary>
    /// <returns>What was done, and the register's number of the version.</returns>
    /// <exception cref="ListChangedException">Another version is current than the one that it is to replace.</exception>
    public (ImportOutcome Outcome, long Version) Put(ListImport import, ChangeNote note)
    {
        var government = GovernmentOf(import.Key.Government);
        var series = SeriesOf(import.Key, government);
        var list = ListOf(import.Key, series);
        var source = import.Recovered.Source.Sha256;
        var current = connection.QuerySingleOrDefault<CurrentVersion>(Statements.Of("version.current"), new { list }, transaction);
        if (import.Replaces is { } replaced && replaced != (current?.Id ?? 0))
        {
            throw new ListChangedException();
        }

        var stored = new StoredList(import.Recovered, import.Decisions, import.Layout);
        var snapshot = Snapshot.Of(stored);
        if (current is not null && current.SourceSha256 == source && IsKept(snapshot, current, import))
        {
            return (ImportOutcome.Unchanged, current.Id);
        }

        AddSource(import);
        if (import.Layout is not null && import.Act is null) // deciding about an old list says nothing of the next one
        {
            connection.Execute(Statements.Of("series.keep-layout"), new { id = series, layout = import.Layout }, transaction);
        }

        connection.Execute(Statements.Of("version.retire"), new { list }, transaction);
        var number = (current?.Number ?? 0) + 1;
        var version = AddVersion(import, list, number, snapshot, current);
        var years = YearLinks.Of(connection, series, import.Key, import.Recovered.List);
        var programmes = new ProgrammeAssignment(database, connection, transaction, government).Of(
            import.Recovered.List, current?.Id, years.Linked, import.Programmes);
        var rows = new ListRows(version, import.Recovered, DivisionsOf(import.Recovered.List, government), programmes);
        foreach (var table in rows.All())
        {
            database.InsertMany(connection, transaction, table.Table, table.Columns, table.Rows);
        }

        connection.Execute(
            Statements.Of("segment.put"), new { version, segment = VersionSegment.Of(version, import.Key, import.Recovered.List) }, transaction);
        database.InsertMany(
            connection, transaction, "print_part", ["version_id", "first_line", "content"],
            PrintPart.Of(import.Recovered).Select(each => new object?[] { version, (long)each.FirstLine, each.Part.Packed() }));
        database.InsertMany(connection, transaction, "compact_list", ["version_id", "content"], [[version, CompactList.Of(stored)]]);
        years.Propose(connection, transaction, list, version, import.Recovered.List, programmes);
        var decided = Decide(import, list, note);
        JournalBook.Add(
            connection, transaction, clock, note, import.Act ?? (current is null ? JournalAct.Import : JournalAct.Correct), import.Key.ToString(),
            current is null ? null : StatedVersion.Of(new(current.Id, current.Number, current.SourceSha256, current.SnapshotSha256)),
            StatedVersion.Of(new(version, number, source, snapshot.Sha256)
            {
                Government = GovernmentNamed(import.Key.Government), Series = import.Key.Series,
                Licence = import.Licence ?? current?.Licence, Origin = import.Origin ?? current?.Origin,
                Programmes = ProgrammeAssignment.Digest(programmes), Decided = decided, Undone = import.Undone,
            }));
        return (current is null ? ImportOutcome.Added : ImportOutcome.Corrected, version);
    }

    /// <summary>Whether the current version is just this; a file that only goes under another name is the same file, and a list that
    /// an older program stored with other bytes is the same list.</summary>
    private bool IsKept(Snapshot snapshot, CurrentVersion current, ListImport import)
    {
        if (snapshot.Sha256 == current.SnapshotSha256)
        {
            return true;
        }

        var kept = ListShelf.Read(connection, current.Id);
        return Snapshot.Of(kept with { List = Named(kept.List, import.Recovered.Source.Name) }).Sha256 == snapshot.Sha256;
    }

    private static RecoveredList Named(RecoveredList list, string name) => list with
    {
        Printed = list.Printed with { Source = list.Printed.Source with { Name = name } },
        Others = [.. list.Others.Select(other => other with { Printed = other.Printed with { Source = other.Printed.Source with { Name = name } } })],
    };

    /// <summary>The name that the register knows the government by.</summary>
    private string? GovernmentNamed(Government government) =>
        connection.ExecuteScalar<string?>(Statements.Of("government.name"), new { code = government.Code }, transaction);

    /// <summary>Keeps what was decided and takes back what is to be; answers with what is new.</summary>
    private ImmutableArray<StatedDecision> Decide(ListImport import, long list, ChangeNote note)
    {
        foreach (var id in import.Undone)
        {
            connection.Execute(Statements.Of("decision.undo"), new { id, at = JournalBook.TimeOf(clock) }, transaction);
        }

        var source = import.Recovered.Source.Sha256;
        var known = ListShelf.Decisions(connection, list).Where(kept => kept.UndoneAt is null && kept.Source == source)
            .Select(kept => (kept.Decision.Line, kept.Decision.Field, kept.Decision.Value, kept.Decision.Reason)).ToHashSet();
        var added = ImmutableArray.CreateBuilder<StatedDecision>();
        foreach (var decision in import.Decisions)
        {
            if (known.Contains((decision.Line, decision.Field, decision.Value, decision.Reason)))
            {
                continue;
            }

            var by = decision.By ?? note.Actor;
            var id = connection.ExecuteScalar<long>(
                Statements.Of("decision.add"),
                new
                {
                    list, source, line = (long)decision.Line, field = decision.Field, value = decision.Value, reason = decision.Reason,
                    by, at = JournalBook.TimeOf(clock),
                },
                transaction);
            added.Add(new StatedDecision(id, decision.Line, decision.Field, decision.Value, decision.Reason, by));
        }

        return added.ToImmutable();
    }

    private long GovernmentOf(Government government) =>
        connection.ExecuteScalar<long?>(Statements.Of("government.named"), new { code = government.Code }, transaction)
        ?? connection.ExecuteScalar<long>(Statements.Of("government.add"), new { code = government.Code, name = government.Name }, transaction);

    private long SeriesOf(ListKey key, long government) =>
        connection.QuerySingleOrDefault<SeriesRow>(
            Statements.Of("series.named"), new { code = key.Government.Code, name = key.Series }, transaction)?.Id
        ?? connection.ExecuteScalar<long>(Statements.Of("series.add"), new { government, name = key.Series }, transaction);

    private long ListOf(ListKey key, long series)
    {
        var named = new { series, year = (long)key.FiscalYear, phase = ListKey.WordOf(key.Phase), number = (long)key.PhaseNumber };
        return connection.ExecuteScalar<long?>(Statements.Of("list.named"), named, transaction)
            ?? connection.ExecuteScalar<long>(Statements.Of("list.add"), named, transaction);
    }

    private void AddSource(ListImport import)
    {
        var source = import.Recovered.Source;
        if (connection.ExecuteScalar<long>(Statements.Of("source.there"), new { sha256 = source.Sha256 }, transaction) == 0)
        {
            connection.Execute(
                Statements.Of("source.add"),
                new { sha256 = source.Sha256, name = source.Name, mediaType = source.MediaType, size = (long)import.Content.Length, content = import.Content.ToArray() },
                transaction);
        }
    }

    private long AddVersion(ListImport import, long list, long number, Snapshot snapshot, CurrentVersion? current)
    {
        var table = import.Recovered.List;
        return connection.ExecuteScalar<long>(
            Statements.Of("version.add"),
            new
            {
                list,
                number,
                source = import.Recovered.Source.Sha256,
                licence = import.Licence ?? current?.Licence,
                origin = import.Origin ?? current?.Origin,
                at = JournalBook.TimeOf(clock),
                title = table.Title,
                unit = table.Unit.Printed,
                yen = table.Unit.Yen,
                decimals = (long)table.Decimals,
                verdict = import.Recovered.Verdict.ToString().ToLowerInvariant(),
                snapshot = snapshot.Bytes,
                snapshotSha256 = snapshot.Sha256,
            },
            transaction);
    }

    private Dictionary<string, long> DivisionsOf(ProgrammeList list, long government)
    {
        var known = connection.Query<(long Id, string Name)>(Statements.Of("division.named"), new { government }, transaction)
            .ToDictionary(division => division.Name, division => division.Id, StringComparer.Ordinal);
        foreach (var name in list.Listings.SelectMany(listing => listing.Divisions).Select(division => division.Name))
        {
            if (!known.ContainsKey(name))
            {
                known.Add(name, connection.ExecuteScalar<long>(Statements.Of("division.add"), new { government, name }, transaction));
            }
        }

        return known;
    }

    private sealed record CurrentVersion(
        long Id, long Number, string SourceSha256, string SnapshotSha256, string? Licence, string? Origin);
}

/// <summary>A series as the register has it.</summary>
internal sealed record SeriesRow(long Id, string Name, string? Layout, string GovernmentCode, string GovernmentName, long GovernmentId);
