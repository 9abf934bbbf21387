using Shisaku.Budget;
using Shisaku.Publishing;
using Shisaku.Register;

namespace Shisaku.App.UseCases;

/// <summary>A year of compiling played through: every division answers, some late, some wrong; what is wrong goes back; the list is
/// approved, published, and corrected once.</summary>
/// <param name="register">The register that has last year's list.</param>
/// <param name="clock">The calendar.</param>
/// <param name="words">The words of those who take part.</param>
/// <param name="language">In which rules and refusals are said.</param>
/// <param name="say">Is told what happens, line by line, each day under its date.</param>
/// <param name="keep">Is given the workbooks that go to and fro, by their names.</param>
internal sealed class DemoYear(
    ProgrammeRegister register, DemoClock clock, TextResource words, Language language, Action<string> say, Action<string, byte[]> keep)
{
    private const int DaysToAnswer = 30;
    private const int EveryThatErrs = 4;
    private const int EveryByWorkbook = 3;
    private const int Late = 3;
    private const int FewFindings = 3;

    private readonly DraftText rules = DraftText.In(language);
    private long draft;
    private DateOnly told;

    private void Tell(string line)
    {
        if (clock.Today != told)
        {
            told = clock.Today;
            say(Day(told));
        }

        say("  " + line);
    }

    private ChangeNote Compiler(string? reason = null) => new(words["compiler"], reason);

    private string NewProgramme => words.Fill("new-programme", ("year", EraYear.Text(Now.List.FiscalYear)));

    private StoredDraft Now => register.Drafts.Read(draft)!;

    /// <summary>Plays it, and gives what was published last.</summary>
    public StoredDraft Play(VersionHead from)
    {
        Open(from);
        Claim();
        var divisions = Now.List.Divisions.ToList();
        for (var place = 0; place < divisions.Count - Late; place++)
        {
            var isErring = place % EveryThatErrs == EveryThatErrs - 1;
            if (place % EveryByWorkbook == 0)
            {
                AnswerByWorkbook(divisions[place], isErring: place % (2 * EveryByWorkbook) == 0);
            }
            else
            {
                Answer(divisions[place], isErring);
            }
        }

        Enter(divisions[0]);
        Collide();
        TryToApprove();
        clock.Pass(DaysToAnswer + 5);
        foreach (var division in divisions.TakeLast(Late))
        {
            Tell(words.Fill("late", ("division", division), ("day", Day(clock.Today))));
            Answer(division, isErring: false);
        }

        Review();
        Settle();
        PointAgain();
        Approve();
        return Correct();
    }

    private void Open(VersionHead from)
    {
        var due = clock.Today.AddDays(DaysToAnswer);
        var (stored, findings) = DraftOpening.Of(register, from, CarriedAmounts.Empty, due, Compiler());
        draft = stored.Head.Id;
        var list = stored.List;
        Tell(words.Fill(
            "opened", ("list", stored.Head.Title ?? stored.Head.Key.Series), ("programmes", Number(list.Programmes.Length)),
            ("ending", Number(list.Programmes.Count(programme => programme.IsEnding))), ("divisions", Number(list.Divisions.Count())),
            ("units", Number(list.Programmes.SelectMany(programme => programme.Divisions).Select(division => division.Text).Distinct().Count())), ("due", Day(due))));
        foreach (var finding in findings)
        {
            Tell("  " + rules.Message(finding));
        }
    }

    /// <summary>What no division claims, the compiler asks the division beside it to take.</summary>
    private void Claim()
    {
        foreach (var programme in Now.List.Programmes.Where(each => each.Divisions.IsEmpty))
        {
            var list = Now.List;
            var beside = list.PlacesUnder(list.FirstPlaceOf(programme.Id)!.Measure).Select(place => list.Programme(place.Programme)!)
                .FirstOrDefault(each => !each.Divisions.IsEmpty) ?? list.Programmes.First(each => !each.Divisions.IsEmpty);
            Change(WorkAct.Edit, Compiler(), now => Done(DraftEdit.Change(now, programme with { Divisions = [beside.Divisions[0]] }, DraftHand.Compiler)));
            Tell(words.Fill("claimed", ("name", programme.Name), ("division", beside.Divisions[0].Text)));
        }
    }

    private void Answer(string division, bool isErring)
    {
        clock.Tick();
        var hand = new DraftHand(division);
        var count = 0;
        Change(WorkAct.Submit, new ChangeNote(division, null), list =>
        {
            var answered = list;
            foreach (var programme in list.Programmes.Where(each => each.IsOf(division) && each.State == EntryState.Draft))
            {
                var answer = DemoAnswers.Of(programme, words["why"]);
                var changed = DraftEdit.Change(answered, isErring && count == 0 ? DemoAnswers.WithMistake(answer) : answer, hand);
                answered = Done(DraftEdit.Submit(Done(changed), programme.Id, programme.Revision + 1, hand));
                count++;
            }

            return answered;
        });
        Tell(words.Fill("answered", ("division", division), ("count", Number(count))));
    }

    /// <summary>A division fills in its workbook; what is wrong comes back marked, and is handed in again.</summary>
    private void AnswerByWorkbook(string division, bool isErring)
    {
        clock.Tick();
        var answer = HandIn(division, isErring);
        if (answer.Problems.IsEmpty)
        {
            return;
        }

        foreach (var problem in answer.Problems.Take(FewFindings))
        {
            Tell($"  {QuestionnaireText.In(language).Place(problem)} {QuestionnaireText.In(language).Message(problem)}");
        }

        clock.Pass(1);
        HandIn(division, isErring: false);
    }

    private QuestionnaireAnswer HandIn(string division, bool isErring)
    {
        var list = Now.List;
        var isFirst = true;
        using var filled = new MemoryStream();
        QuestionnaireBook.Write(list with { Programmes = [.. list.Programmes.Select(Filled)] }, draft, division, filled);
        keep($"{division}.xlsx", filled.ToArray());
        var answer = TakeQuestionnaire.Of(register, draft, filled.ToArray(), new DraftHand(division), new ChangeNote(division, null));
        Tell(words.Fill(
            "handed-in", ("division", division), ("submitted", Number(answer.Entries.Count(entry => entry.IsSubmitted))), ("problems", Number(answer.Problems.Length))));
        if (!answer.Problems.IsEmpty)
        {
            using var marked = new MemoryStream();
            MarkedCopy.Write(filled.ToArray(), draft, answer, language, marked);
            keep($"{division}-{words["marked"]}.xlsx", marked.ToArray());
        }

        return answer;

        DraftProgramme Filled(DraftProgramme programme)
        {
            if (!programme.IsOf(division) || programme.State == EntryState.Submitted)
            {
                return programme;
            }

            var answered = DemoAnswers.Of(programme, words["why"]);
            var isWrong = isErring && isFirst && !programme.IsEnding;
            isFirst &= programme.IsEnding;
            return isWrong ? DemoAnswers.WithMistake(answered) : answered;
        }
    }

    /// <summary>A division enters what last year's list did not have.</summary>
    private void Enter(string division)
    {
        clock.Tick();
        var list = Now.List;
        var measure = list.FirstPlaceOf(list.Programmes.First(programme => programme.IsOf(division)).Id)!.Measure;
        var name = NewProgramme;
        var entry = new DraftProgramme(
            0, null, name, [new DivisionInCharge(division, null)], new Flags(Mark(list, Field.New, true), Mark(list, Field.Priority, false), Mark(list, Field.KeyResult, false)),
            new FundingBreakdown(Amount.Of(3_000), [.. list.FundingSources.Select((_, source) => source == list.FundingSources.Length - 1 ? Amount.Of(3_000) : Amount.Blank)]),
            EraYear.Term(list.FiscalYear, list.FiscalYear + 2), Commission.None);
        var hand = new DraftHand(division);
        Change(WorkAct.Enter, new ChangeNote(division, null), now =>
        {
            var entered = DraftEdit.Enter(now, entry, measure, hand);
            return Done(DraftEdit.Submit(Done(entered), entered.Programme, 1, hand));
        });
        Tell(words.Fill("entered", ("division", division), ("name", name)));
    }

    /// <summary>Two people have the same entry before them; the second one is told, and nothing is lost.</summary>
    private void Collide()
    {
        var seen = Now.List.Programmes.First(programme => programme.State == EntryState.Submitted);
        foreach (var (who, reason) in new[] { ("compiler", words["first-remark"]), ("colleague", words["second-remark"]) })
        {
            clock.Tick();
            var changed = register.Drafts.Change(
                draft, list => DraftEdit.Change(list, seen with { Reason = reason }, DraftHand.Compiler), WorkAct.Edit, new ChangeNote(words[who], null));
            Tell(words.Fill("edits", ("who", words[who]), ("name", seen.Name), ("outcome", changed.Answer.Refusal is { } refusal ? rules.Refusal(refusal) : words["done"])));
        }
    }

    private void TryToApprove()
    {
        var standing = DraftStanding.Of(Now);
        Tell(words.Fill(
            standing.IsApprovable ? "approvable" : "not-approvable",
            ("count", Number(standing.Findings.Count(finding => finding.IsBlocking && finding.Rule != DraftRules.NotAccepted))),
            ("waiting", Number(standing.Findings.Count(finding => finding.Rule == DraftRules.NotAccepted))),
            ("divisions", string.Join(words["comma"], standing.Divisions.Where(division => !division.HasAnswered).Select(division => division.Name)))));

        // What many lack is said by its number alone.
        foreach (var finding in standing.Findings.Where(finding => finding.IsBlocking && finding.Rule != DraftRules.NotAccepted).Take(FewFindings))
        {
            Tell($"  {standing.Stored.List.Programme(finding.Programme ?? 0)?.Name} {rules.Message(finding)}");
        }
    }

    /// <summary>The compiler accepts what is right, and returns what is not; its division puts it right.</summary>
    private void Review()
    {
        var standing = DraftStanding.Of(Now);
        foreach (var programme in standing.Stored.List.Programmes.Where(each => each.State == EntryState.Submitted))
        {
            clock.Tick();
            if (standing.Of(programme.Id).FirstOrDefault(finding => finding.IsBlocking) is not { } finding)
            {
                Change(WorkAct.Accept, Compiler(), list => Done(DraftEdit.Accept(list, programme.Id, programme.Revision, DraftHand.Compiler)));
                continue;
            }

            var (because, division) = (rules.Message(finding), programme.Divisions[0].Name);
            Tell(words.Fill("returned", ("division", division), ("name", programme.Name), ("why", because)));
            Change(WorkAct.Return, Compiler(because), list => Done(DraftEdit.Return(list, programme.Id, programme.Revision, because, DraftHand.Compiler)));
            var returned = Now.List.Programme(programme.Id)!;
            var hand = new DraftHand(division);
            Change(WorkAct.Submit, new ChangeNote(division, null), list => Done(DraftEdit.Submit(
                Done(DraftEdit.Change(list, DemoAnswers.Of(returned, words["why"]), hand)), returned.Id, returned.Revision + 1, hand)));
            var mended = Now.List.Programme(programme.Id)!;
            Change(WorkAct.Accept, Compiler(), list => Done(DraftEdit.Accept(list, mended.Id, mended.Revision, DraftHand.Compiler)));
            Tell(words.Fill("mended", ("division", division), ("name", programme.Name)));
        }
    }

    /// <summary>What last year's list left open, the compiler has looked up.</summary>
    private void Settle()
    {
        foreach (var programme in Now.List.Programmes.Where(each => !each.Doubts.IsEmpty))
        {
            foreach (var doubt in programme.Doubts)
            {
                var revision = Now.List.Programme(programme.Id)!.Revision;
                Change(WorkAct.Edit, Compiler(), list => Done(DraftEdit.Settle(list, programme.Id, revision, doubt, DraftHand.Compiler)));
                Tell(words.Fill("settled", ("name", programme.Name), ("asks", rules.Asks(DraftRules.Named(doubt)))));
            }
        }
    }

    /// <summary>The new programme is listed under another policy too, by pointing at it.</summary>
    private void PointAgain()
    {
        var list = Now.List;
        var programme = list.Programmes.First(each => each.Name == NewProgramme);
        var measure = list.Measures.Last(each => list.PlacesUnder(each.Measure.Id).Any(place => place.IsFirst)).Measure;
        Change(WorkAct.Place, Compiler(), now => Done(DraftPlaces.Add(now, programme.Id, measure.Id, programme.Revision, DraftHand.Compiler)));
        Tell(words.Fill("pointed", ("name", programme.Name), ("measure", measure.Name ?? "")));
    }

    private void Approve()
    {
        clock.Pass(1);
        TryToApprove();
        var stored = register.Drafts.Approve(draft, Now.Stamp, new ChangeNote(words["approver"], null));
        Tell(words.Fill("approved", ("stamp", stored.Stamp[..12])));
        clock.Pass(1);
        register.Drafts.Publish(draft, stored.Stamp, new ChangeNote(words["approver"], null));
        Tell(words.Fill("published", ("key", stored.Head.Key.ToString())));
    }

    /// <summary>After it is published a mistake is found: what was published stays, and a new version says what it corrects.</summary>
    private StoredDraft Correct()
    {
        clock.Pass(20);
        var stored = register.Drafts.Reopen(draft, Now.Stamp, Compiler(words["correction"]));
        var programme = stored.List.Programmes.First(each => each.Name == NewProgramme);
        Change(WorkAct.Edit, Compiler(words["correction"]), list => Done(DraftEdit.Change(
            list, programme with { Amounts = new FundingBreakdown(Amount.Of(3_300), programme.Amounts.Sources.SetItem(programme.Amounts.Sources.Length - 1, Amount.Of(3_300))) },
            DraftHand.Compiler)));
        var approved = register.Drafts.Approve(draft, Now.Stamp, new ChangeNote(words["approver"], null));
        var published = register.Drafts.Publish(draft, approved.Stamp, new ChangeNote(words["approver"], words["correction"]));
        Tell(words.Fill("corrected", ("key", published.Head.Key.ToString()), ("why", words["correction"])));
        var head = register.Versions().Single(version => version.Id == published.Head.Published);
        var correction = ListCorrection.Of(register, head)[0];
        foreach (var value in correction.Values)
        {
            Tell("  " + words.Fill(
                "errata.value", ("name", value.Name), ("field", CorrectionTables.FieldOf(value.Field, register.Read(head.Id).List.List, language)), ("wrong", value.Wrong), ("right", value.Right)));
        }

        using var errata = new MemoryStream();
        CorrectionTables.WriteWorkbook([correction], register.Read(head.Id).List.List, language, errata);
        keep(words["errata"], errata.ToArray());
        return published;
    }

    private void Change(string act, ChangeNote note, Func<DraftList, DraftList> change) =>
        register.Drafts.Change(draft, list => new DraftAnswer(change(list), null, 0), act, note);

    private DraftList Done(DraftAnswer answer) => answer.Draft ?? throw new InvalidOperationException(rules.Refusal(answer.Refusal!.Value));

    private static bool? Mark(DraftList list, string field, bool value) => list.Has(field) ? value : null;

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
