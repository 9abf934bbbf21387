namespace Shisaku.Budget;

/// <summary>Changes of a draft's programmes. Each gives a new draft, or says why not; none loses what it has not seen.</summary>
public static class DraftEdit
{
    /// <summary>Enters a new programme as the last of a measure.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="entry">What is entered; its id, state and revision are given here.</param>
    /// <param name="measure">Where it is first listed.</param>
    /// <param name="hand">Who enters it; a division names itself among the divisions in charge.</param>
    public static DraftAnswer Enter(DraftList draft, DraftProgramme entry, long measure, DraftHand hand)
    {
        var refusal = draft.Measure(measure) is null ? DraftRefusal.UnknownMeasure
            : !hand.IsCompiler && !entry.IsOf(hand.Division!) ? DraftRefusal.NotYours
            : draft.Programmes.Length >= DraftLimits.MostProgrammes ? DraftRefusal.Unfit
            : DraftFitness.Of(draft, entry);
        if (refusal is { } why)
        {
            return new DraftAnswer(null, why, 0);
        }

        // What only the compiler, the register or last year's list can say is not the division's to say.
        var entered = Kept(entry, new DraftProgramme(0, null, "", [], entry.Flags, entry.Amounts, null, Commission.None)) with { Id = draft.NextId, Revision = 1 };
        var place = new DraftPlace(entered.Id, measure, DraftPlaces.LastUnder(draft, measure) + 1, IsFirst: true);
        return new DraftAnswer(
            draft with { Programmes = [.. draft.Programmes, entered], Places = [.. draft.Places, place], NextId = draft.NextId + 1 }, null, entered.Id);
    }

    /// <summary>Changes what a programme says of itself: name, divisions, flags, amounts, term, commission, end and reason.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="entry">The programme as it shall be, with the revision that was seen.</param>
    /// <param name="hand">Who changes it.</param>
    public static DraftAnswer Change(DraftList draft, DraftProgramme entry, DraftHand hand) =>
        Done(draft, entry.Id, entry.Revision, hand, before => DraftFitness.Of(draft, entry), before => Kept(entry, before));

    /// <summary>Ends a programme with a reason: it is kept in the draft and not printed.</summary>
    public static DraftAnswer End(DraftList draft, long programme, int revision, string? reason, DraftHand hand) =>
        Done(draft, programme, revision, hand, before => DraftFitness.OfReason(reason), before => before with { IsEnding = true, Reason = reason ?? before.Reason });

    /// <summary>Submits an entry to the compiler, who may also do so for a division that is late; what was submitted or accepted is
    /// not submitted again.</summary>
    public static DraftAnswer Submit(DraftList draft, long programme, int revision, DraftHand hand) =>
        Done(
            draft, programme, revision, hand,
            before => before.State switch
            {
                EntryState.Submitted => DraftRefusal.AlreadySubmitted,
                EntryState.Accepted => DraftRefusal.AlreadyAccepted,
                _ => null,
            },
            before => before with { State = EntryState.Submitted, ReturnedBecause = null });

    /// <summary>Takes a submitted entry back, to change it.</summary>
    public static DraftAnswer TakeBack(DraftList draft, long programme, int revision, DraftHand hand) =>
        Done(draft, programme, revision, hand, before => before.State == EntryState.Submitted ? null : DraftRefusal.NotSubmitted,
            before => before with { State = EntryState.Draft }, mayBeSubmitted: true);

    /// <summary>Returns an entry to its division, with what is to be put right.</summary>
    public static DraftAnswer Return(DraftList draft, long programme, int revision, string because, DraftHand hand) =>
        OfCompiler(draft, programme, revision, hand,
            before => before.State is EntryState.Draft or EntryState.Returned ? DraftRefusal.NotSubmitted : string.IsNullOrWhiteSpace(because) ? DraftRefusal.Unfit : DraftFitness.OfReason(because),
            before => before with { State = EntryState.Returned, ReturnedBecause = because });

    /// <summary>Accepts a submitted entry.</summary>
    public static DraftAnswer Accept(DraftList draft, long programme, int revision, DraftHand hand) =>
        OfCompiler(draft, programme, revision, hand,
            before => before.State == EntryState.Submitted ? null : DraftRefusal.NotSubmitted, before => before with { State = EntryState.Accepted });

    /// <summary>Takes a mistaken acceptance back: the entry waits for the compiler again, and its division need do nothing.</summary>
    public static DraftAnswer Unaccept(DraftList draft, long programme, int revision, DraftHand hand) =>
        OfCompiler(draft, programme, revision, hand,
            before => before.State == EntryState.Accepted ? null : DraftRefusal.NotSubmitted, before => before with { State = EntryState.Submitted });

    /// <summary>Settles what last year's list left open about a programme.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="programme">The programme.</param>
    /// <param name="revision">The revision that was seen.</param>
    /// <param name="doubt">The name of the rule.</param>
    /// <param name="hand">Who settles it: the compiler.</param>
    public static DraftAnswer Settle(DraftList draft, long programme, int revision, string doubt, DraftHand hand) =>
        OfCompiler(draft, programme, revision, hand,
            before => before.Doubts.Contains(doubt) ? null : DraftRefusal.NotThere, before => before with { Doubts = before.Doubts.Remove(doubt) });

    /// <summary>Removes a programme that was entered by mistake; one of last year's list is ended instead.</summary>
    public static DraftAnswer Remove(DraftList draft, long programme, int revision, DraftHand hand)
    {
        var answer = Done(draft, programme, revision, hand, before => before.Before is null && before.Programme is null ? null : DraftRefusal.WasListed, before => before);
        return answer.Draft is null ? answer : answer with
        {
            Draft = draft with
            {
                Programmes = draft.Programmes.RemoveAll(each => each.Id == programme),
                Places = draft.Places.RemoveAll(each => each.Programme == programme),
            },
        };
    }

    internal static DraftAnswer OfCompiler(
        DraftList draft, long programme, int revision, DraftHand hand, Func<DraftProgramme, DraftRefusal?> refuse, Func<DraftProgramme, DraftProgramme> change) =>
        hand.IsCompiler ? Done(draft, programme, revision, hand, refuse, change) : new DraftAnswer(null, DraftRefusal.CompilerOnly, programme);

    private static DraftAnswer Done(
        DraftList draft, long programme, int revision, DraftHand hand,
        Func<DraftProgramme, DraftRefusal?> refuse, Func<DraftProgramme, DraftProgramme> change, bool mayBeSubmitted = false)
    {
        var before = draft.Programme(programme);
        var refusal = before is null ? DraftRefusal.UnknownProgramme
            : !hand.IsCompiler && !before.IsOf(hand.Division!) ? DraftRefusal.NotYours
            : before.Revision != revision ? DraftRefusal.ChangedMeanwhile
            : !hand.IsCompiler && before.State == EntryState.Accepted ? DraftRefusal.AlreadyAccepted
            : !hand.IsCompiler && before.State == EntryState.Submitted && !mayBeSubmitted ? DraftRefusal.AlreadySubmitted
            : refuse(before);
        return refusal is { } why ? new DraftAnswer(null, why, programme) : new DraftAnswer(
            draft with { Programmes = draft.Programmes.Replace(before!, change(before!) with { Revision = revision + 1 }) }, null, programme);
    }

    /// <summary>What may be stated, and of what is not for stating what stood there.</summary>
    private static DraftProgramme Kept(DraftProgramme entry, DraftProgramme before) => entry with
    {
        Programme = before.Programme,
        State = before.State,
        Before = before.Before,
        ReturnedBecause = before.ReturnedBecause,
        Doubts = before.Doubts,
    };
}
