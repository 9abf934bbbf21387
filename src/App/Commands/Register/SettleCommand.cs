using System.CommandLine;
using System.Globalization;
using Shisaku.App.Terminal;
using Shisaku.App.UseCases;
using Shisaku.Budget;
using Shisaku.Register;

namespace Shisaku.App.Commands;

/// <summary><c>shisaku settle LIST</c>: what waits for a decision, and taking one.</summary>
internal static class SettleCommand
{
    public static Command Create(Surroundings surroundings, Option<string?> lang)
    {
        var list = new Argument<string>("LIST");
        var line = new Option<int?>("--line") { HelpName = "ROW" };
        var (field, value) = (Text("--field", "FIELD"), Text("--value", "VALUE"));
        var asPrinted = ReadCommand.Flag("--as-printed");
        var decisions = Text("--decisions", "FILE");
        var undo = new Option<long?>("--undo") { HelpName = "NUMBER" };
        var (by, why) = (Text("--by", "NAME"), Text("--why", "TEXT"));
        var json = ReadCommand.Flag("--json");
        var command = new Command("settle") { list, line, field, value, asPrinted, decisions, undo, by, why, json };
        return RegisterOption.On(surroundings, lang, command, (parsed, run, register) => Settle(
            run, register, parsed.GetValue(list)!,
            new SaidDecision(
                parsed.GetValue(line), parsed.GetValue(field), parsed.GetValue(value), parsed.GetResult(asPrinted) is not null,
                parsed.GetValue(decisions), parsed.GetValue(undo)),
            new ChangeNote(parsed.GetValue(by) ?? Environment.UserName, parsed.GetValue(why)),
            parsed.GetResult(json) is not null));
    }

    private static Option<string?> Text(string name, string value) => new(name) { HelpName = value };

    private static int Settle(
        RegisterRun run, ProgrammeRegister register, string name, SaidDecision said, ChangeNote note, bool isJson)
    {
        var head = FindList.Named(register, name, run.Texts);
        if (!said.IsNothing)
        {
            var result = new SettleList(register, run.Texts, run.Language).Settle(head, said, note);
            head = result.Version;
            run.Say(run.Texts.Fill(
                result.Outcome == ImportOutcome.Unchanged ? "settle.unchanged" : "settle.done",
                ("key", head.Key.ToString()), ("version", Number(head.Number)), ("verdict", run.Texts["verdict.word." + head.Verdict.ToString().ToLowerInvariant()])));
        }

        var list = register.Read(head.Id).List;
        var decisions = register.DecisionsOf(head.ListId).Where(kept => kept.UndoneAt is null).ToList();
        if (isJson)
        {
            StandardOutput.Write(run.Surroundings.Output, stream => SettlementJson.Write(head, list, decisions, stream));
        }
        else if (said.IsNothing)
        {
            run.Show(PageOf(run, list, decisions));
        }

        return head.Verdict is Verdict.Undecided or Verdict.Unbalanced ? ExitCode.NeedsPerson : ExitCode.Done;
    }

    private static Page PageOf(RegisterRun run, RecoveredList list, List<KeptDecision> decisions)
    {
        var page = new Page(run.Surroundings.TerminalWidth());
        var findings = FindingText.In(run.Language);
        page.Add(run.Texts["settle.open"], Tone.Strong);
        foreach (var finding in SettleList.Open(list))
        {
            page.Add($"- {findings.Message(finding, list.Printed)} [--line {Number(finding.Line ?? 0)} --field {finding.Field}]", indent: 2, hanging: 2);
        }

        page.AddBlank();
        page.Add(run.Texts["settle.decided"], Tone.Strong);
        foreach (var kept in decisions)
        {
            page.Add(
                run.Texts.Fill(
                    "settle.decision", ("number", Number(kept.Id)), ("line", Number(kept.Decision.Line)), ("field", kept.Decision.Field),
                    ("value", kept.Decision.Value ?? run.Texts["settle.as-printed"]), ("reason", kept.Decision.Reason),
                    ("by", kept.Decision.By ?? ""), ("at", kept.At[..10])),
                indent: 2, hanging: 2);
        }

        return page;
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
