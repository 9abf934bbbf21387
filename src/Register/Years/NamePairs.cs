namespace Shisaku.Register;

/// <summary>Pairs the names of two years' policies or measures: equal ones first, then like ones, the likest first.</summary>
internal static class NamePairs
{
    /// <summary>From which likeness of a hundred two names are taken for one that was reworded.</summary>
    private const int Like = 70;

    // Beyond so many comparisons only equal names are paired; no list has as many policies.
    private const int MostComparisons = 250_000;

    /// <summary>For each earlier name the place of its later one, or -1.</summary>
    public static int[] Of(IReadOnlyList<string> earlier, IReadOnlyList<string> later)
    {
        var pairs = Enumerable.Repeat(-1, earlier.Count).ToArray();
        var taken = new bool[later.Count];
        var places = Enumerable.Range(0, later.Count).Where(place => later[place].Length > 0)
            .GroupBy(place => later[place], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => new Queue<int>(group), StringComparer.Ordinal);
        for (var place = 0; place < earlier.Count; place++)
        {
            if (places.TryGetValue(earlier[place], out var equal) && equal.TryDequeue(out var found))
            {
                (pairs[place], taken[found]) = (found, true);
            }
        }

        foreach (var (one, other) in LikeOnes(earlier, later, pairs, taken))
        {
            if (pairs[one] < 0 && !taken[other])
            {
                (pairs[one], taken[other]) = (other, true);
            }
        }

        return pairs;
    }

    private static List<(int One, int Other)> LikeOnes(
        IReadOnlyList<string> earlier, IReadOnlyList<string> later, int[] pairs, bool[] taken)
    {
        var ones = Enumerable.Range(0, earlier.Count).Where(place => pairs[place] < 0 && earlier[place].Length > 0).ToList();
        var others = Enumerable.Range(0, later.Count).Where(place => !taken[place] && later[place].Length > 0).ToList();
        return (long)ones.Count * others.Count > MostComparisons ? [] :
        [
            .. from one in ones
               from other in others
               let likeness = NameDistance.Percent(earlier[one], later[other])
               where likeness >= Like
               orderby likeness descending, one, other
               select (one, other),
        ];
    }
}
