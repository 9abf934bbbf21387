namespace Shisaku.Budget;

/// <summary>Changes of where programmes stand. All are the compiler's, but that a division places what it enters.</summary>
/// <remarks>A first place is not removed: which other place is to count is said before (<see cref="MakeFirst"/>), never guessed.</remarks>
public static class DraftPlaces
{
    /// <summary>Lists a programme under a further measure, as a re-listing behind what stands there.</summary>
    public static DraftAnswer Add(DraftList draft, long programme, long measure, int revision, DraftHand hand) =>
        Changed(draft, programme, revision, hand,
            draft.Measure(measure) is null ? DraftRefusal.UnknownMeasure
            : At(draft, programme, measure) is not null ? DraftRefusal.AlreadyThere
            : draft.Places.Count(each => each.Programme == programme) >= DraftLimits.MostPlaces ? DraftRefusal.Unfit : null,
            changed => changed with { Places = [.. changed.Places, new DraftPlace(programme, measure, LastUnder(draft, measure) + 1, IsFirst: false)] });

    /// <summary>Takes a re-listing away.</summary>
    public static DraftAnswer Remove(DraftList draft, long programme, long measure, int revision, DraftHand hand)
    {
        var place = At(draft, programme, measure);
        return Changed(draft, programme, revision, hand,
            place is null ? DraftRefusal.NotThere : place.IsFirst ? DraftRefusal.FirstPlace : null,
            changed => changed with { Places = changed.Places.Remove(place!) });
    }

    /// <summary>Makes another place the first listing, where the programme is counted.</summary>
    public static DraftAnswer MakeFirst(DraftList draft, long programme, long measure, int revision, DraftHand hand) =>
        Changed(draft, programme, revision, hand, At(draft, programme, measure) is null ? DraftRefusal.NotThere : null, changed => changed with
        {
            Places = [.. changed.Places.Select(place => place.Programme == programme ? place with { IsFirst = place.Measure == measure } : place)],
        });

    /// <summary>Moves a place to a measure and before what is there the so-many-th, from 1.</summary>
    public static DraftAnswer Move(DraftList draft, long programme, long from, long to, int order, int revision, DraftHand hand)
    {
        var place = At(draft, programme, from);
        return Changed(draft, programme, revision, hand,
            place is null ? DraftRefusal.NotThere
            : draft.Measure(to) is null ? DraftRefusal.UnknownMeasure
            : from != to && At(draft, programme, to) is not null ? DraftRefusal.AlreadyThere : null,
            changed =>
            {
                var there = changed.PlacesUnder(to).Where(each => each != place).ToList();
                there.Insert(Math.Clamp(order - 1, 0, there.Count), place! with { Measure = to });
                return changed with
                {
                    Places =
                    [
                        .. changed.Places.Where(each => each != place && each.Measure != to),
                        .. there.Select((each, index) => each with { Order = index + 1 }),
                    ],
                };
            });
    }

    /// <summary>Makes a programme a re-listing of another: it was entered as one of its own, and is none. Its places become the other's.</summary>
    public static DraftAnswer PointTo(DraftList draft, long programme, long other, int revision, DraftHand hand) =>
        Changed(draft, programme, revision, hand, draft.Programme(other) is null || other == programme ? DraftRefusal.UnknownProgramme : null, changed => changed with
        {
            Programmes = changed.Programmes.RemoveAll(each => each.Id == programme),
            Places =
            [
                .. changed.Places.Where(each => each.Programme != programme || At(changed, other, each.Measure) is null)
                    .Select(each => each.Programme == programme ? each with { Programme = other, IsFirst = false } : each),
            ],
        });

    internal static int LastUnder(DraftList draft, long measure) =>
        draft.Places.Where(place => place.Measure == measure).Select(place => place.Order).DefaultIfEmpty().Max();

    private static DraftPlace? At(DraftList draft, long programme, long measure) =>
        draft.Places.FirstOrDefault(place => place.Programme == programme && place.Measure == measure);

    private static DraftAnswer Changed(
        DraftList draft, long programme, int revision, DraftHand hand, DraftRefusal? refusal, Func<DraftList, DraftList> change)
    {
        var answer = DraftEdit.OfCompiler(draft, programme, revision, hand, _ => refusal, before => before);
        return answer.Draft is { } done ? answer with { Draft = change(done) } : answer;
    }
}
