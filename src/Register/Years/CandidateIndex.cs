namespace Shisaku.Register;

/// <summary>Finds the listings of the other year that a listing may be, without looking at each: by rare parts of the name, by
/// amounts, by division and start.</summary>
internal sealed class CandidateIndex
{
    // A pair of signs in more names than this tells nothing, and following it would look at every listing after all.
    private const int MostOfGram = 1_000;
    private const int RarestGrams = 8;
    private const int MostByName = 12;
    private const int MostOfKey = 24;

    private readonly NameGrams grams;
    private readonly Dictionary<int, List<YearListing>> byGram = [];
    private readonly Dictionary<string, List<YearListing>> byKey = new(StringComparer.Ordinal);

    /// <summary>Indexes the listings among which is looked.</summary>
    public CandidateIndex(IEnumerable<YearListing> pool, NameGrams grams, Func<YearDivision, string> nameOf)
    {
        this.grams = grams;
        foreach (var listing in pool)
        {
            foreach (var gram in grams.Of(listing.Name.Core))
            {
                Add(byGram, gram, listing);
            }

            foreach (var key in KeysOf(listing, nameOf))
            {
                Add(byKey, key, listing);
            }
        }
    }

    /// <summary>The listings that a listing of the other year may be, those with the likest names first.</summary>
    public List<YearListing> Near(YearListing listing, Func<YearDivision, string> nameOf)
    {
        var shared = new Dictionary<YearListing, int>();
        var rarest = grams.Of(listing.Name.Core).Select(gram => byGram.GetValueOrDefault(gram))
            .Where(found => found is { Count: <= MostOfGram }).OrderBy(found => found!.Count).Take(RarestGrams);
        foreach (var found in rarest.SelectMany(found => found!))
        {
            shared[found] = shared.GetValueOrDefault(found) + 1;
        }

        var near = shared.OrderByDescending(found => found.Value).ThenBy(found => found.Key.Place)
            .Take(MostByName).Select(found => found.Key);
        var others = KeysOf(listing, nameOf).Select(key => byKey.GetValueOrDefault(key))
            .Where(found => found is { Count: <= MostOfKey }).SelectMany(found => found!);
        return [.. near.Concat(others).Distinct()];
    }

    /// <summary>The listings with a budget, in the common unit; none where too many have it.</summary>
    public IEnumerable<YearListing> WithBudget(long amount) =>
        byKey.GetValueOrDefault(AmountKey(amount)) is { Count: <= MostOfKey } found ? found : [];

    private static string AmountKey(long amount) => $"amount {amount}";

    private static IEnumerable<string> KeysOf(YearListing listing, Func<YearDivision, string> nameOf)
    {
        if (listing.Name.Core.Length > 0)
        {
            yield return "core " + listing.Name.Core;
        }

        if (listing.Name.Quoted.Length > 0)
        {
            yield return "quoted " + listing.Name.Quoted;
        }

        // Last year's amount, where the later list prints it, meets the budget of the earlier one.
        foreach (var amount in new[] { listing.Money.Budget, listing.Money.Previous }.Distinct())
        {
            if (amount is { } known && known != 0)
            {
                yield return AmountKey(known);
            }
        }

        foreach (var division in listing.Divisions)
        {
            yield return $"division {nameOf(division)} {listing.From}";
        }
    }

    private static void Add<TKey>(Dictionary<TKey, List<YearListing>> index, TKey key, YearListing listing)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var found))
        {
            index.Add(key, found = []);
        }

        found.Add(listing);
    }
}
