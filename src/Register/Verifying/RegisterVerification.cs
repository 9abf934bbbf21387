using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Dapper;

namespace Shisaku.Register;

/// <summary>Verifies a register: the chain of its journal, every sum, and what its tables say against what was stored.</summary>
/// <param name="database">The register.</param>
/// <param name="rereads">Reads a version's file as the program does today, and says whether that gives another list; null for no such comparison.</param>
/// <param name="progress">Is told how many versions were looked at, of how many.</param>
internal sealed class RegisterVerification(
    Database database, Func<StoredSource, StoredList, bool>? rereads, Action<int, int>? progress)
{
    private readonly List<Discrepancy> found = [];

    /// <summary>Goes through all of it, in one view of the tables.</summary>
    public Verification Run(DbConnection connection)
    {
        found.AddRange(database.Check(connection).Select(fault => new Discrepancy(DiscrepancyKind.Database, database.Where, "ok", fault)));
        var journal = JournalVerification.Of(connection, found);
        CompareAccounts(connection, JournalVerification.Of(connection, found, JournalBook.OfWork));
        var heads = ListShelf.Versions(connection, isAll: true).OrderBy(head => head.Id).ToList();
        foreach (var missing in journal.Versions.Keys.Except(heads.Select(head => head.Id)).Order())
        {
            Add(DiscrepancyKind.JournalVersion, missing.ToString(CultureInfo.InvariantCulture), journal.Versions[missing].Snapshot, "");
        }

        var beside = new HeadVerification(connection, journal, found);
        found.AddRange(DecisionVerification.Of(connection, journal, beside.Lists));
        CompareOwners(connection, heads, journal);
        CompareFacts(connection, journal);
        CompareSuccessions(connection, journal);
        var sums = 0L;
        for (var index = 0; index < heads.Count; index++)
        {
            progress?.Invoke(index, heads.Count);
            var version = new VersionVerification(connection, heads[index], journal.Versions.GetValueOrDefault(heads[index].Id), found).Run();
            sums += version.Sums;
            if (version.List is { } kept)
            {
                beside.Compare(heads[index].Id, kept, version.Source?.Content.Length);
            }

            if (rereads is not null && version is { List: { } list, Source: { } source } && rereads(source, list))
            {
                Add(DiscrepancyKind.Reading, Subject(heads[index]), "", "");
            }
        }

        beside.CompareSeries();
        return new Verification(journal.Entries, journal.LastHash, heads.Count, sums, found);
    }

    /// <summary>A programme and a division belong to the government whose list names them; links stand in the journal.</summary>
    private void CompareOwners(DbConnection connection, List<VersionHead> heads, JournalVerification journal)
    {
        foreach (var (kind, statement) in new[] { (DiscrepancyKind.Programmes, "verify.programmes"), (DiscrepancyKind.Table, "verify.divisions") })
        {
            foreach (var version in connection.Query<long>(Statements.Of(statement)))
            {
                var subject = heads.Find(head => head.Id == version) is { } head ? Subject(head) : version.ToString(CultureInfo.InvariantCulture);
                Add(kind, subject, "government", statement["verify.".Length..]);
            }
        }

        if (!journal.HasLinks && connection.ExecuteScalar<long>(Statements.Of("verify.links")) is > 0 and var links)
        {
            Add(DiscrepancyKind.Successions, "", "0", links.ToString(CultureInfo.InvariantCulture));
        }

        var renamings = connection.Query<(string Code, string Earlier, string Later, long Year)>(Statements.Of("verify.renamings"))
            .Select(row => $"{row.Code} {JsonSerializer.Serialize(new ToldRenaming(row.Earlier, row.Later, (int)row.Year), ToldRenaming.Options)}")
            .ToList();
        foreach (var renaming in journal.Renamings.Except(renamings).Concat(renamings.Except(journal.Renamings)))
        {
            var isStated = journal.Renamings.Contains(renaming);
            Add(DiscrepancyKind.Successions, "division", isStated ? renaming : "", isStated ? "" : renaming);
        }
    }

    /// <summary>Nobody gets a role, a password or a place in the directory but by an act that the journal of work tells.</summary>
    private void CompareAccounts(DbConnection connection, JournalVerification work)
    {
        var kept = AccountShelf.Where(connection, "true").ToDictionary(AccountShelf.SubjectOf, StatedAccount.Of);
        foreach (var subject in work.Accounts.Keys.Union(kept.Keys))
        {
            var (stated, there) = (work.Accounts.GetValueOrDefault(subject) ?? "", kept.GetValueOrDefault(subject) ?? "");
            if (stated != there)
            {
                Add(DiscrepancyKind.Accounts, subject, stated, there);
            }
        }
    }

    private void CompareFacts(DbConnection connection, JournalVerification journal)
    {
        var kept = FactsWriter.All(connection);
        foreach (var programme in journal.Facts.Keys.Union(kept.Keys))
        {
            var (stated, there) = (journal.Facts.GetValueOrDefault(programme, "{}"), kept.GetValueOrDefault(programme, "{}"));
            if (stated != there)
            {
                Add(DiscrepancyKind.Facts, programme, stated, there);
            }
        }
    }

    private void CompareSuccessions(DbConnection connection, JournalVerification journal)
    {
        var kept = ProgrammeShelf.Successions(connection).ToDictionary(each => (each.EarlierId, each.LaterId), each => each.Kind);
        foreach (var pair in journal.Successions.Keys.Union(kept.Keys))
        {
            var (stated, there) = (journal.Successions.GetValueOrDefault(pair, ""), kept.GetValueOrDefault(pair, ""));
            if (stated != there)
            {
                Add(DiscrepancyKind.Successions, string.Create(CultureInfo.InvariantCulture, $"p{pair.Item1} > p{pair.Item2}"), stated, there);
            }
        }
    }

    private static string Subject(VersionHead head) => $"{head.Key}@{head.Number.ToString(CultureInfo.InvariantCulture)}";

    private void Add(DiscrepancyKind kind, string subject, string expected, string other) =>
        found.Add(new Discrepancy(kind, subject, expected, other));
}
