using System.Collections.Immutable;
using System.Text;

namespace Shisaku.Register;

/// <summary>Somebody who may work on next year's list.</summary>
/// <param name="LoginName">The name by which it signs in, as it was given.</param>
/// <param name="DisplayName">The name that others see.</param>
/// <param name="Role">What it may do.</param>
/// <param name="Division">The name of its division; null unless its role is <see cref="AccountRole.Division"/>.</param>
public sealed record Account(string LoginName, string DisplayName, AccountRole Role, string? Division)
{
    /// <summary>The longest name.</summary>
    public const int LongestName = 64;

    /// <summary>The register's number of it; 0 before it is kept.</summary>
    public long Id { get; init; }

    /// <summary>Whether an administrator has locked it.</summary>
    public bool IsLocked { get; init; }

    /// <summary>When it was made: ISO 8601 in UTC.</summary>
    public string MadeAt { get; init; } = "";

    /// <summary>The hash of its password; null where it has none yet.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>What every session of it names: another stamp ends them all.</summary>
    public string SecurityStamp { get; init; } = "";

    /// <summary>How often it was changed; who changes it must have seen the last change.</summary>
    public long Revision { get; init; }

    /// <summary>Wrong answers in a row since the last right one.</summary>
    public int Failures { get; init; }

    /// <summary>Until when nobody can sign in to it, after too many wrong answers; null for at once.</summary>
    public DateTimeOffset? ShutUntil { get; init; }

    /// <summary>Whether it asks for a code besides the password.</summary>
    public bool HasSecondFactor { get; init; }

    /// <summary>The key from which codes are made, in base 32; null where it never had one.</summary>
    public string? FactorKey { get; init; }

    /// <summary>The time step of the last code that was taken; no code of this step or an earlier one is taken again.</summary>
    public long FactorStep { get; init; }

    /// <summary>SHA-256 of each recovery code that is left, in lower-case hexadecimal.</summary>
    public ImmutableArray<string> RecoveryCodes { get; init; } = [];

    /// <summary>SHA-256 of its one-time link; null where there is none.</summary>
    public string? LinkHash { get; init; }

    /// <summary>Until when the link can be used.</summary>
    public DateTimeOffset? LinkUntil { get; init; }

    /// <summary>As the office's own directory numbers its person; null where it signs in by password alone.</summary>
    public string? DirectorySubject { get; init; }

    /// <summary>The address of its person, lower case, that the office's directory must have verified; null where there is none.</summary>
    public string? DirectoryAddress { get; init; }

    /// <summary>A name as names are compared: full-width letters and capitals are the same as plain ones.</summary>
    public static string Normal(string name) => name.Normalize(NormalizationForm.FormKC).Trim().ToLowerInvariant();

    /// <summary>Whether a text can be the name of an account: letters of any script, digits, and <c>. - _ @</c>.</summary>
    public static bool IsName(string text) =>
        Normal(text) is { Length: > 0 and <= LongestName } normal && normal.All(letter => char.IsLetterOrDigit(letter) || letter is '.' or '-' or '_' or '@');

    /// <summary>A role as commands and tables write it.</summary>
    public static string WordOf(AccountRole role) => role.ToString().ToLowerInvariant();

    /// <summary>The role of a word; null where there is none.</summary>
    public static AccountRole? RoleOf(string? word) =>
        Enum.GetValues<AccountRole>().Cast<AccountRole?>().FirstOrDefault(role => WordOf(role!.Value) == word);
}
