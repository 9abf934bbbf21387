using System.CommandLine;
using Shisaku.Register;

namespace Shisaku.App.Commands;

/// <summary>Makes the commands that work on the register, with the option that says which one: <c>--register</c>, else the
/// environment's, else a file of the user's own.</summary>
internal static class RegisterOption
{
    private const string Variable = "SHISAKU_REGISTER";
    private const string Serving = "serve";
    private const string FileName = "register.sqlite";

    /// <summary>A command on the register.</summary>
    /// <param name="surroundings">The world around.</param>
    /// <param name="lang">The option of the language.</param>
    /// <param name="command">The command with its own arguments and options.</param>
    /// <param name="act">What it does; answers with the exit code.</param>
    public static Command On(
        Surroundings surroundings, Option<string?> lang, Command command, Func<ParseResult, RegisterRun, ProgrammeRegister, int> act)
    {
        var option = new Option<string?>("--register") { HelpName = "REGISTER" };
        command.Add(option);
        command.SetAction(parsed =>
        {
            var named = parsed.GetValue(option) ?? surroundings.Variable(Variable);
            if (named is null && command.Name is ("import" or "restore" or "site" or "add" or Serving))
            {
                MakeFolderOfUser();
            }

            var run = new RegisterRun(surroundings, LanguageChoice.Of(parsed.GetValue(lang), surroundings), named ?? OfUser()) { EndsItself = command.Name == Serving };
            return run.Run(register => act(parsed, run, register));
        });
        return command;
    }

    // A folder that was named is not made: it may be misspelt.
    private static void MakeFolderOfUser()
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(OfUser())!);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Opening the register says that its folder is not there.
        }
    }

    private static string OfUser() => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "shisaku", FileName);
}
