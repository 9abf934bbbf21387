using System.Globalization;
using System.Text.Json;
using Shisaku.App.Terminal;
using Shisaku.Register;

namespace Shisaku.App.Commands;

/// <summary>The accounts, for a person or as <c>shisaku.accounts/1</c>.</summary>
internal static class UserList
{
    /// <summary>Shows them.</summary>
    public static int Show(RegisterRun run, IReadOnlyList<Account> accounts, bool isJson)
    {
        if (isJson)
        {
            StandardOutput.Write(run.Surroundings.Output, stream => Write(accounts, stream));
            return ExitCode.Done;
        }

        var page = new Page(run.Surroundings.TerminalWidth());
        page.Add(run.Texts.Fill("user.accounts", ("count", accounts.Count.ToString(CultureInfo.InvariantCulture))), Tone.Strong);
        foreach (var account in accounts)
        {
            page.Add($"{account.LoginName}  {account.DisplayName}");
            string?[] states =
            [
                Account.WordOf(account.Role), account.Division, account.IsLocked ? run.Texts["user.is-locked"] : null,
                account.PasswordHash is null ? run.Texts["user.no-password"] : null, account.HasSecondFactor ? run.Texts["user.factor"] : null,
            ];
            page.Add(string.Join(", ", states.OfType<string>()), Tone.Quiet, indent: 2);
        }

        run.Show(page);
        return ExitCode.Done;
    }

    private static void Write(IEnumerable<Account> accounts, Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, VersionsJson.Written))
        {
            json.WriteStartObject();
            json.WriteString("format", "shisaku.accounts/1");
            json.WriteStartArray("accounts");
            foreach (var account in accounts)
            {
                json.WriteStartObject();
                json.WriteNumber("id", account.Id);
                json.WriteString("name", account.LoginName);
                json.WriteString("display", account.DisplayName);
                json.WriteString("role", Account.WordOf(account.Role));
                json.WriteString("division", account.Division);
                json.WriteBoolean("locked", account.IsLocked);
                json.WriteBoolean("password", account.PasswordHash is not null);
                json.WriteBoolean("secondFactor", account.HasSecondFactor);
                json.WriteString("madeAt", account.MadeAt);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }
}
