using System.Data.Common;
using System.Globalization;
using Dapper;
using Shisaku.Budget;

namespace Shisaku.Register;

/// <summary>Compares what stands about a version beside its rows (whose it is, of which series and year, from which file, under
/// which terms) with what the journal and the kept list say.</summary>
internal sealed class HeadVerification
{
    private readonly JournalVerification journal;
    private readonly List<Discrepancy> found;
    private readonly Dictionary<long, KeptHead> rows;
    private readonly Dictionary<long, long> lastOfList = [];
    private readonly Dictionary<long, string?> layoutOfSeries = [];
    private readonly Dictionary<string, SourceDocument> sources = new(StringComparer.Ordinal);

    public HeadVerification(DbConnection connection, JournalVerification journal, List<Discrepancy> found)
    {
        (this.journal, this.found) = (journal, found);
        rows = connection.Query<KeptHead>(Statements.Of("verify.versions")).ToDictionary(row => row.Id);
        foreach (var row in rows.Values)
        {
            lastOfList[row.ListId] = Math.Max(row.Id, lastOfList.GetValueOrDefault(row.ListId));
        }
    }

    /// <summary>By the register's number of a version: that of its list.</summary>
    public Dictionary<long, long> Lists => rows.Values.ToDictionary(row => row.Id, row => row.ListId);

    /// <summary>Compares one version; the versions come in the order in which they were stored.</summary>
    /// <param name="version">The register's number of it.</param>
    /// <param name="kept">The kept list.</param>
    /// <param name="size">How many bytes its file has.</param>
    public void Compare(long version, StoredList kept, long? size)
    {
        if (!rows.TryGetValue(version, out var row) || !journal.Came.TryGetValue(version, out var came))
        {
            return; // told already
        }

        var ((entry, stated), list) = (came, kept.List);
        sources.TryAdd(list.Source.Sha256, list.Source); // later versions of the same file may call it otherwise
        var source = sources[list.Source.Sha256];
        Compare("number", stated.Number, row.Number);
        Compare("is_current", lastOfList[row.ListId] == version ? 1 : 0, row.IsCurrent);
        Compare("key", entry.Subject, row.Key);
        Compare("phase_number", row.Phase == ListKey.WordOf(BudgetPhase.Supplementary) ? row.PhaseNumber : 0, row.PhaseNumber);
        Compare("series", stated.Series, row.Series);
        Compare("government", stated.Government, row.Government);
        Compare("licence", stated.Licence, row.Licence);
        Compare("origin", stated.Origin, row.Origin);
        Compare("imported_at", entry.At, row.ImportedAt);
        Compare("title", list.List.Title, row.Title);
        Compare("unit", list.List.Unit.Printed, row.Unit);
        Compare("unit_yen", list.List.Unit.Yen, row.UnitYen);
        Compare("decimals", list.List.Decimals, row.Decimals);
        Compare("verdict", list.Verdict.ToString().ToLowerInvariant(), row.Verdict);
        Compare("source", list.Source.Sha256, row.SourceSha256);
        Compare("source.name", source.Name, row.SourceName);
        Compare("source.media_type", source.MediaType, row.MediaType);
        Compare("source.size", size ?? row.Size, row.Size);
        if (kept.Layout is not null && entry.Act is (JournalAct.Import or JournalAct.Correct))
        {
            layoutOfSeries[row.SeriesId] = kept.Layout;
        }

        void Compare(string what, object? expected, object? other)
        {
            var (one, two) = (Convert.ToString(expected, CultureInfo.InvariantCulture), Convert.ToString(other, CultureInfo.InvariantCulture));
            if (one != two)
            {
                found.Add(new Discrepancy(DiscrepancyKind.Table, row.Subject, $"{what}: {one}", two ?? ""));
            }
        }
    }

    /// <summary>Compares what stands once for a series: to be called behind the last version.</summary>
    public void CompareSeries()
    {
        foreach (var row in rows.Values.GroupBy(each => each.SeriesId).Select(series => series.First()))
        {
            if (layoutOfSeries.GetValueOrDefault(row.SeriesId) is var layout && layout != row.Layout)
            {
                found.Add(new Discrepancy(DiscrepancyKind.Table, row.Subject, $"series.layout: {layout}", row.Layout ?? ""));
            }
        }
    }
}
