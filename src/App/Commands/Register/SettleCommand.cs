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
        var (programme, kind, notProgramme) = (Text("--programme", "PROGRAMME"), Text("--as", "KIND"), Text("--not-programme", "PROGRAMME"));
        var division = Text("--division", "OLD=NEW");
        var (by, why) = (Text("--by", "NAME"), Text("--why", "TEXT"));
        var json = ReadCommand.Flag("--json");
        var command = new Command("settle") 
        {
            list, line, field, value, asPrinted, decisions, undo, programme, kind, notProgramme, division, by, why, json,
        };
        return RegisterOption.On(surroundings, lang, command, (parsed, run, register) => Settle(
            run, register, parsed.GetValue(list)!,
            new SaidDecision(
                parsed.GetValue(line), parsed.GetValue(field), parsed.GetValue(value), parsed.GetResult(asPrinted) is not null,
                parsed.GetValue(decisions), parsed.GetValue(undo)),
            new SaidOfYears(
                parsed.GetValue(line), parsed.GetValue(programme), parsed.GetValue(kind), parsed.GetValue(notProgramme), parsed.GetValue(division)),
            new ChangeNote(parsed.GetValue(by) ?? Environment.UserName, parsed.GetValue(why)),
            parsed.GetResult(json) is not null));
    }

    private static Option<string?> Text(string name, string value) => new(name) { HelpName = value };

    private static int Settle(
        RegisterRun run, ProgrammeRegister register, string name, SaidDecision said, SaidOfYears ofYears, ChangeNote note, bool isJson)
    {
        var head = FindList.Named(register, name, run.Texts);
        if (!ofYears.IsNothing)
        {
            SettleLinks.Settle(register, head, ofYears, note, run.Texts);
            run.Say(run.Texts.Fill("settle.linked", ("key", head.Key.ToString())));
        }
        else if (!said.IsNothing)
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
        else if (said.IsNothing && ofYears.IsNothing)
        {
            run.Show(PageOf(run, list, decisions, register.Proposals(head.Id)));
        }

        return head.Verdict is Verdict.Undecided or Verdict.Unbalanced ? ExitCode.NeedsPerson : ExitCode.Done;
    }

    private static Page PageOf(RegisterRun run, RecoveredList list, List<KeptDecision> decisions, IEnumerable<ProgrammeProposal> proposals)
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

        AddProposals(run, page, list, [.. proposals.Where(proposal => proposal.State == "open")]);
        return page;
    }

    private static void AddProposals(RegisterRun run, Page page, RecoveredList list, List<ProgrammeProposal> proposals)
    {
        if (proposals.Count == 0)
        {
            return;
        }

        var (words, names) = (YearText.In(run.Language), list.List.ListingsByLine());
        page.AddBlank();
        page.Add(run.Texts["settle.proposals"], Tone.Strong);
        foreach (var proposal in proposals)
        {
            page.Add(
                run.Texts.Fill(
                    "settle.proposal." + proposal.Kind, ("line", Number(proposal.Line)), ("name", names[proposal.Line].Name), ("programme", $"p{Number(proposal.Programme)}"),
                    ("reasons", string.Join("; ", proposal.Reasons.Select(words.Reason)))),
                indent: 2, hanging: 2);
        }
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
