using System.Globalization;

namespace Shisaku.App.Commands;

/// <summary>Shows on a terminal how far a long work on the register has come.</summary>
internal static class CountedProgress
{
    /// <summary>What to tell of each step; null where no terminal shows it.</summary>
    public static Action<int, int>? On(RegisterRun run, string text) => !run.Surroundings.ErrorIsTerminal ? null : (done, all) =>
        run.Surroundings.Error.Write('\r' + run.Texts.Fill(
            text, ("done", done.ToString(CultureInfo.InvariantCulture)), ("all", all.ToString(CultureInfo.InvariantCulture))) + (done + 1 == all ? "\r\u001B[K" : ""));
}
