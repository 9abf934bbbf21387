using System.Collections.Immutable;

namespace Shisaku.Budget;

/// <summary>Changes of a draft's title and outline; all are the compiler's. Each gives a new draft, or says why not.</summary>
/// <remarks>Who renames says which name was seen: where somebody gave another meanwhile, nothing is overwritten. The numbers of policies
/// follow their order, in the notation of the list.</remarks>
public static class DraftOutline
{
    /// <summary>Gives the list another title.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="seen">The title that was seen.</param>
    /// <param name="title">The title as it shall be; null for none.</param>
    /// <param name="hand">Who changes it.</param>
    public static DraftAnswer Retitle(DraftList draft, string? seen, string? title, DraftHand hand) => Answer(
        hand,
        draft.Title != seen ? DraftRefusal.ChangedMeanwhile : title is not null && !IsName(title) ? DraftRefusal.Unfit : null,
        () => draft with { Title = title });

    /// <summary>Settles what last year's list left open about the draft as a whole.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="rule">The name of the rule.</param>
    /// <param name="hand">Who settles it.</param>
    public static DraftAnswer Settle(DraftList draft, string rule, DraftHand hand) => Answer(
        hand,
        draft.Doubts.Any(doubt => doubt.Rule == rule) ? null : DraftRefusal.NotThere,
        () => draft with { Doubts = draft.Doubts.RemoveAll(doubt => doubt.Rule == rule) });

    /// <summary>Adds a policy as the last one.</summary>
    public static DraftAnswer AddPolicy(DraftList draft, string name, DraftHand hand)
    {
        var refusal = IsName(name) ? MayGrow(draft) : DraftRefusal.Unfit;
        return Answer(hand, refusal, () => draft with
        {
            Policies = PolicyNumbers.InOrder([.. draft.Policies, new DraftPolicy(draft.NextId, null, null, name, [])], draft.Policies), NextId = draft.NextId + 1,
        }) with { Outline = refusal is null && hand.IsCompiler ? draft.NextId : 0 };
    }

    /// <summary>Adds a measure as the last one of a policy.</summary>
    public static DraftAnswer AddMeasure(DraftList draft, long policy, string name, DraftHand hand)
    {
        var there = draft.Policies.FirstOrDefault(each => each.Id == policy);
        var refusal = there is null ? DraftRefusal.NotThere : !IsName(name) ? DraftRefusal.Unfit
            : there.Measures.Any(each => each.Name == name) ? DraftRefusal.AlreadyThere : MayGrow(draft);
        return Answer(hand, refusal, () => draft with
        {
            Policies = draft.Policies.Replace(there!, there! with { Measures = there.Measures.Add(new DraftMeasure(draft.NextId, name)) }), NextId = draft.NextId + 1,
        }) with { Outline = refusal is null && hand.IsCompiler ? draft.NextId : 0 };
    }

    /// <summary>Gives a policy or measure another name.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="id">The policy or measure.</param>
    /// <param name="seen">The name that was seen.</param>
    /// <param name="name">The name as it shall be.</param>
    /// <param name="hand">Who changes it.</param>
    public static DraftAnswer Rename(DraftList draft, long id, string? seen, string name, DraftHand hand)
    {
        var policy = draft.Policies.FirstOrDefault(each => each.Id == id);
        var (parent, measure) = draft.Measure(id) is { } found ? found : (null, null);
        var refusal = policy is null && measure is null ? DraftRefusal.NotThere
            : (policy?.Name ?? measure?.Name) != seen ? DraftRefusal.ChangedMeanwhile
            : !IsName(name) ? DraftRefusal.Unfit
            : parent?.Measures.Any(each => each.Id != id && each.Name == name) == true ? DraftRefusal.AlreadyThere : (DraftRefusal?)null;
        return Answer(hand, refusal, () => draft with
        {
            Policies = policy is not null
                ? draft.Policies.Replace(policy, policy with { Name = name })
                : draft.Policies.Replace(parent!, parent! with { Measures = parent.Measures.Replace(measure!, measure! with { Name = name }) }),
        }) with { Outline = id };
    }

    /// <summary>Moves a policy before what is the so-many-th, from 1.</summary>
    public static DraftAnswer MovePolicy(DraftList draft, long policy, int order, DraftHand hand)
    {
        var moved = draft.Policies.FirstOrDefault(each => each.Id == policy);
        return Answer(hand, moved is null ? DraftRefusal.NotThere : null, () => draft with
        {
            Policies = PolicyNumbers.InOrder(Inserted(draft.Policies.Remove(moved!), moved!, order), draft.Policies),
        }) with { Outline = policy };
    }

    /// <summary>Moves a measure, with what stands under it, to a policy and before what is there the so-many-th, from 1.</summary>
    public static DraftAnswer MoveMeasure(DraftList draft, long measure, long policy, int order, DraftHand hand)
    {
        var (from, moved) = draft.Measure(measure) is { } found ? found : (null, null);
        var to = draft.Policies.FirstOrDefault(each => each.Id == policy);
        var refusal = moved is null || to is null ? DraftRefusal.NotThere
            : from != to && to.Measures.Any(each => each.Name == moved.Name) ? DraftRefusal.AlreadyThere : (DraftRefusal?)null;
        return Answer(hand, refusal, () => draft with
        {
            Policies = [.. draft.Policies.Select(each => each.Id == policy
                ? each with { Measures = Inserted(each.Measures.Remove(moved!), moved!, order) }
                : each with { Measures = each.Measures.Remove(moved!) })],
        }) with { Outline = measure };
    }

    /// <summary>Removes a policy or measure under which nothing stands.</summary>
    public static DraftAnswer Remove(DraftList draft, long id, DraftHand hand)
    {
        var policy = draft.Policies.FirstOrDefault(each => each.Id == id);
        var measure = draft.Measure(id)?.Measure;
        var refusal = policy is null && measure is null ? DraftRefusal.NotThere
            : policy?.Measures.IsEmpty == false || draft.PlacesUnder(id).Any() ? DraftRefusal.NotEmpty : (DraftRefusal?)null;
        return Answer(hand, refusal, () => draft with
        {
            Policies = policy is not null
                ? PolicyNumbers.InOrder(draft.Policies.Remove(policy), draft.Policies)
                : [.. draft.Policies.Select(each => each with { Measures = each.Measures.Remove(measure!) })],
        }) with { Outline = id };
    }

    private static ImmutableArray<T> Inserted<T>(ImmutableArray<T> all, T one, int order) => all.Insert(Math.Clamp(order - 1, 0, all.Length), one);

    private static DraftRefusal? MayGrow(DraftList draft) =>
        draft.Policies.Length + draft.Measures.Count() >= DraftLimits.MostOutline ? DraftRefusal.Unfit : null;

    private static bool IsName(string name) => !string.IsNullOrWhiteSpace(name) && DraftFitness.IsText(name, DraftLimits.LongestName);

    private static DraftAnswer Answer(DraftHand hand, DraftRefusal? refusal, Func<DraftList> change) =>
        !hand.IsCompiler ? new DraftAnswer(null, DraftRefusal.CompilerOnly, 0)
        : refusal is { } why ? new DraftAnswer(null, why, 0)
        : new DraftAnswer(change(), null, 0);
}
