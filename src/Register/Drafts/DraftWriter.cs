using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using Dapper;
using Shisaku.Budget;

namespace Shisaku.Register;

/// <summary>Changes drafts: each change in whole or not at all, seen against what it changes, with its entry in the work journal.</summary>
internal sealed class DraftWriter(Database database, DbConnection connection, DbTransaction transaction, TimeProvider clock, KnownDrafts known)
{
    /// <summary>How a day is stored.</summary>
    public const string Day = "yyyy-MM-dd";

    /// <summary>Opens the draft of a list.</summary>
    /// <returns>The register's number of it.</returns>
    /// <exception cref="DraftThereException">There is one already.</exception>
    public long Open(VersionHead from, DraftList draft, DateOnly? due, ChangeNote note)
    {
        var series = connection.QuerySingle<SeriesRow>(
            Statements.Of("series.named"), new { code = from.Key.Government.Code, name = from.Key.Series }, transaction).Id;
        var year = (long)draft.FiscalYear;
        if (connection.ExecuteScalar<long?>(Statements.Of("draft.of-series"), new { series, year }, transaction) is { } there)
        {
            throw new DraftThereException(there);
        }

        var outline = DraftShelf.OutlineOf(draft);
        var id = connection.ExecuteScalar<long>(
            Statements.Of("draft.add"), new { series, year, version = from.Id, outline, due = due?.ToString(Day, CultureInfo.InvariantCulture) }, transaction);
        database.InsertMany(connection, transaction, "draft_programme", ["draft_id", "id", "content", "revision"], draft.Programmes.Select(
            programme => new object?[] { id, programme.Id, DraftShelf.Text(programme with { Revision = 0 }), 1L }));
        AddPlaces(id, draft.Places);
        Note(note, WorkAct.Open, id, null, null, outline);
        return id;
    }

    /// <summary>Changes what a draft says; what is refused is not stored.</summary>
    /// <param name="draft">The register's number of it.</param>
    /// <param name="change">The change.</param>
    /// <param name="act">What is done (<see cref="WorkAct"/>).</param>
    /// <param name="note">Who and why.</param>
    /// <exception cref="DraftStateException">It is not open.</exception>
    public DraftChanged Change(long draft, Func<DraftList, DraftAnswer> change, string act, ChangeNote note)
    {
        var stored = Current(draft);
        if (stored.Head.State != DraftState.Open)
        {
            throw new DraftStateException(stored.Head.State);
        }

        var answer = change(stored.List);
        return answer.Draft is { } changed
            ? new DraftChanged(Keep(stored, changed, act, note), answer)
            : new DraftChanged(stored, answer);
    }

    private StoredDraft Keep(StoredDraft stored, DraftList after, string act, ChangeNote note)
    {
        var (draft, before) = (stored.Head.Id, stored.List);
        var kept = before.Programmes.ToDictionary(programme => programme.Id);
        var changed = after.Programmes.Where(programme => !ReferenceEquals(kept.GetValueOrDefault(programme.Id), programme)).ToList();
        foreach (var programme in changed)
        {
            Put(draft, programme, (kept.GetValueOrDefault(programme.Id)?.Revision ?? 0) + 1L);
        }

        var left = after.Programmes.Select(programme => programme.Id).ToHashSet();
        var gone = before.Programmes.Where(programme => !left.Contains(programme.Id)).ToList();
        foreach (var programme in gone)
        {
            connection.Execute(Statements.Of("draft-programme.drop"), new { draft, id = programme.Id }, transaction);
        }

        var (removed, added) = before.Places == after.Places ? ([], [])
            : (before.Places.Except(after.Places).ToImmutableArray(), after.Places.Except(before.Places).ToImmutableArray());
        foreach (var place in removed)
        {
            connection.Execute(Statements.Of("draft-place.drop"), new { draft, programme = place.Programme, measure = place.Measure }, transaction);
        }

        if (!added.IsEmpty)
        {
            AddPlaces(draft, added);
        }

        var was = DraftShelf.OutlineOf(before);
        var outline = after with { Programmes = before.Programmes, Places = before.Places } == before ? was : DraftShelf.OutlineOf(after);
        if (outline != was)
        {
            connection.Execute(Statements.Of("draft.outline"), new { id = draft, outline }, transaction);
        }

        Note(
            note, act, draft, changed.Count + gone.Count == 1 ? changed.Concat(gone).Single().Id : null,
            WorkStatement.Of(outline == was ? null : was, changed.Select(each => kept.GetValueOrDefault(each.Id)).OfType<DraftProgramme>().Concat(gone), removed),
            WorkStatement.Of(outline == was ? null : outline, changed, added));
        return outline == was ? stored with { List = AsRead(after, before) } : Current(draft);
    }

    /// <summary>A draft whose outline stays, as it would be read now: others wait while it is.</summary>
    private static DraftList AsRead(DraftList after, DraftList before)
    {
        var kept = before.Programmes.ToDictionary(programme => programme.Id);
        return after with
        {
            Programmes =
            [
                .. after.Programmes.OrderBy(programme => programme.Id).Select(programme => kept.GetValueOrDefault(programme.Id) is not { } was
                    ? programme with { Revision = 1 }
                    : ReferenceEquals(was, programme) ? programme : programme with { Revision = was.Revision + 1 }),
            ],
            Places = [.. after.Places.OrderBy(place => place.Measure).ThenBy(place => place.Order).ThenBy(place => place.Programme)],
        };
    }

    /// <summary>Puts a draft into another state.</summary>
    /// <param name="draft">The register's number of it.</param>
    /// <param name="stamp">What was seen of it (<see cref="StoredDraft.Stamp"/>).</param>
    /// <param name="to">The state.</param>
    /// <param name="note">Who and why.</param>
    /// <exception cref="DraftConflictException">It says something else by now.</exception>
    /// <exception cref="DraftStateException">It can't be put into this state.</exception>
    /// <exception cref="DraftBlockedException">It is to be approved, and a rule that blocks found something.</exception>
    public StoredDraft Put(long draft, string stamp, DraftState to, ChangeNote note)
    {
        var stored = Current(draft);
        if (stored.Stamp != stamp)
        {
            throw new DraftConflictException(stored);
        }

        var isAllowed = to switch
        {
            DraftState.Open => stored.Head.State != DraftState.Open,
            DraftState.Approved => stored.Head.State == DraftState.Open,
            _ => stored.Head.State == DraftState.Approved && stored.Head.Approval?.Stamp == stamp,
        };
        if (!isAllowed)
        {
            throw new DraftStateException(stored.Head.State);
        }

        if (to == DraftState.Approved && DraftCheck.Of(stored.List).Where(finding => finding.IsBlocking).ToImmutableArray() is { IsEmpty: false } against)
        {
            throw new DraftBlockedException(against);
        }

        var isApproved = to != DraftState.Open;
        var approval = to == DraftState.Approved ? new DraftApproval(note.Actor, JournalBook.TimeOf(clock), stamp) : stored.Head.Approval;
        var version = to == DraftState.Published ? Publish(stored, note) : stored.Head.Published;
        connection.Execute(
            Statements.Of("draft.state"),
            new
            {
                id = draft, state = to.ToString().ToLowerInvariant(), version, by = isApproved ? approval?.By : null,
                at = isApproved ? approval?.At : null, approved = isApproved ? approval?.Stamp : null,
            },
            transaction);
        Note(note, to switch { DraftState.Open => WorkAct.Reopen, DraftState.Approved => WorkAct.Approve, _ => WorkAct.Publish }, draft, null, null,
            to == DraftState.Published ? PublicationNote.Stated(stamp, version!.Value) : stamp);
        return Current(draft);
    }

    /// <summary>Puts the day until which divisions are asked to answer.</summary>
    /// <exception cref="DraftStateException">It is not open.</exception>
    public void Due(long draft, DateOnly? due, ChangeNote note)
    {
        var stored = Current(draft);
        if (stored.Head.State != DraftState.Open)
        {
            throw new DraftStateException(stored.Head.State);
        }

        var (was, day) = (stored.Head.Due?.ToString(Day, CultureInfo.InvariantCulture), due?.ToString(Day, CultureInfo.InvariantCulture));
        if (was != day)
        {
            connection.Execute(Statements.Of("draft.due"), new { id = draft, due = day }, transaction);
            Note(note, WorkAct.Due, draft, null, was, day);
        }
    }

    /// <summary>What was approved becomes a version of the list.</summary>
    private long Publish(StoredDraft stored, ChangeNote note)
    {
        var compiled = CompiledList.Of(stored.List);
        var from = stored.Head.From is { } version ? ListShelf.Versions(connection, isAll: true, version).SingleOrDefault() : null;
        var import = new ListImport(stored.Head.Key, compiled.List, System.Text.Encoding.UTF8.GetBytes(compiled.Text))
        {
            Licence = from?.Licence, Programmes = compiled.Programmes,
        };
        var published = new ListWriter(database, connection, transaction, clock).Put(import, note).Version;

        // From now on a new programme is known to the register: a correction keeps its number, whatever it is called then.
        var numbers = ListShelf.Programmes(connection, published);
        foreach (var (line, id) in compiled.Entries.OrderBy(entry => entry.Key))
        {
            if (stored.List.Programme(id) is { Programme: null } programme && numbers.TryGetValue(line, out var number))
            {
                Put(stored.Head.Id, programme with { Programme = number }, programme.Revision);
            }
        }

        return published;
    }

    private void Put(long draft, DraftProgramme programme, long revision) => connection.Execute(
        Statements.Of("draft-programme.put"),
        new { draft, id = programme.Id, content = DraftShelf.Text(programme with { Revision = 0 }), revision }, transaction);

    // What is read here is not kept as known: it may never be stored.
    private StoredDraft Current(long draft) => DraftShelf.Read(connection, draft, known.Of(draft))?.Stored
        ?? throw new KeyNotFoundException(string.Create(CultureInfo.InvariantCulture, $"There is no draft {draft}."));

    private void AddPlaces(long draft, IEnumerable<DraftPlace> places) => database.InsertMany(
        connection, transaction, "draft_place", ["draft_id", "programme_id", "measure_id", "ordinal", "is_first"],
        places.Select(place => new object?[] { draft, place.Programme, place.Measure, (long)place.Order, place.IsFirst ? 1L : 0L }));

    private void Note(ChangeNote note, string act, long draft, long? programme, string? before, string? after) => JournalBook.Add(
        connection, transaction, clock, note, act,
        WorkStatement.SubjectOf(draft) + (programme is { } id ? FormattableString.Invariant($"/{id}") : ""),
        before, after, JournalBook.OfWork);
}
