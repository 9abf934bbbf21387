namespace Shisaku.Register;

/// <summary>Where the terms stand that were looked for last. People look for much the same things, each joined with others, choose a
/// filter, ask for the next page: each term is looked for once.</summary>
/// <param name="firstWords">Where each segment's bits begin, and how many words there are.</param>
internal sealed class RecentTerms(int[] firstWords)
{
    private const int Bytes = 32 * 1024 * 1024;
    private const int FewestTerms = 8;
    private const int MostTerms = 1024;

    private readonly Lock gate = new();
    private readonly Dictionary<string, (MatchedTerm Matched, long AskedAt)> terms = new(StringComparer.Ordinal);
    private long asked;

    /// <summary>What is known of a term; nothing yet where it is new.</summary>
    /// <param name="key">What stands for the term and what does as well.</param>
    public MatchedTerm Of(string key)
    {
        lock (gate)
        {
            var matched = terms.TryGetValue(key, out var known) ? known.Matched : new MatchedTerm(firstWords);
            if (known.Matched is null && terms.Count >= Math.Clamp(Bytes / Math.Max(1, matched.Bytes), FewestTerms, MostTerms))
            {
                terms.Remove(terms.MinBy(each => each.Value.AskedAt).Key);
            }

            terms[key] = (matched, ++asked);
            return matched;
        }
    }
}

/// <summary>The listings that have a term, segment by segment as they were searched.</summary>
/// <param name="firstWords">Where each segment's bits begin, and how many words there are.</param>
internal sealed class MatchedTerm(int[] firstWords)
{
    private readonly ulong[] inNames = new ulong[firstWords[^1]];
    private readonly ulong[] anywhere = new ulong[firstWords[^1]];
    private readonly bool[] isKnown = new bool[firstWords.Length];

    /// <summary>How much memory it takes.</summary>
    public int Bytes => 2 * sizeof(ulong) * inNames.Length;

    /// <summary>Whether a segment was searched for it.</summary>
    public bool IsKnown(int place) => Volatile.Read(ref isKnown[place]);

    /// <summary>The listings of a segment in whose names it stands.</summary>
    public ReadOnlySpan<ulong> InNames(int place) => inNames.AsSpan(firstWords[place]..firstWords[place + 1]);

    /// <summary>The listings of a segment in whose names or properties it stands.</summary>
    public ReadOnlySpan<ulong> Anywhere(int place) => anywhere.AsSpan(firstWords[place]..firstWords[place + 1]);

    /// <summary>Keeps where it stands in a segment. Two searches may find the same at once: both write the same bits, and nobody
    /// reads them before they are said to be known.</summary>
    public void Keep(int place, ReadOnlySpan<ulong> names, ReadOnlySpan<ulong> all)
    {
        names.CopyTo(inNames.AsSpan(firstWords[place]));
        all.CopyTo(anywhere.AsSpan(firstWords[place]));
        Volatile.Write(ref isKnown[place], true);
    }
}
