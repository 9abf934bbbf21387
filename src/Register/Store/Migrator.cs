using System.Data.Common;
using System.Globalization;
using Dapper;

namespace Shisaku.Register;

/// <summary>Brings the tables to the form that this program knows: forward only, one migration after the other.</summary>
internal sealed class Migrator(Database database, DbConnection connection)
{
    private const string Kept = "migration";
    private const string Known = "journal";

    // What SQL alone can't fill a new table with.
    private const string ThenCompactLists = "-- then: compact lists";

    /// <summary>Makes what is missing.</summary>
    /// <param name="isMaking">Whether to make a register where the database has none.</param>
    /// <exception cref="RegisterUnusableException">It is newer than this program, of another kind, or not there.</exception>
    public void Run(bool isMaking)
    {
        if (Found() == Statements.Migrations.Count)
        {
            return;
        }

        if (Found() is null && !isMaking)
        {
            throw RegisterUnusableException.Because(RegisterFault.None, null, ("where", database.Where));
        }

        // Two programs may have come at once; whoever is second finds the work done.
        using var transaction = database.BeginWriting(connection);
        var found = Found();
        if (found is null)
        {
            connection.Execute($"create table {Kept} (number bigint primary key, applied_at text not null)", transaction: transaction);
        }

        for (var number = (found ?? 0) + 1; number <= Statements.Migrations.Count; number++)
        {
            var statements = Statements.Migrations[(int)number - 1];
            connection.Execute(database.InItsWords(statements), transaction: transaction);
            if (statements.Contains(ThenCompactLists, StringComparison.Ordinal))
            {
                ListShelf.MakeCompact(database, connection, transaction);
            }

            connection.Execute(
                $"insert into {Kept} (number, applied_at) values (@number, @at)",
                new { number, at = DateTime.UtcNow.ToString("O", CultureInfo.InvariantCulture) }, transaction);
        }

        transaction.Commit();
    }

    private RegisterUnusableException Foreign() =>
        RegisterUnusableException.Because(RegisterFault.Foreign, null, ("where", database.Where));

    /// <summary>The number of the last migration; null for a database without tables.</summary>
    private long? Found()
    {
        var tables = database.Tables(connection);
        if (!tables.Contains(Kept))
        {
            return tables.Count == 0 ? null : throw Foreign();
        }

        if (!tables.Contains(Known))
        {
            throw Foreign(); // other programs count their migrations too
        }

        var found = connection.ExecuteScalar<long?>($"select max(number) from {Kept}") ?? 0;
        return found <= Statements.Migrations.Count
            ? found
            : throw RegisterUnusableException.Because(
                RegisterFault.Newer, null, ("where", database.Where),
                ("found", found.ToString(CultureInfo.InvariantCulture)),
                ("known", Statements.Migrations.Count.ToString(CultureInfo.InvariantCulture)));
    }
}
