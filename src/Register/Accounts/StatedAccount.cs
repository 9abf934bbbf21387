using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Shisaku.Register;

/// <summary>An account as the journal states it: who may do what, and how it signs in, without any secret.</summary>
internal sealed record StatedAccount(
    long Id, string Name, string Display, string Role, string? Division, bool Locked, bool Password, bool SecondFactor, int RecoveryCodes,
    string? DirectorySubject, string? DirectoryAddress)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>What the journal says of an account; null for none.</summary>
    public static string? Of(Account? account) => account is null ? null : JsonSerializer.Serialize(
        new StatedAccount(
            account.Id, account.LoginName, account.DisplayName, Account.WordOf(account.Role), account.Division, account.IsLocked,
            account.PasswordHash is not null, account.HasSecondFactor, account.RecoveryCodes.Length, account.DirectorySubject, account.DirectoryAddress),
        Options);
}
