using System.Collections.Immutable;

namespace Shisaku.Register;

/// <summary>Proposes programmes that were split into two, and by the same act turned about, two that were merged into one.</summary>
/// <remarks>Of a split that keeps the old name for one part, that part is linked by itself; the proposal then joins the other.</remarks>
internal sealed class SplitProposals(MatchContext context, CertainLinks links, HashSet<(int Earlier, int Later)> refused)
{
    private const int LeastLikeness = 40;
    private const int MostParts = 12;

    // Sums that differ by a fifth at most are near.
    private const int Near = 5;
    private const int SumPoints = 70;
    private const int NearSumPoints = 45;
    private const int DivisionPoints = 12;
    private const int MostOfWhole = 2;

    private readonly Dictionary<YearListing, YearListing> linked = links.Links
        .SelectMany(link => new[] { (link.Earlier, link.Later), (link.Later, link.Earlier) })
        .ToDictionary(pair => pair.Item1, pair => pair.Item2);

    /// <summary>The proposals of one kind.</summary>
    /// <param name="kind">Split or merged.</param>
    /// <param name="wholes">The listings of the year in which the programme is one.</param>
    /// <param name="parts">The listings of the other year that are not linked.</param>
    public IEnumerable<YearMatch> Of(MatchKind kind, YearSide wholes, CandidateIndex parts)
    {
        foreach (var whole in wholes.Listings.Where(whole => whole.Money.Budget is > 0 && !whole.IsUndecided))
        {
            var kept = linked.GetValueOrDefault(whole);
            if (kept is null ? links.IsTaken(whole) : !(kept.Money.Budget < whole.Money.Budget))
            {
                continue; // linked by a person, or no part is missing
            }

            var missing = kept is null ? [] : parts.WithBudget((whole.Money.Budget ?? 0) - (kept.Money.Budget ?? 0));
            var names = NameOf(kind == MatchKind.Split);
            var near = parts.Near(whole, names).Take(MostParts).Concat(missing).Distinct()
                .Where(part => IsPart(kind, whole, part)).Select(Part).ToList();
            var found = kept is null ? OfTwo(kind, whole, near) : OfOneMore(kind, whole, Part(kept), near);
            foreach (var match in found.OrderByDescending(match => match.Points).Take(MostOfWhole))
            {
                yield return match;
            }

            SplitPart Part(YearListing part) => new(whole, part, context.Grams, names, NameOf(kind == MatchKind.Merged));
        }
    }

    private List<YearMatch> OfTwo(MatchKind kind, YearListing whole, List<SplitPart> parts)
    {
        var found = new List<YearMatch>();
        for (var place = 0; place < parts.Count; place++)
        {
            for (var other = place + 1; other < parts.Count; other++)
            {
                if (Propose(kind, whole, parts[place], parts[other]) is { } match)
                {
                    found.Add(match);
                }
            }
        }

        return found;
    }

    private List<YearMatch> OfOneMore(MatchKind kind, YearListing whole, SplitPart kept, List<SplitPart> parts) =>
        [.. parts.Select(part => Propose(kind, whole, kept, part)).OfType<YearMatch>()];

    private Func<YearDivision, string> NameOf(bool isEarlier) => isEarlier ? context.NameInLater : division => division.Name;

    private bool IsPart(MatchKind kind, YearListing whole, YearListing part) =>
        !part.IsUndecided
        && part.Money.Budget is > 0
        && !refused.Contains(kind == MatchKind.Split ? (whole.Line, part.Line) : (part.Line, whole.Line));

    private YearMatch? Propose(MatchKind kind, YearListing whole, SplitPart one, SplitPart other)
    {
        var (total, sum) = (whole.Money.Budget!.Value, (Int128)one.Listing.Money.Budget!.Value + other.Listing.Money.Budget!.Value);
        var isSum = total == sum;
        var isNear = isSum || (sum > 0 && AreNear((ulong)total, (ulong)sum));
        var isBoth = IsMadeOf(whole, one, other);
        if (!isNear && !isBoth)
        {
            return null; // mostly: names are compared only where it matters
        }

        // An exact sum needs a name or the divisions to speak for it too; near sums need both names; where one name is made of
        // both others, the budgets may be as they like.
        var (akin, alsoAkin) = (one.Kinship, other.Kinship);
        var isAkin = Math.Min(akin, alsoAkin) >= LeastLikeness;
        var shareDivision = one.SharesDivision && other.SharesDivision;
        if (isSum ? !isAkin && !(shareDivision && Math.Max(akin, alsoAkin) >= LeastLikeness) : !isBoth && !isAkin)
        {
            return null;
        }

        var (points, reasons, decimals) = (0, ImmutableArray.CreateBuilder<MatchReason>(), context.Unit.Decimals);
        if (isNear)
        {
            points += isSum ? SumPoints : NearSumPoints;
            reasons.Add(new MatchReason(isSum ? ReasonKind.BudgetsAddUp : ReasonKind.BudgetsNearlyAddUp, [
                ReasonDetails.Yen("whole", whole.Money.Budget, decimals), ReasonDetails.Yen("first", one.Listing.Money.Budget, decimals),
                ReasonDetails.Yen("second", other.Listing.Money.Budget, decimals)]));
        }

        if (isAkin)
        {
            points += (akin + alsoAkin) / 4;
            reasons.Add(new MatchReason(
                one.IsWithin && other.IsWithin ? ReasonKind.NameWithinName : ReasonKind.LikeName,
                [ReasonDetails.Number("percent", Math.Min(akin, alsoAkin))]));
        }

        if (shareDivision)
        {
            points += DivisionPoints;
            reasons.Add(new MatchReason(ReasonKind.SharedDivision, [ReasonDetails.Divisions("division", whole)]));
        }

        var (lines, changes) = (Lines(one.Listing, other.Listing), Changes(whole, one.Listing, other.Listing));
        return kind == MatchKind.Split
            ? new YearMatch(kind, [whole.Line], lines, changes, false, points, reasons.ToImmutable())
            : new YearMatch(kind, lines, [whole.Line], changes, false, points, reasons.ToImmutable());
    }

    private static bool AreNear(ulong one, ulong other) => Math.Max(one, other) - Math.Min(one, other) <= Math.Min(one, other) / Near;

    private static bool IsMadeOf(YearListing whole, SplitPart one, SplitPart other) =>
        whole.Name.Core.Length >= one.Listing.Name.Core.Length + other.Listing.Name.Core.Length
        && one.IsInside && other.IsInside;

    private static ImmutableArray<int> Lines(YearListing one, YearListing other) =>
        [Math.Min(one.Line, other.Line), Math.Max(one.Line, other.Line)];

    private static MatchChanges Changes(YearListing whole, YearListing one, YearListing other) =>
        whole.Name.Key == one.Name.Key && whole.Name.Key == other.Name.Key ? MatchChanges.None : MatchChanges.Renamed;
}
