using System.CommandLine;
using Shisaku.Register;

namespace Shisaku.App.Commands;

/// <summary><c>shisaku user</c>: who may work on next year's list.</summary>
internal static class UserCommand
{
    public static Command Create(Surroundings surroundings, Option<string?> lang) => new("user")
    {
        Add(surroundings, lang), List(surroundings, lang), Reset(surroundings, lang),
        Simple(surroundings, lang, "lock", (run, name) => run.Lock(name, isLocked: true)),
        Simple(surroundings, lang, "unlock", (run, name) => run.Lock(name, isLocked: false)),
        Simple(surroundings, lang, "remove", (run, name) => run.Remove(name)),
    };

    private static Command Add(Surroundings surroundings, Option<string?> lang)
    {
        var (name, password, address) = Secret();
        var role = new Option<string>("--role") { HelpName = "ROLE", Required = true };
        role.AcceptOnlyFromAmong([.. Enum.GetValues<AccountRole>().Select(Account.WordOf)]);
        var division = new Option<string?>("--division") { HelpName = "DIVISION" };
        var display = new Option<string?>("--display") { HelpName = "TEXT" };
        return RegisterOption.On(surroundings, lang, new Command("add") { name, role, division, display, password, address }, (parsed, run, register) =>
            new UserRun(run, register.Accounts).Add(
                new Account(
                    parsed.GetValue(name)!.Trim(), parsed.GetValue(display) ?? parsed.GetValue(name)!.Trim(), Account.RoleOf(parsed.GetValue(role))!.Value,
                    parsed.GetValue(division)),
                parsed.GetResult(password) is not null, ServeCommand.Checked(parsed.GetValue(address), run)));
    }

    private static Command Reset(Surroundings surroundings, Option<string?> lang)
    {
        var (name, password, address) = Secret();
        return RegisterOption.On(surroundings, lang, new Command("reset") { name, password, address }, (parsed, run, register) =>
            new UserRun(run, register.Accounts).Reset(
                parsed.GetValue(name)!, parsed.GetResult(password) is not null, ServeCommand.Checked(parsed.GetValue(address), run)));
    }

    private static Command List(Surroundings surroundings, Option<string?> lang)
    {
        var json = ReadCommand.Flag("--json");
        return RegisterOption.On(surroundings, lang, new Command("list") { json }, (parsed, run, register) =>
            UserList.Show(run, register.Accounts.All(), parsed.GetResult(json) is not null));
    }

    private static Command Simple(Surroundings surroundings, Option<string?> lang, string command, Func<UserRun, string, int> act)
    {
        var name = new Argument<string>("NAME");
        return RegisterOption.On(surroundings, lang, new Command(command) { name }, (parsed, run, register) =>
            act(new UserRun(run, register.Accounts), parsed.GetValue(name)!));
    }

    private static (Argument<string> Name, Option<string?> Password, Option<string?> Address) Secret() =>
        (new Argument<string>("NAME"), ReadCommand.Flag("--password-stdin"), new Option<string?>("--address") { HelpName = "ADDRESS" });
}
