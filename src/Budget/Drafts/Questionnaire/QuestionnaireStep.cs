using Kind = Shisaku.Budget.QuestionnaireProblemKind;

namespace Shisaku.Budget;

/// <summary>Takes the rows of a returned questionnaire over into a draft, one after the other.</summary>
internal sealed partial class QuestionnaireStep(DraftList before, string division, DraftHand hand, ReturnedBook book)
{
    private readonly DraftList first = before;
    private readonly HashSet<long> keyed = [.. book.Entries.Select(entry => entry.Programme).OfType<long>()];
    private readonly IReadOnlyList<KeyValuePair<string, long>> measures = QuestionnaireForm.MeasuresOf(before);
    private readonly HashSet<long> stopped = [];

    /// <summary>The draft with what was taken so far.</summary>
    public DraftList Draft { get; private set; } = before;

    /// <summary>What must be mended or looked at.</summary>
    public List<QuestionnaireProblem> Problems { get; } = [];

    /// <summary>Takes a row.</summary>
    public AnsweredEntry Take(ReturnedEntry entry)
    {
        if (!entry.IsWhole)
        {
            return Refused(entry, entry.Programme); // why, was said when it was read
        }

        var relist = MeasureOf(entry, entry.Relist, QuestionnaireForm.Relist);
        var known = entry.Programme is { } id ? Draft.Programme(id) : ByName(entry);
        var answered = entry.Programme is not null && known is null ? Refused(entry, null, Told(Kind.UnknownProgramme, entry, Field.Name))
            : known is null ? Enter(entry)
            : !known.IsOf(division) ? Refused(entry, null, Told(Kind.Refused, entry, Field.Name) with { Refusal = DraftRefusal.NotYours })
            : entry.Programme is null && keyed.Contains(known.Id) ? Refused(entry, null, Told(Kind.NameTaken, entry, Field.Name, ("name", known.Name)))
            : Change(entry, known);
        return answered with { Relist = relist };
    }

    /// <summary>Holds what was taken to the rules.</summary>
    public void Check(IEnumerable<AnsweredEntry> entries)
    {
        var rows = entries.Where(each => each is { Programme: not null, Done: not AnsweredAs.Refused }).ToDictionary(each => each.Programme!.Value, each => each.Entry);
        foreach (var finding in DraftCheck.Of(Draft, DraftRules.All.Where(rule => rule.Moment == DraftMoment.Always && rule != DraftRules.NotAccepted)))
        {
            if (finding.Programme is { } id && rows.TryGetValue(id, out var entry))
            {
                Problems.Add(Told(Kind.Rule, entry, finding.Field) with { Severity = finding.Rule.Severity, Finding = finding });
                if (finding.IsBlocking)
                {
                    stopped.Add(id);
                }
            }
        }
    }

    /// <summary>Submits what was taken and no rule stops.</summary>
    public AnsweredEntry Submit(AnsweredEntry entry)
    {
        if (entry.Done == AnsweredAs.Refused || entry.Programme is not { } id || stopped.Contains(id)
            || Draft.Programme(id) is not { State: EntryState.Draft or EntryState.Returned } programme)
        {
            return entry;
        }

        var answer = DraftEdit.Submit(Draft, id, programme.Revision, hand);
        Draft = answer.Draft is { } done ? Once(done, id) : Draft;
        return entry with { IsSubmitted = answer.Draft is not null };
    }

    private AnsweredEntry Change(ReturnedEntry entry, DraftProgramme known)
    {
        var stated = QuestionnaireValues.Stated(Draft, known, entry.Stated);
        var changes = QuestionnaireValues.Changes(Draft, known, stated);
        keyed.Add(known.Id);
        if (Draft.FirstPlaceOf(known.Id) is { } place && entry.Measure.Length > 0
            && measures.First(each => each.Value == place.Measure).Key is var expected && expected != entry.Measure)
        {
            Problems.Add(Told(Kind.MeasureMoved, entry, Field.Measure, ("expected", expected)) with { Severity = DraftSeverity.Warns });
        }

        if (changes.IsEmpty)
        {
            return new AnsweredEntry(entry, known.Id, AnsweredAs.Unchanged, []);
        }

        // Without a revision nothing can have been changed since only where nothing was ever changed.
        if (entry.Revision is { } seen ? seen != known.Revision : known is { Before: null } or { Revision: > 1 })
        {
            Problems.AddRange(changes.Select(change => Told(
                Kind.ChangedMeanwhile, entry, change.Column, ("column", QuestionnaireAnswer.ColumnName(Draft, change.Column)), ("now", change.Before), ("yours", change.Now))));
            return new AnsweredEntry(entry, known.Id, AnsweredAs.Refused, changes);
        }

        var answer = Changed(stated);
        if (answer.Draft is not { } done)
        {
            return Refused(entry, known.Id, Told(Kind.Refused, entry, Field.Name) with { Refusal = answer.Refusal }) with { Changes = changes };
        }

        Draft = Once(done, known.Id);
        return new AnsweredEntry(entry, known.Id, AnsweredAs.Changed, changes);
    }

    // A newer questionnaire of the same division takes back what it submitted; what was accepted is for the compiler to return.
    private DraftAnswer Changed(DraftProgramme stated)
    {
        if (stated.State == EntryState.Accepted)
        {
            return new DraftAnswer(null, DraftRefusal.AlreadyAccepted, stated.Id);
        }

        if (stated.State != EntryState.Submitted)
        {
            return DraftEdit.Change(Draft, stated, hand);
        }

        var back = DraftEdit.TakeBack(Draft, stated.Id, stated.Revision, hand);
        return back.Draft is { } open
            ? DraftEdit.Change(open, stated with { State = EntryState.Draft, Revision = open.Programme(stated.Id)!.Revision }, hand)
            : back;
    }

    private AnsweredEntry Enter(ReturnedEntry entry)
    {
        if (MeasureOf(entry, entry.Measure, Field.Measure) is not { } measure)
        {
            return Refused(entry, null, entry.Measure.Length == 0 ? Told(Kind.MeasureMissing, entry, Field.Measure) : null);
        }

        var divisions = entry.Stated.Divisions.IsEmpty ? [new DivisionInCharge(division, null)] : entry.Stated.Divisions;
        var empty = new DraftProgramme(0, null, "", divisions, new Flags(null, null, null), entry.Stated.Amounts, null, Commission.None);
        var stated = QuestionnaireValues.Stated(Draft, empty, entry.Stated) with { Divisions = divisions };
        var changes = QuestionnaireValues.Changes(Draft, empty, stated);
        var answer = DraftEdit.Enter(Draft, stated, measure, hand);
        if (answer.Draft is not { } done)
        {
            return Refused(entry, null, Told(Kind.Refused, entry, Field.Name) with { Refusal = answer.Refusal }) with { Changes = changes };
        }

        keyed.Add(answer.Programme);
        Draft = done;
        return new AnsweredEntry(entry, answer.Programme, AnsweredAs.Entered, changes);
    }
}
