namespace Shisaku.Register;

/// <summary>Links what is one programme beyond reasonable doubt: the same name, something besides the name that speaks for it,
/// and nothing that outweighs it.</summary>
internal sealed class CertainLinks(HashSet<(int Earlier, int Later)> refused)
{
    // Of listings with the same name, one pair must be better than every other by as much as a shared division less a year.
    private const int LeastMargin = 10;
    private const int LeastOfSeveral = 15;

    // Names that differ by a year within are rarer, and so looked at more closely.
    private const int LeastOfYearless = 20;

    // A long name that only one listing of each year has may stand alone where the lists tell nothing else.
    private const int LongName = 8;
    private const int MostPairs = 400;

    private readonly HashSet<YearListing> taken = [];

    /// <summary>The links so far.</summary>
    public List<MatchEvidence> Links { get; } = [];

    /// <summary>Names that too many listings have.</summary>
    public Dictionary<string, int> TooMany { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a listing is linked already.</summary>
    public bool IsTaken(YearListing listing) => taken.Contains(listing);

    /// <summary>Sets listings aside that a person linked.</summary>
    public void Take(YearListing listing) => taken.Add(listing);

    /// <summary>Links listings of the same name.</summary>
    public void LinkByName(MatchContext context) => Link(context, listing => listing.Name.Key, 0);

    /// <summary>Links listings whose names differ by a year within.</summary>
    public void LinkByYearlessName(MatchContext context) => Link(context, listing => listing.Name.Yearless, LeastOfYearless);

    private void Link(MatchContext context, Func<YearListing, string> keyOf, int least)
    {
        var earlier = Groups(context.Earlier, keyOf);
        var later = Groups(context.Later, keyOf);
        foreach (var (key, ones) in earlier.OrderBy(group => group.Value[0].Place))
        {
            if (later.TryGetValue(key, out var others))
            {
                LinkGroup(context, key, ones, others, least);
            }
        }
    }

    private Dictionary<string, List<YearListing>> Groups(YearSide side, Func<YearListing, string> keyOf) => side.Listings
        .Where(listing => !IsTaken(listing) && listing.Name.Key.Length > 0)
        .GroupBy(keyOf, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);

    private void LinkGroup(MatchContext context, string key, List<YearListing> ones, List<YearListing> others, int least)
    {
        if ((long)ones.Count * others.Count > MostPairs)
        {
            TooMany[key] = ones.Count + others.Count;
            return;
        }

        var pairs = (from one in ones from other in others select MatchEvidence.Of(one, other, context)).ToList();
        var isAlone = pairs.Count == 1;
        foreach (var pair in pairs)
        {
            if (IsCertain(pair, isAlone ? least : Math.Max(least, LeastOfSeveral)) && IsBest(pair, pairs))
            {
                Take(pair.Earlier);
                Take(pair.Later);
                Links.Add(pair);
            }
        }
    }

    private bool IsCertain(MatchEvidence pair, int least) =>
        !pair.IsRestart
        && !pair.Earlier.IsUndecided
        && !pair.Later.IsUndecided
        && pair.OtherPoints >= least
        && (pair.Supports > 0 || (pair.Earlier.Name.Key.Length >= LongName && !pair.Kinds.Any(MatchReason.IsAgainst)))
        && !refused.Contains((pair.Earlier.Line, pair.Later.Line));

    private static bool IsBest(MatchEvidence pair, List<MatchEvidence> pairs) => pairs.TrueForAll(other =>
        ReferenceEquals(pair, other)
        || (other.Earlier != pair.Earlier && other.Later != pair.Later)
        || other.Points + LeastMargin <= pair.Points);
}
