using System.Numerics;

namespace Shisaku.Register;

/// <summary>The pairs of neighbouring signs in the names of two years: the rarer a pair, the more it says.</summary>
/// <remarks>事業 stands in nearly every name and joins none; 還流 joins two. Weights are whole numbers, so that every machine
/// finds the same.</remarks>
internal sealed class NameGrams
{
    private const int Longest = 200;
    private readonly Dictionary<string, int[]> gramsOf = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> counts = [];
    private readonly int names;

    /// <summary>Counts the pairs in the cores of all names.</summary>
    public NameGrams(params YearSide[] sides)
    {
        foreach (var listing in sides.SelectMany(side => side.Listings))
        {
            names++;
            foreach (var gram in Of(listing.Name.Core))
            {
                counts[gram] = counts.GetValueOrDefault(gram) + 1;
            }
        }
    }

    /// <summary>The pairs of a text, each once, in order.</summary>
    public int[] Of(string text)
    {
        if (!gramsOf.TryGetValue(text, out var grams))
        {
            grams = Pairs(text[..Math.Min(text.Length, Longest)]);
            gramsOf.Add(text, grams);
        }

        return grams;
    }

    /// <summary>How many names have a pair.</summary>
    public int CountOf(int gram) => counts.GetValueOrDefault(gram, 1);

    /// <summary>How like two cores are, of a hundred: two thirds by the weight of the pairs they share, one by their distance.</summary>
    public int Likeness(string one, string other)
    {
        if (one.Length == 0 || other.Length == 0)
        {
            return 0;
        }

        var (first, second) = (Of(one), Of(other));
        var (shared, all) = (0L, 0L);
        for (var (at, to) = (0, 0); at < first.Length || to < second.Length;)
        {
            var order = at == first.Length ? 1 : to == second.Length ? -1 : first[at].CompareTo(second[to]);
            var weight = Weight(order <= 0 ? first[at] : second[to]);
            shared += order == 0 ? 2 * weight : 0;
            all += order == 0 ? 2 * weight : weight;
            at += order <= 0 ? 1 : 0;
            to += order >= 0 ? 1 : 0;
        }

        return (int)(((200 * shared / all) + NameDistance.Percent(one, other)) / 3);
    }

    private static int[] Pairs(string text)
    {
        if (text.Length <= 1)
        {
            return text.Length == 0 ? [] : [text[0] << 16];
        }

        var pairs = new int[text.Length - 1];
        for (var at = 0; at < pairs.Length; at++)
        {
            pairs[at] = (text[at] << 16) | text[at + 1];
        }

        Array.Sort(pairs);
        var count = 1;
        for (var at = 1; at < pairs.Length; at++)
        {
            if (pairs[at] != pairs[count - 1])
            {
                pairs[count++] = pairs[at];
            }
        }

        return pairs[..count];
    }

    private int Weight(int gram) => 1 + BitOperations.Log2((uint)Math.Max(1, names / CountOf(gram)));
}
