using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dapper;

namespace Shisaku.Register;

/// <summary>What is told of a programme.</summary>
/// <param name="Programme">The register's number of it.</param>
/// <param name="Facts">By key (<see cref="PrintedWordsOfFacts"/>); an empty text takes a fact away.</param>
public sealed record ToldFacts(long Programme, ImmutableDictionary<string, string> Facts);

/// <summary>Keeps facts of programmes, each change in the journal.</summary>
internal sealed class FactsWriter(DbConnection connection, DbTransaction transaction, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Keeps what is told; answers how many programmes it changed.</summary>
    public int Put(IEnumerable<ToldFacts> told, ChangeNote note)
    {
        var changed = 0;
        foreach (var programme in told)
        {
            var before = connection.Query<(string Field, string Value)>(
                Statements.Of("facts.of-programme"), new { programme = programme.Programme }, transaction)
                .ToDictionary(fact => fact.Field, fact => fact.Value, StringComparer.Ordinal);
            var after = new Dictionary<string, string>(before, StringComparer.Ordinal);
            foreach (var (field, value) in programme.Facts)
            {
                Change(programme.Programme, after, field, value);
            }

            if (Text(before) is var was && Text(after) is var now && was != now)
            {
                JournalBook.Add(
                    connection, transaction, clock, note, JournalAct.Facts, programme.Programme.ToString(CultureInfo.InvariantCulture), was, now);
                changed++;
            }
        }

        return changed;
    }

    /// <summary>By programme: all facts that are kept, as the journal states them.</summary>
    public static Dictionary<string, string> All(DbConnection connection) =>
        connection.Query<(long Programme, string Field, string Value)>(Statements.Of("facts.all"))
            .GroupBy(fact => fact.Programme.ToString(CultureInfo.InvariantCulture))
            .ToDictionary(programme => programme.Key, programme => Text(programme.ToDictionary(fact => fact.Field, fact => fact.Value)));

    private void Change(long programme, Dictionary<string, string> facts, string field, string value)
    {
        connection.Execute(Statements.Of("fact.drop"), new { programme, field }, transaction);
        if (value.Length == 0)
        {
            facts.Remove(field);
            return;
        }

        connection.Execute(Statements.Of("fact.add"), new { programme, field, value }, transaction);
        facts[field] = value;
    }

    private static string Text(Dictionary<string, string> facts) =>
        JsonSerializer.Serialize(new SortedDictionary<string, string>(facts, StringComparer.Ordinal), Plain);
}
