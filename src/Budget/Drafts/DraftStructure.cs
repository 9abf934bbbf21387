namespace Shisaku.Budget;

/// <summary>What must hold between the parts of a draft; editing keeps it, so that only a damaged store can break it.</summary>
internal static class DraftStructure
{
    /// <exception cref="ArgumentException">A place points to nothing, or a programme has not exactly one first place.</exception>
    public static void Require(DraftList draft)
    {
        if (Fault(draft) is { } fault)
        {
            throw new ArgumentException($"The draft of {draft.FiscalYear} is damaged: {fault}.", nameof(draft));
        }
    }

    private static string? Fault(DraftList draft)
    {
        var measures = draft.Measures.Select(each => each.Measure.Id).ToHashSet();
        var firsts = new Dictionary<long, int>();
        foreach (var programme in draft.Programmes)
        {
            if (!firsts.TryAdd(programme.Id, 0))
            {
                return $"two programmes have the id {programme.Id}";
            }

            if (programme.Amounts.Sources.Length != draft.FundingSources.Length)
            {
                return $"programme {programme.Id} has {programme.Amounts.Sources.Length} sources, and the list {draft.FundingSources.Length}";
            }
        }

        foreach (var place in draft.Places)
        {
            if (!firsts.ContainsKey(place.Programme) || !measures.Contains(place.Measure))
            {
                return $"a place points to programme {place.Programme} and measure {place.Measure}, and one of them is not there";
            }

            firsts[place.Programme] += place.IsFirst ? 1 : 0;
        }

        foreach (var (programme, count) in firsts)
        {
            if (count != 1)
            {
                return $"programme {programme} has {count} first places instead of one";
            }
        }

        return null;
    }
}
