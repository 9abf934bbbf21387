using Shisaku.Budget;
using Shisaku.Publishing;

namespace Shisaku.App.Pages.Lists.Area;

/// <summary>A programme as an area; several small ones of a measure may be one.</summary>
/// <param name="Listings">The listings.</param>
/// <param name="Amount">What they come to.</param>
/// <param name="Box">Where it is drawn.</param>
public sealed record ProgrammeArea(IReadOnlyList<Listing> Listings, long Amount, Box Box);

/// <summary>A measure as an area.</summary>
/// <param name="Place">Its place in its policy.</param>
/// <param name="Amount">What its first listings come to.</param>
/// <param name="Box">Where it is drawn.</param>
/// <param name="Programmes">Its programmes, the largest first.</param>
public sealed record MeasureArea(int Place, long Amount, Box Box, IReadOnlyList<ProgrammeArea> Programmes);

/// <summary>A policy as an area.</summary>
/// <param name="Place">Its place in the list.</param>
/// <param name="Amount">What its first listings come to.</param>
/// <param name="Box">Where it is drawn.</param>
/// <param name="Measures">Its measures, the largest first.</param>
public sealed record PolicyArea(int Place, long Amount, Box Box, IReadOnlyList<MeasureArea> Measures);

/// <summary>A list's money drawn as areas: policy, measure, programme. Re-listings are left out.</summary>
/// <param name="Policies">The policies, the largest first.</param>
/// <param name="Drawn">What all areas come to.</param>
/// <param name="Negative">What amounts of less than nothing come to: they can't be drawn.</param>
/// <param name="Undecided">The listings that are not drawn because their amount, or whether they count, is undecided.</param>
public sealed record AreaPicture(IReadOnlyList<PolicyArea> Policies, long Drawn, long Negative, IReadOnlyList<Listing> Undecided)
{
    /// <summary>How wide pictures are.</summary>
    public const double Width = 1080;

    /// <summary>How high pictures are.</summary>
    public const double Height = 720;

    /// <summary>The strip over a policy that holds its name.</summary>
    public const double PolicyHead = 22;

    /// <summary>The strip over a measure.</summary>
    public const double MeasureHead = 17;

    /// <summary>So many programmes are drawn one by one.</summary>
    private const int MostProgrammes = 400;

    private const double Margin = 2;
    private const double LeastForHead = 40;

    /// <summary>Draws a column of a list.</summary>
    /// <param name="list">The list.</param>
    /// <param name="column">0 for the budget, 1 for the first source.</param>
    public static AreaPicture Of(ProgrammeList list, int column)
    {
        ArgumentNullException.ThrowIfNull(list);
        Listing[] undecided = [.. list.Listings.Where(listing => listing.IsRelisted is null || (listing.IsRelisted == false && listing.Amounts[column].IsUndecided))];
        var counted = list.Listings.Where(listing => listing.IsRelisted == false && listing.Amounts[column].IsKnown).ToList();
        var own = counted.Where(listing => AmountOf(listing, column) > 0).OrderByDescending(listing => AmountOf(listing, column))
            .Take(MostProgrammes).Select(listing => listing.Line).ToHashSet();
        var policies = list.Policies.Select((policy, place) => (Place: place, Policy: policy, Amount: Sum(policy.Listings, column)))
            .Where(each => each.Amount > 0).OrderByDescending(each => each.Amount).ToList();
        var boxes = Squares.Cut(new Box(0, 0, Width, Height), [.. policies.Select(each => each.Amount)]);
        return new AreaPicture(
            [.. policies.Select((each, at) => OfPolicy(each.Policy, each.Place, each.Amount, boxes[at], column, own))],
            policies.Sum(each => each.Amount),
            counted.Where(listing => AmountOf(listing, column) < 0).Sum(listing => AmountOf(listing, column)), undecided);
    }

    private static PolicyArea OfPolicy(BasicPolicy policy, int place, long amount, Box box, int column, HashSet<int> own)
    {
        var hasName = PolicyCodes.NameOf(policy) is not null && box.Height > LeastForHead;
        var measures = policy.Measures.Select((measure, at) => (Place: at, Measure: measure, Amount: Sum(measure.Listings, column)))
            .Where(each => each.Amount > 0).OrderByDescending(each => each.Amount).ToList();
        var boxes = Squares.Cut(box.Inside(Margin, hasName ? PolicyHead : Margin), [.. measures.Select(each => each.Amount)]);
        return new PolicyArea(place, amount, box, [.. measures.Select((each, at) => OfMeasure(each.Measure, each.Place, each.Amount, boxes[at], column, own))]);
    }

    private static MeasureArea OfMeasure(Measure measure, int place, long amount, Box box, int column, HashSet<int> own)
    {
        var hasName = measure.Name is not null && box.Height > LeastForHead;
        var drawn = measure.Listings.Where(listing => Counts(listing, column)).OrderByDescending(listing => AmountOf(listing, column)).ToList();
        List<IReadOnlyList<Listing>> groups = [.. drawn.Where(listing => own.Contains(listing.Line)).Select(listing => new[] { listing })];
        if (drawn.Where(listing => !own.Contains(listing.Line)).ToArray() is { Length: > 0 } rest)
        {
            groups.Add(rest);
        }

        var sums = groups.Select(group => (Group: group, Amount: group.Sum(listing => AmountOf(listing, column)))).OrderByDescending(each => each.Amount).ToList();
        var boxes = Squares.Cut(box.Inside(Margin, hasName ? MeasureHead : Margin), [.. sums.Select(each => each.Amount)]);
        return new MeasureArea(place, amount, box, [.. sums.Select((each, at) => new ProgrammeArea(each.Group, each.Amount, boxes[at]))]);
    }

    private static long Sum(IEnumerable<Listing> listings, int column) => listings.Where(listing => Counts(listing, column)).Sum(listing => AmountOf(listing, column));

    private static bool Counts(Listing listing, int column) => listing.IsRelisted == false && listing.Amounts[column].IsKnown && AmountOf(listing, column) > 0;

    private static long AmountOf(Listing listing, int column) => listing.Amounts[column].Counted;
}
