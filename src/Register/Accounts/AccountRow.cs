using System.Globalization;

namespace Shisaku.Register;

/// <summary>An account as its table holds it.</summary>
internal sealed record AccountRow(
    long Id, string LoginName, string NormalName, string DisplayName, string Role, string? Division, long IsLocked, string MadeAt,
    string? PasswordHash, string SecurityStamp, long Revision, long Failures, string? ShutUntil, long SecondFactor, string? FactorKey,
    long FactorStep, string RecoveryCodes, string? LinkHash, string? LinkUntil, string? DirectorySubject, string? DirectoryAddress)
{
    /// <summary>The row of an account.</summary>
    public static AccountRow Of(Account account) => new(
        account.Id, account.LoginName, Account.Normal(account.LoginName), account.DisplayName, Account.WordOf(account.Role), account.Division,
        account.IsLocked ? 1 : 0, account.MadeAt, account.PasswordHash, account.SecurityStamp, account.Revision, account.Failures,
        Text(account.ShutUntil), account.HasSecondFactor ? 1 : 0, account.FactorKey, account.FactorStep, string.Join(' ', account.RecoveryCodes),
        account.LinkHash, Text(account.LinkUntil), account.DirectorySubject, account.DirectoryAddress);

    /// <summary>The account of the row.</summary>
    public Account ToAccount() => new(LoginName, DisplayName, Account.RoleOf(Role)!.Value, Division)
    {
        Id = Id, IsLocked = IsLocked == 1, MadeAt = MadeAt, PasswordHash = PasswordHash, SecurityStamp = SecurityStamp, Revision = Revision,
        Failures = (int)Failures, ShutUntil = Time(ShutUntil), HasSecondFactor = SecondFactor == 1, FactorKey = FactorKey, FactorStep = FactorStep,
        RecoveryCodes = [.. RecoveryCodes.Split(' ', StringSplitOptions.RemoveEmptyEntries)], LinkHash = LinkHash, LinkUntil = Time(LinkUntil),
        DirectorySubject = DirectorySubject, DirectoryAddress = DirectoryAddress,
    };

    private static string? Text(DateTimeOffset? time) => time?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset? Time(string? text) =>
        text is null ? null : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
