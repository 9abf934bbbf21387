using System.Data.Common;
using System.Globalization;

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
        var heads = ListShelf.Versions(connection, isAll: true).OrderBy(head => head.Id).ToList();
        foreach (var missing in journal.Versions.Keys.Except(heads.Select(head => head.Id)).Order())
        {
            Add(DiscrepancyKind.JournalVersion, missing.ToString(CultureInfo.InvariantCulture), journal.Versions[missing].Snapshot, "");
        }

        CompareDecisions(connection, journal, heads);
        CompareFacts(connection, journal);
        CompareSuccessions(connection, journal);
        var sums = 0L;
        for (var index = 0; index < heads.Count; index++)
        {
            progress?.Invoke(index, heads.Count);
            var version = new VersionVerification(connection, heads[index], journal.Versions.GetValueOrDefault(heads[index].Id), found).Run();
            sums += version.Sums;
            if (rereads is not null && version is { List: { } list, Source: { } source } && rereads(source, list))
            {
                Add(DiscrepancyKind.Reading, $"{heads[index].Key}@{heads[index].Number.ToString(CultureInfo.InvariantCulture)}", "", "");
            }
        }

        return new Verification(journal.Entries, journal.LastHash, heads.Count, sums, found);
    }

    private void CompareDecisions(DbConnection connection, JournalVerification journal, List<VersionHead> heads)
    {
        var kept = heads.Select(head => head.ListId).Distinct()
            .SelectMany(list => ListShelf.Decisions(connection, list)).Where(decision => decision.UndoneAt is null)
            .Select(each => new StatedDecision(
                each.Id, each.Decision.Line, each.Decision.Field, each.Decision.Value, each.Decision.Reason, each.Decision.By ?? ""))
            .ToHashSet();
        foreach (var missing in journal.Decisions.Values.Where(decision => !kept.Contains(decision)))
        {
            Add(DiscrepancyKind.Decisions, missing.Id.ToString(CultureInfo.InvariantCulture), missing.ToString(), "");
        }

        foreach (var added in kept.Where(decision => !journal.Decisions.ContainsValue(decision)))
        {
            Add(DiscrepancyKind.Decisions, added.Id.ToString(CultureInfo.InvariantCulture), "", added.ToString());
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

    private void Add(DiscrepancyKind kind, string subject, string expected, string other) =>
        found.Add(new Discrepancy(kind, subject, expected, other));
}
