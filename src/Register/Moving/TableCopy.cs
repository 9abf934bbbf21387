using System.Data.Common;
using Dapper;

namespace Shisaku.Register;

/// <summary>Copies all rows of a register into an empty one; the stores may differ.</summary>
internal static class TableCopy
{
    /// <summary>The tables, each behind those it points at.</summary>
    public static IReadOnlyList<string> Tables { get; } =
    [
        "government", "series", "list", "source", "version", "funding_source", "policy", "measure", "programme", "succession", "fact",
        "listing", "totals_row", "amount", "division", "division_renaming", "listing_division", "finding", "print_part", "compact_list", "decision", "proposal",
        "journal", "work_journal", "draft", "draft_programme", "draft_place", "account", "secret",
    ];

    /// <summary>Copies.</summary>
    /// <param name="from">A connection to read from.</param>
    /// <param name="database">The register to write.</param>
    /// <param name="to">A connection to it.</param>
    /// <param name="transaction">The change that all of it belongs to.</param>
    /// <param name="progress">Is told how many tables were copied, of how many.</param>
    public static void All(DbConnection from, Database database, DbConnection to, DbTransaction transaction, Action<int, int>? progress)
    {
        for (var index = 0; index < Tables.Count; index++)
        {
            progress?.Invoke(index, Tables.Count);
            using var reader = from.ExecuteReader($"select * from {Tables[index]}");
            var columns = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToList();
            database.InsertMany(to, transaction, Tables[index], columns, Rows(reader));
        }

        database.ContinueKeys(to, transaction, Tables);
    }

    /// <summary>Takes all rows away.</summary>
    public static void Clear(DbConnection connection, DbTransaction transaction)
    {
        foreach (var table in Tables.Reverse())
        {
            connection.Execute($"delete from {table}", transaction: transaction);
        }
    }

    private static IEnumerable<object?[]> Rows(System.Data.IDataReader reader)
    {
        while (reader.Read())
        {
            var row = new object?[reader.FieldCount];
            reader.GetValues(row!);
            for (var column = 0; column < row.Length; column++)
            {
                row[column] = row[column] is DBNull ? null : row[column];
            }

            yield return row;
        }
    }
}
