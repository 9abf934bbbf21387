using System.Collections.Immutable;

namespace Shisaku.Register;

/// <summary>Where lists and programmes are kept over the years: a file of its own, or a database that an office shares.</summary>
/// <remarks>A change is stored in whole or not at all, and stands in the journal. All methods throw
/// <see cref="RegisterUnusableException"/> where the register can't be used.</remarks>
public sealed class ProgrammeRegister
{
    private readonly Database database;
    private readonly TimeProvider clock;
    private readonly RegisterSearch search = new();

    private ProgrammeRegister(Database database, TimeProvider clock) =>
        (this.database, this.clock, Drafts) = (database, clock, new DraftRegister(database, clock));

    /// <summary>The register that a text names: a file, or a PostgreSQL connection such as <c>Host=localhost;Database=shisaku</c>.</summary>
    public static ProgrammeRegister At(string connection, TimeProvider? clock = null) =>
        new(Database.Of(connection), clock ?? TimeProvider.System);

    /// <summary>Where it is, as messages say it.</summary>
    public string Where => database.Where;

    /// <summary>The drafts of lists that are being compiled.</summary>
    public DraftRegister Drafts { get; }

    /// <summary>Who may work on drafts.</summary>
    public AccountBook Accounts => new(database, clock);

    /// <summary>Keeps the register open between questions, until the answer is disposed of: for a program that asks all the time. Its
    /// file must not be moved or replaced meanwhile.</summary>
    public IDisposable KeepOpen() => database.KeepOpen();

    /// <summary>Takes a list in. A list that is there already gets a version more, or stays as it is where nothing differs.</summary>
    public ImportResult Import(ListImport import, ChangeNote note)
    {
        var (outcome, version) = database.Write((connection, transaction) =>
            new ListWriter(database, connection, transaction, new Moment(clock)).Put(import, note));
        return new ImportResult(outcome, database.Read(connection => ListShelf.Versions(connection, isAll: true, version).Single()));
    }

    /// <summary>The versions of all lists; the newest year of each series first.</summary>
    /// <param name="isAll">Whether versions that were replaced are among them.</param>
    public ImmutableArray<VersionHead> Versions(bool isAll = false) =>
        database.Read(connection => ListShelf.Versions(connection, isAll).ToImmutableArray());

    /// <summary>All versions of one list, those that were replaced among them.</summary>
    public ImmutableArray<VersionHead> VersionsOf(long list) =>
        database.Read(connection => ListShelf.Versions(connection, isAll: true, list: list).ToImmutableArray());

    /// <summary>The list that a version holds, as it was stored.</summary>
    public StoredList Read(long version) => database.Read(connection => ListShelf.Read(connection, version));

    /// <summary>The same list, read faster: for who asks all the time. Its bytes are held by a check sum, not by the journal's hash.</summary>
    public StoredList ReadCompact(long version) => database.Read(connection => ListShelf.ReadCompact(connection, version));

    /// <summary>The part of a version's print that has a line.</summary>
    public PrintPart ReadPart(long version, int line) => database.Read(connection => ListShelf.Part(connection, version, line));

    /// <summary>By the line of a version's listing: the register's number of its programme.</summary>
    public IReadOnlyDictionary<int, long> ProgrammesOf(long version) =>
        database.Read(connection => ListShelf.Programmes(connection, version));

    /// <summary>The file that a version was read from.</summary>
    public StoredSource Source(long version) => database.Read(connection => ListShelf.Source(connection, version));

    /// <summary>The hash of the last change: as long as it stays, so does everything in the register. Empty where nothing was ever
    /// stored.</summary>
    public string State() => IfThere(JournalBook.State, "");

    /// <summary>Every change, the first one first.</summary>
    public ImmutableArray<JournalEntry> Journal() => database.Read(connection => JournalBook.All(connection).ToImmutableArray());

    /// <summary>The last changes, the newest first.</summary>
    public ImmutableArray<JournalEntry> NewestChanges(int count) =>
        IfThere(connection => JournalBook.Newest(connection, count).ToImmutableArray(), []);

    /// <summary>The last acts of compiling and of accounts, the newest first.</summary>
    public ImmutableArray<JournalEntry> NewestWork(int count) =>
        IfThere(connection => JournalBook.Newest(connection, count, JournalBook.OfWork).ToImmutableArray(), []);

    /// <summary>Whose series of a name the register has.</summary>
    public ImmutableArray<Government> GovernmentsWith(string series) => IfThere(connection =>
        ListShelf.Series(connection, null, series).Select(row => new Government(row.GovernmentCode, row.GovernmentName)).ToImmutableArray(), []);

    /// <summary>The name of a government that the register has; null where it has none of this code.</summary>
    public string? GovernmentName(string code) => IfThere(connection => ListShelf.GovernmentName(connection, code), null);

    /// <summary>The register's number of the current version of a list; 0 where it has none.</summary>
    public long CurrentOf(ListKey key) => IfThere(connection => ListShelf.Current(connection, key), 0);

    /// <summary>What a person said of the columns of a series; null where nothing was said.</summary>
    public string? LayoutOf(ListKey key) => IfThere(connection =>
        ListShelf.Series(connection, key.Government.Code, key.Series).FirstOrDefault()?.Layout, null);

    /// <summary>What was decided of a file of a list, and holds.</summary>
    public ImmutableArray<KeptDecision> DecisionsOf(ListKey key, string sha256) => IfThere(connection =>
        ListShelf.Decisions(connection, key, sha256).ToImmutableArray(), []);

    /// <summary>Everything that was decided of a list, what was taken back included.</summary>
    public ImmutableArray<KeptDecision> DecisionsOf(long list) => database.Read(connection =>
        ListShelf.Decisions(connection, list).ToImmutableArray());

    /// <summary>A programme over the years; null where the register has none of this number.</summary>
    public ProgrammeHistory? Programme(long id) => database.Read(connection => ProgrammeShelf.Read(connection, id));

    /// <summary>The programmes that current versions list, of those whose numbers lie in a range, both ends included.</summary>
    public ImmutableArray<long> ProgrammesBetween(long first, long last) =>
        IfThere(connection => ProgrammeShelf.Between(connection, first, last).ToImmutableArray(), []);

    /// <summary>The highest number of a programme; 0 where there is none.</summary>
    public long HighestProgramme() => IfThere(ProgrammeShelf.Highest, 0);

    /// <summary>The programmes of a government that are listed under a name.</summary>
    public IReadOnlyList<long> ProgrammesNamed(Government government, string name)
    {
        ArgumentNullException.ThrowIfNull(government);
        return database.Read(connection => ProgrammeShelf.Named(connection, government.Code, name));
    }

    /// <summary>Programmes that are listed in a current version, by their number.</summary>
    /// <param name="government">The code of the government whose they are; null for all.</param>
    /// <param name="after">The number behind which they begin.</param>
    /// <param name="limit">How many at most.</param>
    public ImmutableArray<NamedProgramme> Programmes(string? government, long after, int limit) =>
        IfThere(connection => ProgrammeShelf.Page(connection, government, after, limit).ToImmutableArray(), []);

    /// <summary>The programmes of listings, in their order; null where a listing is not there or belongs to none.</summary>
    public ImmutableArray<long?> ProgrammesAt(IEnumerable<(long Version, int Line)> listings) =>
        database.Read(connection => ProgrammeShelf.At(connection, listings).ToImmutableArray());

    /// <summary>Programmes that a version lists under the measures of a programme, or that its divisions carry out.</summary>
    /// <param name="version">The register's number of the version.</param>
    /// <param name="programme">The programme; it is not among them.</param>
    /// <param name="limit">How many of each at most.</param>
    public ProgrammesBeside Beside(long version, long programme, int limit) =>
        database.Read(connection => ProgrammeShelf.Beside(connection, version, programme, limit));

    /// <summary>Keeps facts of programmes; answers how many programmes this changed.</summary>
    public int Tell(IReadOnlyList<ToldFacts> facts, ChangeNote note) =>
        database.Write((connection, transaction) => new FactsWriter(connection, transaction, clock).Put(facts, note));

    /// <summary>Programmes of earlier years that listings of a version may go on.</summary>
    public ImmutableArray<ProgrammeProposal> Proposals(long version) =>
        database.Read(connection => ListShelf.Proposals(connection, version).ToImmutableArray());

    /// <summary>Puts a listing to a programme of another year, or says that it is none; false where one of them is not there.</summary>
    public bool Link(VersionHead head, SaidLink said, ChangeNote note) =>
        database.Write((connection, transaction) => new LinkWriter(database, connection, transaction, clock).Put(head, said, note));

    /// <summary>Keeps that a division stands under another name; false where one of the names is not known.</summary>
    public bool Rename(Government government, ToldRenaming told, ChangeNote note) =>
        database.Write((connection, transaction) => new RenamingWriter(connection, transaction, clock).Put(government, told, note));

    /// <summary>Two lists side by side, by the programmes that their listings are.</summary>
    /// <param name="earlier">The list of the earlier year.</param>
    /// <param name="later">The list of the later year.</param>
    public (YearComparison Comparison, YearMatches Matches) Compare(VersionHead earlier, VersionHead later) =>
        database.Read(connection => ListsOfYears.Compare(connection, earlier, later));

    /// <summary>Finds listings of current versions.</summary>
    /// <exception cref="ArgumentException">The query asks for what can't be.</exception>
    public SearchResult Search(SearchQuery query) => search.Find(database, [query])[0];

    /// <summary>Finds listings of current versions by several queries at one moment.</summary>
    /// <exception cref="ArgumentException">A query asks for what can't be.</exception>
    public ImmutableArray<SearchResult> Search(IReadOnlyList<SearchQuery> queries) => search.Find(database, queries);

    /// <summary>Listings of the newest lists whose names are like a name, the most alike first; re-listings are not among them.</summary>
    /// <param name="name">The name.</param>
    /// <param name="count">How many at most.</param>
    public ImmutableArray<LikeName> NamesLike(string name, int count) => search.NamesLike(database, name, count);

    /// <summary>Verifies the chain of the journal, every sum, and what the tables say against what was stored.</summary>
    /// <param name="rereads">Reads a version's file as the program does today, and says whether that gives another list; null for no
    /// such comparison.</param>
    /// <param name="progress">Is told how many versions were looked at, of how many.</param>
    public Verification Verify(Func<StoredSource, StoredList, bool>? rereads = null, Action<int, int>? progress = null) =>
        database.Read(connection => new RegisterVerification(database, rereads, progress).Run(connection));

    /// <summary>Copies all of the register, as it is at one moment, into a new file, which is a register itself.</summary>
    /// <param name="file">A file that is not there.</param>
    /// <param name="progress">Is told how many tables were copied, of how many.</param>
    public void CopyTo(string file, Action<int, int>? progress = null) =>
        database.Read(connection =>
        {
            var copy = new SqliteDatabase(file);
            Fill(copy, connection, isReplacing: false, progress);
            copy.Close();
            return true;
        });

    /// <summary>Fills this register with all that another one holds, in one change.</summary>
    /// <param name="from">The other register.</param>
    /// <param name="isReplacing">Whether what stands here goes; otherwise this register must be empty.</param>
    /// <param name="progress">Is told how many tables were copied, of how many.</param>
    /// <returns>Whether it was filled: a register that is not empty is not, unless it is replaced.</returns>
    public bool FillFrom(ProgrammeRegister from, bool isReplacing, Action<int, int>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(from);
        return from.database.Read(connection => Fill(database, connection, isReplacing, progress));
    }

    private static bool Fill(Database database, System.Data.Common.DbConnection from, bool isReplacing, Action<int, int>? progress) =>
        database.Write((connection, transaction) =>
        {
            if (ListShelf.Versions(connection, isAll: true).Any())
            {
                if (!isReplacing)
                {
                    return false;
                }

                TableCopy.Clear(connection, transaction);
            }

            TableCopy.All(from, database, connection, transaction, progress);
            return true;
        });

    /// <summary>Asks a register that may not be there yet.</summary>
    private T IfThere<T>(Func<System.Data.Common.DbConnection, T> question, T otherwise)
    {
        try
        {
            return database.Read(question);
        }
        catch (RegisterUnusableException refusal) when (refusal.Fault == RegisterFault.None)
        {
            return otherwise;
        }
    }
}
