using System.Data.Common;
using System.Globalization;
using Dapper;

namespace Shisaku.Register;

/// <summary>Compares the decisions with those of the journal, and with when they were taken and taken back.</summary>
internal static class DecisionVerification
{
    /// <summary>Goes through all of them.</summary>
    /// <param name="connection">The register.</param>
    /// <param name="journal">What the journal states.</param>
    /// <param name="lists">By the register's number of a version: that of its list.</param>
    public static IEnumerable<Discrepancy> Of(DbConnection connection, JournalVerification journal, Dictionary<long, long> lists)
    {
        var kept = connection.Query<Row>(Statements.Of("verify.decisions")).ToDictionary(row => row.Id, row => row.ToString());
        foreach (var id in journal.Decisions.Keys.Union(kept.Keys).Order())
        {
            var stated = journal.Decisions.TryGetValue(id, out var decision) ? Expected(decision, lists).ToString() : "";
            var found = kept.GetValueOrDefault(id, "");
            if (stated != found)
            {
                yield return new Discrepancy(DiscrepancyKind.Decisions, id.ToString(CultureInfo.InvariantCulture), stated, found);
            }
        }
    }

    private static Row Expected(JournalDecision decision, Dictionary<long, long> lists) => new(
        decision.Stated.Id, lists.GetValueOrDefault(decision.Version), decision.Source, decision.Stated.Line, decision.Stated.Field,
        decision.Stated.Value, decision.Stated.Reason, decision.Stated.By, decision.At, decision.UndoneAt);

    private sealed record Row(
        long Id, long ListId, string Source, long Line, string Field, string? Value, string Reason, string DecidedBy, string DecidedAt, string? UndoneAt);
}
