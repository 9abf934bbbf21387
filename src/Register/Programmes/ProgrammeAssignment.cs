using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Shisaku.Budget;

namespace Shisaku.Register;

/// <summary>Says which programme each listing is: the one that is stated, else the one it was in the version before, else the one of another year that it
/// certainly goes on, else a new one.</summary>
internal sealed class ProgrammeAssignment(Database database, DbConnection connection, DbTransaction transaction, long government)
{
    /// <summary>The register's number of each listing's programme, by line.</summary>
    /// <param name="list">The list.</param>
    /// <param name="before">The version before it; null where there is none.</param>
    /// <param name="linked">By line: the programme of another year's list.</param>
    /// <param name="stated">By line: the programme that the listing is for certain.</param>
    public Dictionary<int, long> Of(ProgrammeList list, long? before, IReadOnlyDictionary<int, long> linked, IReadOnlyDictionary<int, long> stated)
    {
        var known = before is null ? [] : Known(before.Value);
        var next = connection.ExecuteScalar<long>(Statements.Of("programme.next"), transaction: transaction);
        var programmes = new Dictionary<int, long>();
        var added = new List<object?[]>();
        var taken = new HashSet<long>();
        foreach (var listing in list.Listings.Where(each => each.Relists is null))
        {
            if (stated.TryGetValue(listing.Line, out var programme) && taken.Add(programme))
            {
                programmes.Add(listing.Line, programme);
            }
        }

        foreach (var listing in list.Listings.Where(each => each.Relists is null && !programmes.ContainsKey(each.Line)))
        {
            if (known.TryGetValue(listing.Name, out var same) && same.TryDequeue(out var programme) && taken.Add(programme))
            {
                programmes.Add(listing.Line, programme);
            }
        }

        foreach (var listing in list.Listings.Where(each => each.Relists is null && !programmes.ContainsKey(each.Line)))
        {
            if (linked.TryGetValue(listing.Line, out var programme) && taken.Add(programme))
            {
                programmes.Add(listing.Line, programme);
            }
            else
            {
                programmes.Add(listing.Line, next);
                added.Add([next++, government]);
            }
        }

        foreach (var listing in list.Listings.Where(each => each.Relists is not null))
        {
            if (programmes.TryGetValue(listing.Relists!.Value, out var programme))
            {
                programmes.Add(listing.Line, programme);
            }
        }

        database.InsertMany(connection, transaction, "programme", ["id", "government_id"], added);
        return programmes;
    }

    /// <summary>A digest of which listing is which programme, for the journal.</summary>
    public static string Digest(IReadOnlyDictionary<int, long> programmes)
    {
        var text = new StringBuilder();
        foreach (var (line, programme) in programmes.OrderBy(each => each.Key))
        {
            text.Append(CultureInfo.InvariantCulture, $"{line}={programme}\n");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>The programmes of a version by the name of their listing; those of one name in the order of their lines.</summary>
    private Dictionary<string, Queue<long>> Known(long version)
    {
        var known = new Dictionary<string, Queue<long>>(StringComparer.Ordinal);
        foreach (var row in connection.Query<ListedProgramme>(Statements.Of("programme.of-listings"), new { version }, transaction))
        {
            (known.TryGetValue(row.Name, out var same) ? same : known[row.Name] = []).Enqueue(row.Programme);
        }

        return known;
    }

    private sealed record ListedProgramme(long Line, string Name, long Programme);
}
