using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using Dapper;
using Shisaku.Budget;

namespace Shisaku.Register;

/// <summary>Compares one version of a list with what the journal states of it: snapshot, file, tables, programmes, sums.</summary>
internal sealed class VersionVerification(DbConnection connection, VersionHead head, StatedVersion? stated, List<Discrepancy> found)
{
    private readonly string subject = $"{head.Key}@{head.Number.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>How many sums were recomputed.</summary>
    public int Sums { get; private set; }

    /// <summary>The list, where it can be read.</summary>
    public StoredList? List { get; private set; }

    /// <summary>The file it was read from.</summary>
    public StoredSource? Source { get; private set; }

    /// <summary>Goes through it all.</summary>
    public VersionVerification Run()
    {
        var snapshotSha256 = connection.ExecuteScalar<string>(Statements.Of("version.snapshot-hash"), new { version = head.Id })!;
        if (stated is null || stated.Source != head.SourceSha256 || stated.Snapshot != snapshotSha256)
        {
            Add(DiscrepancyKind.JournalVersion, stated is null ? "" : $"{stated.Source} {stated.Snapshot}", $"{head.SourceSha256} {snapshotSha256}");
        }

        Source = ListShelf.Source(connection, head.Id);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Source.Content));
        if (hash != head.SourceSha256)
        {
            Add(DiscrepancyKind.Source, head.SourceSha256, hash);
            Source = null;
        }

        try
        {
            List = ListShelf.Read(connection, head.Id);
        }
        catch (InvalidDataException damage)
        {
            Add(DiscrepancyKind.Snapshot, snapshotSha256, damage.Message);
            return this;
        }

        CompareSums(List.List);
        CompareTables(List.List);
        CompareCopies(List);
        return this;
    }

    private void CompareSums(RecoveredList list)
    {
        var sums = Budget.Sums.Of(list.List);
        Sums = sums.Length;
        var (now, then) = (sums.Count(check => check.IsHeld), list.Checks.Count(check => check.IsHeld));
        if (sums.Length != list.Checks.Length || now != then)
        {
            Add(DiscrepancyKind.Sums, $"{then}/{list.Checks.Length}", $"{now}/{sums.Length}");
        }
    }

    /// <summary>What pages read of a list says what the list says; versions that an older program stored have none.</summary>
    private void CompareCopies(StoredList list)
    {
        var kept = Snapshot.Of(list).Sha256;
        if (connection.ExecuteScalar<byte[]?>(Statements.Of("compact-list.read"), new { version = head.Id }) is { } compact)
        {
            var copied = CompactList.Read(compact) is { } same ? Snapshot.Of(same).Sha256 : "";
            if (copied != kept)
            {
                Add(DiscrepancyKind.Table, $"compact_list: {kept}", copied);
            }
        }

        var parts = connection.Query<(long FirstLine, byte[] Content)>(Statements.Of("print-parts.of-version"), new { version = head.Id }).ToList();
        var expected = PrintPart.Of(list.List).Select(each => (FirstLine: (long)each.FirstLine, Content: each.Part.Packed())).ToList();
        foreach (var (one, other) in parts.Count == 0 ? [] : Differences(Texts(expected), Texts(parts)).Take(1))
        {
            Add(DiscrepancyKind.Table, $"print_part: {one}", other);
        }

        static List<string> Texts(IEnumerable<(long FirstLine, byte[] Content)> all) =>
            [.. all.Select(each => Text([each.FirstLine, PrintPart.Digest(each.Content)]))];
    }

    private void CompareTables(RecoveredList list)
    {
        var programmes = ListShelf.Programmes(connection, head.Id);
        var digest = ProgrammeAssignment.Digest(programmes);
        if (stated is not null && stated.Programmes != digest)
        {
            Add(DiscrepancyKind.Programmes, stated.Programmes ?? "", digest);
        }

        var divisions = connection.Query<(long Id, string Name)>(Statements.Of("division.of-version"), new { version = head.Id })
            .GroupBy(row => row.Name, StringComparer.Ordinal).ToDictionary(rows => rows.Key, rows => rows.First().Id, StringComparer.Ordinal);
        var named = list.List.Listings.SelectMany(listing => listing.Divisions).Select(division => division.Name);
        foreach (var missing in named.Where(name => !divisions.ContainsKey(name)).Distinct().ToList())
        {
            divisions.Add(missing, 0); // stands in no row: the table differs
        }

        foreach (var table in new ListRows(head.Id, list, divisions, programmes).All())
        {
            Compare(table);
        }
    }

    private void Compare(TableRows table)
    {
        var stored = connection.Query($"select {string.Join(", ", table.Columns)} from {table.Table} where version_id = @version", new { version = head.Id })
            .Select(row => Text(((IDictionary<string, object?>)row).Values)).Order(StringComparer.Ordinal);
        var expected = table.Rows.Select(Text).Order(StringComparer.Ordinal);
        foreach (var (one, other) in Differences([.. expected], [.. stored]).Take(1))
        {
            Add(DiscrepancyKind.Table, $"{table.Table}: {one}", other);
        }
    }

    private static IEnumerable<(string Expected, string Found)> Differences(List<string> expected, List<string> found)
    {
        for (var index = 0; index < Math.Max(expected.Count, found.Count); index++)
        {
            var (one, other) = (index < expected.Count ? expected[index] : "", index < found.Count ? found[index] : "");
            if (one != other)
            {
                yield return (one, other);
            }
        }
    }

    private static string Text(IEnumerable<object?> values) =>
        string.Join('|', values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)));

    private void Add(DiscrepancyKind kind, string expected, string other) => found.Add(new Discrepancy(kind, subject, expected, other));
}
