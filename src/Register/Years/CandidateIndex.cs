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
    private readonly Dictionary<CandidateKey, List<YearListing>> byKey = [];

    // By place: how many rare pairs of signs a listing shares with the one that is looked for; 0 between two questions.
    private readonly int[] shared;

    /// <summary>Indexes the listings among which is looked.</summary>
    public CandidateIndex(IEnumerable<YearListing> pool, NameGrams grams, Func<YearDivision, string> nameOf)
    {
        this.grams = grams;
        var places = 0;
        foreach (var listing in pool)
        {
            places = Math.Max(places, listing.Place + 1);
            foreach (var gram in grams.Of(listing.Name.Core))
            {
                Add(byGram, gram, listing);
            }

            foreach (var key in KeysOf(listing, nameOf))
            {
                Add(byKey, key, listing);
            }
        }

        shared = new int[places];
    }

    /// <summary>The listings that a listing of the other year may be, those with the likest names first.</summary>
    public List<YearListing> Near(YearListing listing, Func<YearDivision, string> nameOf)
    {
        var near = LikeNames(listing.Name.Core);
        foreach (var key in KeysOf(listing, nameOf))
        {
            if (byKey.GetValueOrDefault(key) is { Count: <= MostOfKey } found)
            {
                near.AddRange(found.Where(other => !near.Contains(other)));
            }
        }

        return near;
    }

    private List<YearListing> LikeNames(string core)
    {
        var rarest = grams.Of(core).Select(gram => byGram.GetValueOrDefault(gram))
            .Where(found => found is { Count: <= MostOfGram }).OrderBy(found => found!.Count).Take(RarestGrams);
        var touched = new List<YearListing>();
        foreach (var other in rarest.SelectMany(found => found!))
        {
            if (shared[other.Place]++ == 0)
            {
                touched.Add(other);
            }
        }

        var best = new List<YearListing>(MostByName + MostOfKey);
        foreach (var other in touched)
        {
            var place = best.Count;
            while (place > 0 && IsNearer(other, best[place - 1]))
            {
                place--;
            }

            if (place < MostByName)
            {
                best.Insert(place, other);
                best.RemoveRange(Math.Min(best.Count, MostByName), Math.Max(best.Count - MostByName, 0));
            }
        }

        touched.ForEach(other => shared[other.Place] = 0);
        return best;
    }

    private bool IsNearer(YearListing one, YearListing other) =>
        shared[one.Place] > shared[other.Place] || (shared[one.Place] == shared[other.Place] && one.Place < other.Place);

    /// <summary>The listings with a budget, in the common unit; none where too many have it.</summary>
    public IEnumerable<YearListing> WithBudget(long amount) =>
        byKey.GetValueOrDefault(AmountKey(amount)) is { Count: <= MostOfKey } found ? found : [];

    private static CandidateKey AmountKey(long amount) => new(KeyKind.Amount, "", amount);

    private static IEnumerable<CandidateKey> KeysOf(YearListing listing, Func<YearDivision, string> nameOf)
    {
        if (listing.Name.Core.Length > 0)
        {
            yield return new(KeyKind.Core, listing.Name.Core, 0);
        }

        if (listing.Name.Quoted.Length > 0)
        {
            yield return new(KeyKind.Quoted, listing.Name.Quoted, 0);
        }

        // Last year's amount, where the later list prints it, meets the budget of the earlier one.
        var (budget, previous) = (listing.Money.Budget ?? 0, listing.Money.Previous ?? 0);
        if (budget != 0)
        {
            yield return AmountKey(budget);
        }

        if (previous != 0 && previous != budget)
        {
            yield return AmountKey(previous);
        }

        foreach (var division in listing.Divisions)
        {
            yield return new(KeyKind.Division, nameOf(division), listing.From);
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

    private enum KeyKind
    {
        Core,
        Quoted,
        Amount,
        Division,
    }

    private readonly record struct CandidateKey(KeyKind Kind, string Text, long? Number);
}
