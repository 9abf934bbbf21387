namespace Shisaku.Register;

/// <summary>What matched the texts that were looked for last: whoever chooses a filter or asks for the next page looks for the same
/// text again.</summary>
/// <param name="firstWords">Where each segment's bits begin, and how many words there are.</param>
internal sealed class RecentTexts(int[] firstWords)
{
    private const int Bytes = 16 * 1024 * 1024;
    private const int FewestTexts = 4;

    private readonly Lock gate = new();
    private readonly Dictionary<string, MatchedText> texts = new(StringComparer.Ordinal);
    private readonly Queue<string> order = new();

    /// <summary>What is known of a text; nothing yet where it is new.</summary>
    public MatchedText Of(string text)
    {
        lock (gate)
        {
            if (!texts.TryGetValue(text, out var matched))
            {
                matched = new MatchedText(firstWords);
                if (order.Count >= Math.Max(FewestTexts, Bytes / Math.Max(1, matched.Bytes)))
                {
                    texts.Remove(order.Dequeue());
                }

                texts.Add(text, matched);
                order.Enqueue(text);
            }

            return matched;
        }
    }
}

/// <summary>The listings that match a text, segment by segment as they were searched.</summary>
/// <param name="firstWords">Where each segment's bits begin, and how many words there are.</param>
internal sealed class MatchedText(int[] firstWords)
{
    private readonly ulong[] hits = new ulong[firstWords[^1]];
    private readonly ulong[] inNames = new ulong[firstWords[^1]];
    private readonly bool[] isKnown = new bool[firstWords.Length];

    /// <summary>How much memory it takes.</summary>
    public int Bytes => 2 * sizeof(ulong) * hits.Length;

    /// <summary>Puts a segment's matches into the sets, and finds them where nobody did before.</summary>
    public void Match(SearchPlan plan, int place, SegmentSets sets)
    {
        var words = firstWords[place]..firstWords[place + 1];
        if (Volatile.Read(ref isKnown[place]))
        {
            hits.AsSpan(words).CopyTo(sets.Hits);
            inNames.AsSpan(words).CopyTo(sets.InNames);
            return;
        }

        // Two searches may find the same at once: both write the same bits, and nobody reads them before they are said to be known.
        TextMatching.Match(plan, place, sets);
        sets.Hits.CopyTo(hits.AsSpan(words));
        sets.InNames.CopyTo(inNames.AsSpan(words));
        Volatile.Write(ref isKnown[place], true);
    }
}
