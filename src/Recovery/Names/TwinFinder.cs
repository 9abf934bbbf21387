namespace Shisaku.Recovery;

/// <summary>Finds the first listing of a re-listed programme.</summary>
internal static class TwinFinder
{
    /// <summary>By listing: the index of the first listing it re-lists, or null; exact names first, then names that differ
    /// by a misreading and print the same amounts.</summary>
    /// <param name="names">The names in printed order.</param>
    /// <param name="amounts">The printed amounts of each listing as one text.</param>
    public static int?[] Find(IReadOnlyList<ListingName> names, IReadOnlyList<string> amounts)
    {
        var twins = new int?[names.Count];
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        var byAmounts = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var index = 0; index < names.Count; index++)
        {
            if (!names[index].IsRelisted)
            {
                first.TryAdd(names[index].Key, index);
                if (!byAmounts.TryGetValue(amounts[index], out var same))
                {
                    byAmounts.Add(amounts[index], same = []);
                }

                same.Add(index);
            }
        }

        for (var index = 0; index < names.Count; index++)
        {
            if (names[index].IsRelisted)
            {
                twins[index] = first.TryGetValue(names[index].Key, out var exact)
                    ? exact
                    : Misread(names[index].Key, byAmounts.GetValueOrDefault(amounts[index], []), names);
            }
        }

        return twins;
    }

    private static int? Misread(string key, List<int> candidates, IReadOnlyList<ListingName> names)
    {
        var limit = Math.Max(1, key.Length / 5);
        int? best = null;
        var least = limit + 1;
        foreach (var candidate in candidates)
        {
            var distance = EditDistance.Between(key, names[candidate].Key, limit);
            if (distance < least)
            {
                (best, least) = (candidate, distance);
            }
        }

        return best;
    }
}
