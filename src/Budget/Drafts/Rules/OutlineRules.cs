namespace Shisaku.Budget;

/// <summary>The outline and the places in it.</summary>
internal static class OutlineRules
{
    public static IEnumerable<DraftFinding> Empty(DraftList draft, DraftRule rule)
    {
        var going = Told.GoingOn(draft).Select(programme => programme.Id).ToHashSet();
        var filled = draft.Places.Where(place => going.Contains(place.Programme)).Select(place => place.Measure).ToHashSet();
        foreach (var policy in draft.Policies)
        {
            if (!policy.Measures.Any(measure => filled.Contains(measure.Id)))
            {
                yield return Nothing(policy.Id, Field.Policy, policy.PrintedNumber + policy.Name);
                continue;
            }

            foreach (var measure in policy.Measures.Where(measure => !filled.Contains(measure.Id)))
            {
                yield return Nothing(measure.Id, Field.Measure, measure.Name ?? "");
            }
        }

        DraftFinding Nothing(long outline, string field, string name) => new(rule, null, field, [new FindingDetail("name", name)]) { Outline = outline };
    }

    public static IEnumerable<DraftFinding> PlaceTwice(DraftList draft, DraftRule rule) =>
        draft.Places.GroupBy(place => (place.Programme, place.Measure)).Where(same => same.Count() > 1).Select(same => new DraftFinding(
            rule, same.Key.Programme, Field.Measure, [new FindingDetail("measure", draft.Measure(same.Key.Measure)!.Value.Measure.Name ?? "")])
        {
            Outline = same.Key.Measure,
        });
}
