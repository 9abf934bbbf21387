using System.Data.Common;
using Dapper;
using Shisaku.Budget;

namespace Shisaku.Register;

/// <summary>Finds lists in the register and reads them.</summary>
internal static class ListShelf
{
    /// <summary>The versions of lists: the newest year of each series first.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="isAll">Whether versions that were replaced are among them.</param>
    /// <param name="version">The register's number of one version; null for all.</param>
    /// <param name="list">The register's number of one list; null for all.</param>
    public static IEnumerable<VersionHead> Versions(DbConnection connection, bool isAll, long? version = null, long? list = null) =>
        connection.Query<Row>(Statements.Of("versions"), new { all = isAll ? 1L : 0L, id = version, list }).Select(row => row.Head());

    /// <summary>The list that a version holds.</summary>
    /// <exception cref="InvalidDataException">It is not what was stored.</exception>
    public static StoredList Read(DbConnection connection, long version)
    {
        var stored = connection.QuerySingle<StoredSnapshot>(Statements.Of("version.snapshot"), new { version });
        return new Snapshot(stored.Snapshot, stored.Sha256).Read();
    }

    /// <summary>The same as pages read it, which takes a tenth of the time; of a version without it as it was stored.</summary>
    public static StoredList ReadCompact(DbConnection connection, long version) =>
        connection.ExecuteScalar<byte[]?>(Statements.Of("compact-list.read"), new { version }) is { } compact && CompactList.Read(compact) is { } list
            ? list : Read(connection, version);

    /// <summary>Writes the compact form of every version that has none yet.</summary>
    public static void MakeCompact(Database database, DbConnection connection, DbTransaction transaction)
    {
        foreach (var version in connection.Query<long>(Statements.Of("compact-lists.missing"), transaction: transaction).ToList())
        {
            try
            {
                database.InsertMany(
                    connection, transaction, "compact_list", ["version_id", "content"], [[version, CompactList.Of(Read(connection, version))]]);
            }
            catch (InvalidDataException)
            {
                // A damaged list has none: to read it says what is wrong, and so does verify.
            }
        }
    }

    /// <summary>The part of a list's print that has a line; of a version that was stored without parts, all of it.</summary>
    public static PrintPart Part(DbConnection connection, long version, int line)
    {
        if (connection.ExecuteScalar<byte[]?>(Statements.Of("print-part.at"), new { version, line = (long)line }) is { } part)
        {
            return PrintPart.Read(part);
        }

        var list = Read(connection, version).List;
        return new PrintPart(list.Printed, list.Cells, list.Findings);
    }

    /// <summary>The file that a version was read from.</summary>
    public static StoredSource Source(DbConnection connection, long version) =>
        connection.QuerySingle<StoredSource>(Statements.Of("source.read"), new { version });

    /// <summary>By the line of a version's listing: the register's number of its programme.</summary>
    public static Dictionary<int, long> Programmes(DbConnection connection, long version)
    {
        var programmes = new Dictionary<int, long>();
        using var rows = connection.ExecuteReader(Statements.Of("listing.programmes"), new { version });
        while (rows.Read())
        {
            programmes.Add((int)rows.GetInt64(0), rows.GetInt64(1));
        }

        return programmes;
    }

    /// <summary>The series of a name; of one government or of all.</summary>
    public static IEnumerable<SeriesRow> Series(DbConnection connection, string? government, string name) =>
        connection.Query<SeriesRow>(Statements.Of("series.named"), new { code = government, name });

    /// <summary>The name of a government; null where there is none of this code.</summary>
    public static string? GovernmentName(DbConnection connection, string code) =>
        connection.ExecuteScalar<string?>(Statements.Of("government.name"), new { code });

    /// <summary>The register's number of the current version of a list; 0 where there is none.</summary>
    public static long Current(DbConnection connection, ListKey key) => connection.ExecuteScalar<long?>(
        Statements.Of("version.of-key"),
        new
        {
            code = key.Government.Code, series = key.Series, year = (long)key.FiscalYear,
            phase = ListKey.WordOf(key.Phase), number = (long)key.PhaseNumber,
        }) ?? 0;

    /// <summary>What was decided of a file of a list, and holds.</summary>
    public static IEnumerable<KeptDecision> Decisions(DbConnection connection, ListKey key, string sha256) =>
        connection.Query<DecisionRow>(
            Statements.Of("decisions.of-source"),
            new
            {
                code = key.Government.Code, series = key.Series, year = (long)key.FiscalYear,
                phase = ListKey.WordOf(key.Phase), number = (long)key.PhaseNumber, source = sha256,
            })
            .Select(row => row.Kept());

    /// <summary>Everything that was decided of a list, what was taken back included.</summary>
    public static IEnumerable<KeptDecision> Decisions(DbConnection connection, long list) =>
        connection.Query<DecisionRow>(Statements.Of("decisions.of-list"), new { list }).Select(row => row.Kept());

    /// <summary>Programmes of earlier years that listings of a version may go on.</summary>
    public static IEnumerable<ProgrammeProposal> Proposals(DbConnection connection, long version) =>
        connection.Query<ProposalRow>(Statements.Of("proposals.of-version"), new { version }).Select(row =>
            new ProgrammeProposal((int)row.Line, row.Programme, row.Kind, ProposalReasons.Read(row.Reasons)) { State = row.State });

    private sealed record ProposalRow(long Line, long Programme, string Kind, string Reasons, string State);

    private sealed record DecisionRow(
        long Id, string Source, long Line, string Field, string? Value, string Reason, string DecidedBy, string DecidedAt, string? UndoneAt)
    {
        public KeptDecision Kept() => new(Id, Source, new Decision((int)Line, Field, Value, Reason, DecidedBy), DecidedAt, UndoneAt);
    }

    private sealed record StoredSnapshot(byte[] Snapshot, string Sha256);

    // With properties, not parameters: SQLite does not tell the type of a count before there is a row.
    private sealed record Row
    {
        public long Id { get; init; }

        public long Number { get; init; }

        public long IsCurrent { get; init; }

        public long ListId { get; init; }

        public string SourceSha256 { get; init; } = "";

        public string SnapshotSha256 { get; init; } = "";

        public string? Licence { get; init; }

        public string? Origin { get; init; }

        public string ImportedAt { get; init; } = "";

        public string? Title { get; init; }

        public long UnitYen { get; init; }

        public string Verdict { get; init; } = "";

        public long FiscalYear { get; init; }

        public string Phase { get; init; } = "";

        public long PhaseNumber { get; init; }

        public string Series { get; init; } = "";

        public string GovernmentCode { get; init; } = "";

        public string GovernmentName { get; init; } = "";

        public string SourceName { get; init; } = "";

        public long Listings { get; init; }

        public long Undecided { get; init; }

        // A word that somebody else put there is for verify to tell; until then nothing is trusted.
        private Verdict ParsedVerdict =>
            Enum.TryParse<Verdict>(Verdict, ignoreCase: true, out var verdict) ? verdict : Budget.Verdict.Undecided;

        public VersionHead Head() => new(
            Id, ListId, (int)Number, IsCurrent == 1,
            new ListKey(
                new Government(GovernmentCode, GovernmentName), Series, (int)FiscalYear,
                Enum.Parse<BudgetPhase>(Phase, ignoreCase: true), (int)PhaseNumber),
            Title, SourceName, SourceSha256, Licence, Origin, ImportedAt, ParsedVerdict,
            (int)Listings, (int)Undecided);
    }
}

/// <summary>A decision as the register keeps it.</summary>
/// <param name="Id">The register's number of it.</param>
/// <param name="Source">SHA-256 of the file that it is about.</param>
/// <param name="Decision">What was decided.</param>
/// <param name="At">When.</param>
/// <param name="UndoneAt">When it was taken back; null while it holds.</param>
public sealed record KeptDecision(long Id, string Source, Decision Decision, string At, string? UndoneAt);

/// <summary>A file as the register keeps it.</summary>
/// <param name="Name">Its base name.</param>
/// <param name="Content">Its bytes.</param>
public sealed record StoredSource(string Name, byte[] Content);
