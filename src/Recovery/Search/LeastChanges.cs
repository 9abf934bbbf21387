namespace Shisaku.Recovery;

/// <summary>The least-change choices found so far; all of them change the same.</summary>
internal sealed class LeastChanges
{
    /// <summary>What they change.</summary>
    public Change Change { get; private set; }

    /// <summary>By answer: the index of each row's choice.</summary>
    public List<int[]> Choices { get; } = [];

    /// <summary>Whether more answers were found than are kept.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Whether some answer changes less.</summary>
    public bool IsBetterThan(Change change) => Choices.Count > 0 && Change < change;

    /// <summary>Takes an answer if none changes less, and drops those that change more.</summary>
    public void Offer(Change change, int[] choices)
    {
        if (IsBetterThan(change))
        {
            return;
        }

        if (Choices.Count > 0 && change < Change)
        {
            Choices.Clear();
            IsCut = false;
        }

        Change = change;
        IsCut |= Choices.Count == SearchLimits.EqualReadings;
        if (!IsCut)
        {
            Choices.Add(choices);
        }
    }
}
