using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Register;

/// <summary>The drafts of a register.</summary>
/// <remarks>All methods throw <see cref="RegisterUnusableException"/> where the register can't be used.</remarks>
public sealed class DraftRegister
{
    private readonly Database database;
    private readonly TimeProvider clock;
    private readonly KnownDrafts known = new();

    internal DraftRegister(Database database, TimeProvider clock) => (this.database, this.clock) = (database, clock);

    /// <summary>All drafts, the newest year first.</summary>
    public ImmutableArray<DraftHead> All() => database.Read(connection => DraftShelf.Heads(connection).ToImmutableArray());

    /// <summary>A draft in full; null where there is none of this number.</summary>
    /// <remarks>As long as nothing was changed, the answer is the same object each time, on which more may be kept.</remarks>
    public StoredDraft? Read(long draft) => known.Keep(database.Read(connection => DraftShelf.Read(connection, draft, known.Of(draft))));

    /// <summary>Opens the draft of the list that follows a version.</summary>
    /// <exception cref="DraftThereException">There is one already.</exception>
    public StoredDraft Open(VersionHead from, DraftList draft, DateOnly? due, ChangeNote note) =>
        Read(Write(writer => writer.Open(from, draft, due, note)))!;

    /// <summary>Changes what a draft says; what is refused is not stored, such as a change to
    /// what somebody else has changed since it was seen.</summary>
    /// <param name="draft">The register's number of it.</param>
    /// <param name="change">The change, made to the draft as it is now, alone among writers. It may throw; then nothing is stored.</param>
    /// <param name="act">What is done (<see cref="WorkAct"/>).</param>
    /// <param name="note">Who and why.</param>
    /// <exception cref="DraftStateException">It is not open.</exception>
    public DraftChanged Change(long draft, Func<DraftList, DraftAnswer> change, string act, ChangeNote note) =>
        Write(writer => writer.Change(draft, change, act, note));

    /// <summary>Approves a draft as it was seen.</summary>
    /// <exception cref="DraftConflictException">It says something else by now.</exception>
    /// <exception cref="DraftStateException">It is not open.</exception>
    /// <exception cref="DraftBlockedException">A rule that blocks found something.</exception>
    public StoredDraft Approve(long draft, string stamp, ChangeNote note) => Put(draft, stamp, DraftState.Approved, note);

    /// <summary>Opens a draft again: to put something right before it is published, or to correct (正誤) what was.</summary>
    /// <exception cref="DraftStateException">It is open.</exception>
    public StoredDraft Reopen(long draft, string stamp, ChangeNote note) => Put(draft, stamp, DraftState.Open, note);

    /// <summary>Publishes a draft as it was approved: its list becomes a version in the register, which never changes.</summary>
    /// <exception cref="DraftStateException">It is not approved.</exception>
    public StoredDraft Publish(long draft, string stamp, ChangeNote note) => Put(draft, stamp, DraftState.Published, note);

    /// <summary>Puts the day until which divisions are asked to answer; null for none.</summary>
    /// <exception cref="DraftStateException">It is not open.</exception>
    public void Due(long draft, DateOnly? due, ChangeNote note) => Write(writer =>
    {
        writer.Due(draft, due, note);
        return true;
    });

    /// <summary>What was done to a draft, or to one of its programmes, the newest first.</summary>
    /// <param name="draft">The register's number of it.</param>
    /// <param name="programme">The draft's id of the programme; null for all.</param>
    /// <param name="since">Of a whole draft only what was done from this moment on, ISO 8601 in UTC; null for all.</param>
    /// <param name="count">How many acts at most.</param>
    public ImmutableArray<WorkStep> History(long draft, long? programme = null, string? since = null, int count = int.MaxValue) =>
        database.Read(connection => WorkHistory.Of(connection, draft, programme, since, count).ToImmutableArray());

    /// <summary>What was said of the versions that came of drafts, the first one first.</summary>
    public ImmutableArray<PublicationNote> Publications() => database.Read(connection => PublicationNote.All(connection).ToImmutableArray());

    private StoredDraft Put(long draft, string stamp, DraftState to, ChangeNote note) => Write(writer => writer.Put(draft, stamp, to, note));

    private T Write<T>(Func<DraftWriter, T> act) => database.Write((connection, transaction) =>
        act(new DraftWriter(database, connection, transaction, new Moment(clock), known)));
}
