namespace Shisaku.Register;

/// <summary>Proposes programmes that were split into two, and by the same act turned about, two that were merged into one.</summary>
/// <remarks>Of a split that keeps the old name for one part, that part is linked by itself; the proposal then joins the other.</remarks>
internal sealed class SplitProposals(MatchContext context, CertainLinks links, HashSet<(int Earlier, int Later)> refused)
{
    private const int LeastLikeness = 40;
    private const int MostParts = 12;
    private const int SumPoints = 70;
    private const int NearSumPoints = 45;
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
            var first = kept is null ? null : Part(kept);
            var pairs = first is not null
                ? near.Select(part => (One: first, Other: part))
                : near.SelectMany((one, place) => near.Skip(place + 1).Select(other => (One: one, Other: other)));
            var found = pairs.Select(pair => Propose(kind, whole, pair.One, pair.Other)).OfType<YearMatch>()
                .OrderByDescending(match => match.Points).Take(MostOfWhole);
            foreach (var match in found)
            {
                yield return match;
            }

            SplitPart Part(YearListing part) => new(whole, part, context.Grams, names, NameOf(kind == MatchKind.Merged));
        }
    }

    private Func<YearDivision, string> NameOf(bool isEarlier) => isEarlier ? context.NameInLater : division => division.Name;

    private bool IsPart(MatchKind kind, YearListing whole, YearListing part) =>
        !part.IsUndecided
        && part.Money.Budget is > 0
        && !refused.Contains(kind == MatchKind.Split ? (whole.Line, part.Line) : (part.Line, whole.Line));

    private YearMatch? Propose(MatchKind kind, YearListing whole, SplitPart one, SplitPart other)
    {
        var (total, sum) = ((Int128)whole.Money.Budget!.Value, (Int128)one.Listing.Money.Budget!.Value + other.Listing.Money.Budget!.Value);
        var (less, more) = (Int128.Min(total, sum), Int128.Max(total, sum));
        var isSum = total == sum;
        var isNear = isSum || more * 10 <= less * 12;
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

        var scale = new Scale(context.Unit.Decimals);
        if (isNear)
        {
            scale.Add(
                isSum ? ReasonKind.BudgetsAddUp : ReasonKind.BudgetsNearlyAddUp, isSum ? SumPoints : NearSumPoints,
                scale.Yen("whole", (long)total), scale.Yen("first", one.Listing.Money.Budget.Value), scale.Yen("second", other.Listing.Money.Budget.Value));
        }

        if (isAkin)
        {
            scale.Add(
                one.IsWithin && other.IsWithin ? ReasonKind.NameWithinName : ReasonKind.LikeName,
                (akin + alsoAkin) / 4, new ReasonDetail("percent", $"{Math.Min(akin, alsoAkin)}"));
        }

        if (shareDivision)
        {
            scale.Add(
                ReasonKind.SharedDivision, 12,
                new ReasonDetail("division", string.Join("; ", whole.Divisions.Select(division => division.Printed))));
        }

        var (lines, changes) = (Lines(one.Listing, other.Listing), Changes(whole, one.Listing, other.Listing));
        return kind == MatchKind.Split
            ? new YearMatch(kind, [whole.Line], lines, changes, false, scale.Points, scale.Reasons)
            : new YearMatch(kind, lines, [whole.Line], changes, false, scale.Points, scale.Reasons);
    }

    private static bool IsMadeOf(YearListing whole, SplitPart one, SplitPart other) =>
        whole.Name.Core.Length >= one.Listing.Name.Core.Length + other.Listing.Name.Core.Length
        && one.IsInside && other.IsInside;

    private static System.Collections.Immutable.ImmutableArray<int> Lines(YearListing one, YearListing other) =>
        [Math.Min(one.Line, other.Line), Math.Max(one.Line, other.Line)];

    private static MatchChanges Changes(YearListing whole, YearListing one, YearListing other) =>
        whole.Name.Key == one.Name.Key && whole.Name.Key == other.Name.Key ? MatchChanges.None : MatchChanges.Renamed;
}
