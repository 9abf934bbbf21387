using System.Globalization;

namespace Shisaku.Register;

/// <summary>Proposes, for listings that are not linked, which listing of the other year they may be.</summary>
internal static class OneToOneProposals
{
    private const int LeastPoints = 60;

    // Without a likeness of names, amounts, division and start together must speak for it.
    private const int LeastNamePoints = 30;
    private const int LeastWithoutName = 45;
    private const int LeastSupports = 3;

    // A person looks at the best few; more would hide them.
    private const int MostOfListing = 3;
    private const int EquallyGood = 5;

    /// <summary>The proposals; a listing stands in three of them at most.</summary>
    public static IEnumerable<YearMatch> Of(
        MatchContext context, CertainLinks links, CandidateIndex later, HashSet<(int Earlier, int Later)> refused)
    {
        var found = new List<MatchEvidence>();
        foreach (var earlier in context.Earlier.Listings)
        {
            foreach (var candidate in links.IsTaken(earlier) ? [] : later.Near(earlier, context.NameInLater))
            {
                if (!refused.Contains((earlier.Line, candidate.Line)) && MatchEvidence.Of(earlier, candidate, context) is var evidence
                    && IsWorthProposing(evidence))
                {
                    found.Add(evidence);
                }
            }
        }

        var counts = new Dictionary<YearListing, int>();
        var proposed = new List<MatchEvidence>();
        foreach (var each in found.OrderByDescending(each => each.Points).ThenBy(each => each.Earlier.Place).ThenBy(each => each.Later.Place))
        {
            var (one, other) = (counts.GetValueOrDefault(each.Earlier), counts.GetValueOrDefault(each.Later));
            if (one < MostOfListing && other < MostOfListing)
            {
                (counts[each.Earlier], counts[each.Later]) = (one + 1, other + 1);
                proposed.Add(each);
            }
        }

        var names = NamesOfSeveral(context);
        var byListing = proposed.SelectMany(each => new[] { (each.Earlier, each), (each.Later, each) })
            .ToLookup(pair => pair.Item1, pair => pair.each);
        return proposed.Select(each => Match(each, byListing[each.Earlier].Concat(byListing[each.Later]), names, context));
    }

    /// <summary>A certain link or a proposal as it is handed out.</summary>
    public static YearMatch Match(MatchEvidence evidence, bool isCertain, MatchContext context) => new(
        MatchKind.OneToOne, [evidence.Earlier.Line], [evidence.Later.Line], evidence.Changes, isCertain, evidence.Points, evidence.Reasons(context));

    private static bool IsWorthProposing(MatchEvidence evidence) =>
        evidence.NamePoints >= LeastNamePoints
            ? evidence.Points >= LeastPoints
            : evidence.OtherPoints >= LeastWithoutName && evidence.Supports >= LeastSupports;

    private static YearMatch Match(MatchEvidence evidence, IEnumerable<MatchEvidence> near, HashSet<string> namesOfSeveral, MatchContext context)
    {
        var match = Match(evidence, isCertain: false, context);
        if (evidence.Earlier.Name.Key == evidence.Later.Name.Key && namesOfSeveral.Contains(evidence.Earlier.Name.Key))
        {
            match = match with { Reasons = match.Reasons.Add(new MatchReason(ReasonKind.NameOfSeveral, [])) };
        }

        var rivals = near.Count(other => !ReferenceEquals(other, evidence) && Math.Abs(other.Points - evidence.Points) <= EquallyGood);
        return rivals == 0 ? match : match with
        {
            Reasons = match.Reasons.Add(new MatchReason(
                ReasonKind.EquallyGood, [new ReasonDetail("count", rivals.ToString(CultureInfo.InvariantCulture))])),
        };
    }

    private static HashSet<string> NamesOfSeveral(MatchContext context) => new[] { context.Earlier, context.Later }
        .SelectMany(side => side.Listings.GroupBy(listing => listing.Name.Key, StringComparer.Ordinal))
        .Where(group => group.Skip(1).Any()).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
}
