namespace Shisaku.Register;

/// <summary>Proposes programmes that were split into two, and by the same act turned about, two that were merged into one.</summary>
/// <remarks>Of a split that keeps the old name for one part, that part is linked by itself; the proposal then joins the other.</remarks>
internal sealed class SplitProposals(MatchContext context, CertainLinks links, HashSet<(int Earlier, int Later)> refused)
{
    private const int LeastLikeness = 40;
    private const int LeastName = 5;
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
            var near = parts.Near(whole, NameOf(kind == MatchKind.Split)).Take(MostParts).Concat(missing).Distinct()
                .Where(part => IsPart(kind, whole, part)).ToList();
            var pairs = kept is not null
                ? near.Select(part => (One: kept, Other: part))
                : near.SelectMany((one, place) => near.Skip(place + 1).Select(other => (One: one, Other: other)));
            var found = pairs.Select(pair => Propose(kind, whole, pair.One, pair.Other)).OfType<YearMatch>()
                .OrderByDescending(match => match.Points).Take(MostOfWhole);
            foreach (var match in found)
            {
                yield return match;
            }
        }
    }

    private Func<YearDivision, string> NameOf(bool isEarlier) => isEarlier ? context.NameInLater : division => division.Name;

    private bool IsPart(MatchKind kind, YearListing whole, YearListing part) =>
        !part.IsUndecided
        && part.Money.Budget is > 0
        && !refused.Contains(kind == MatchKind.Split ? (whole.Line, part.Line) : (part.Line, whole.Line));

    private YearMatch? Propose(MatchKind kind, YearListing whole, YearListing one, YearListing other)
    {
        var (total, sum) = ((Int128)whole.Money.Budget!.Value, (Int128)one.Money.Budget!.Value + other.Money.Budget!.Value);
        var (less, more) = (Int128.Min(total, sum), Int128.Max(total, sum));
        var isSum = total == sum;
        var (akin, alsoAkin) = (Kinship(whole, one), Kinship(whole, other));
        var isAkin = Math.Min(akin, alsoAkin) >= LeastLikeness;
        var shareDivision = ShareDivision(kind, whole, one) && ShareDivision(kind, whole, other);

        // An exact sum needs a name or the divisions to speak for it too; near sums need both names; where one name is made of
        // both others, the budgets may be as they like.
        var isNear = isSum || more * 10 <= less * 12;
        var isBoth = IsMadeOf(whole, one, other);
        if (isSum ? !isAkin && !(shareDivision && Math.Max(akin, alsoAkin) >= LeastLikeness) : !isBoth && !(isAkin && isNear))
        {
            return null;
        }

        var scale = new Scale(context.Unit.Decimals);
        if (isNear)
        {
            scale.Add(
                isSum ? ReasonKind.BudgetsAddUp : ReasonKind.BudgetsNearlyAddUp, isSum ? SumPoints : NearSumPoints,
                scale.Yen("whole", (long)total), scale.Yen("first", one.Money.Budget.Value), scale.Yen("second", other.Money.Budget.Value));
        }

        if (isAkin)
        {
            scale.Add(
                IsWithin(whole, one) && IsWithin(whole, other) ? ReasonKind.NameWithinName : ReasonKind.LikeName,
                (akin + alsoAkin) / 4, new ReasonDetail("percent", $"{Math.Min(akin, alsoAkin)}"));
        }

        if (shareDivision)
        {
            scale.Add(
                ReasonKind.SharedDivision, 12,
                new ReasonDetail("division", string.Join("; ", whole.Divisions.Select(division => division.Printed))));
        }

        return kind == MatchKind.Split
            ? new YearMatch(kind, [whole.Line], Lines(one, other), Changes(whole, one, other), false, scale.Points, scale.Reasons)
            : new YearMatch(kind, Lines(one, other), [whole.Line], Changes(whole, one, other), false, scale.Points, scale.Reasons);
    }

    private int Kinship(YearListing whole, YearListing part) =>
        IsWithin(whole, part) ? 100 : context.Grams.Likeness(whole.Name.Core, part.Name.Core);

    private static bool IsWithin(YearListing whole, YearListing part) =>
        Math.Min(whole.Name.Core.Length, part.Name.Core.Length) >= LeastName
        && (part.Name.Core.Contains(whole.Name.Core, StringComparison.Ordinal)
            || whole.Name.Core.Contains(part.Name.Core, StringComparison.Ordinal));

    private static bool IsMadeOf(YearListing whole, YearListing one, YearListing other) =>
        Math.Min(one.Name.Core.Length, other.Name.Core.Length) >= LeastName
        && whole.Name.Core.Length >= one.Name.Core.Length + other.Name.Core.Length
        && whole.Name.Core.Contains(one.Name.Core, StringComparison.Ordinal)
        && whole.Name.Core.Contains(other.Name.Core, StringComparison.Ordinal);

    private bool ShareDivision(MatchKind kind, YearListing whole, YearListing part)
    {
        var names = whole.Divisions.Select(NameOf(kind == MatchKind.Split)).ToHashSet(StringComparer.Ordinal);
        return part.Divisions.Select(NameOf(kind == MatchKind.Merged)).Any(names.Contains);
    }

    private static System.Collections.Immutable.ImmutableArray<int> Lines(YearListing one, YearListing other) =>
        [Math.Min(one.Line, other.Line), Math.Max(one.Line, other.Line)];

    private static MatchChanges Changes(YearListing whole, YearListing one, YearListing other) =>
        whole.Name.Key == one.Name.Key && whole.Name.Key == other.Name.Key ? MatchChanges.None : MatchChanges.Renamed;
}
