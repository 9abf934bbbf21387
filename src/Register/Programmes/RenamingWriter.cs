using System.Data.Common;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dapper;

namespace Shisaku.Register;

/// <summary>A division that stands under another name from a fiscal year on.</summary>
/// <param name="Earlier">Its name before.</param>
/// <param name="Later">Its name since.</param>
/// <param name="FiscalYear">The first fiscal year of the new name.</param>
public sealed record ToldRenaming(string Earlier, string Later, int FiscalYear)
{
    internal static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}

/// <summary>Keeps that divisions were renamed.</summary>
internal sealed class RenamingWriter(DbConnection connection, DbTransaction transaction, TimeProvider clock)
{
    /// <summary>Keeps it; false where the government has no division of one of the names.</summary>
    public bool Put(Government government, ToldRenaming told, ChangeNote note)
    {
        var owner = connection.ExecuteScalar<long?>(Statements.Of("government.named"), new { code = government.Code }, transaction);
        var divisions = connection.Query<(long Id, string Name)>(Statements.Of("division.named"), new { government = owner ?? 0 }, transaction)
            .ToDictionary(division => division.Name, division => division.Id, StringComparer.Ordinal);
        if (!divisions.TryGetValue(told.Earlier, out var earlier) || !divisions.TryGetValue(told.Later, out var later))
        {
            return false;
        }

        connection.Execute(Statements.Of("division.rename"), new { earlier, later, year = (long)told.FiscalYear }, transaction);
        JournalBook.Add(
            connection, transaction, clock, note, JournalAct.Rename, government.Code, null, JsonSerializer.Serialize(told, ToldRenaming.Options));
        return true;
    }
}
