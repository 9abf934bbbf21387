using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Register;

/// <summary>The listings of one programme in both years.</summary>
/// <param name="Earlier">In the earlier year; none where it is new.</param>
/// <param name="Later">In the later year; none where it ended.</param>
/// <param name="Changes">What differs besides the amounts.</param>
internal sealed record ComparedProgramme(YearListing[] Earlier, YearListing[] Later, MatchChanges Changes)
{
    /// <summary>Whether it can't be counted.</summary>
    public bool IsUndecided { get; } =
        Array.Exists(Earlier, CannotBeCounted) || Array.Exists(Later, CannotBeCounted);

    /// <summary>Its amounts; nothing where it is undecided.</summary>
    public YearDifference Sums => IsUndecided ? YearDifference.None : Difference(Sum(Earlier), Sum(Later), Sum(Later) - Sum(Earlier));

    /// <summary>Every programme of two years: those of the later list in its order, then those that ended.</summary>
    /// <exception cref="ArgumentException">A match names a row that is no first listing, or a row stands in two matches.</exception>
    public static List<ComparedProgramme> Of(YearSide earlier, YearSide later, ImmutableArray<YearMatch> linked)
    {
        var (before, after) = (earlier.ByLine(), later.ByLine());
        var programmes = linked.Select(match => new ComparedProgramme(
            [.. match.EarlierLines.Select(line => Take(before, line, earlier))],
            [.. match.LaterLines.Select(line => Take(after, line, later))], match.Changes)).ToList();
        return [
            .. programmes.Concat(after.Values.Select(listing => new ComparedProgramme([], [listing], MatchChanges.None)))
                .OrderBy(programme => programme.Later[0].Place),
            .. before.Values.OrderBy(listing => listing.Place)
                .Select(listing => new ComparedProgramme([listing], [], MatchChanges.None))];
    }

    /// <summary>What a difference between two amounts of this programme is.</summary>
    /// <param name="earlier">The earlier amount.</param>
    /// <param name="later">The later amount.</param>
    /// <param name="change">By what it was raised or cut, if it goes on; the rest was moved.</param>
    public YearDifference Difference(long earlier, long later, long change) =>
        Earlier.Length == 0 ? YearDifference.OfNew(later)
        : Later.Length == 0 ? YearDifference.OfEnded(earlier)
        : YearDifference.OfContinued(earlier, later, change);

    /// <summary>What the listings' budgets come to. None of them is undecided.</summary>
    public static long Sum(YearListing[] listings)
    {
        var sum = 0L;
        foreach (var listing in listings)
        {
            sum += listing.Money.Budget!.Value;
        }

        return sum;
    }

    /// <summary>What became of it, for those who read the comparison.</summary>
    public ProgrammeChange Change(ProgrammeList earlier, ProgrammeList later) => new(
        Kind,
        [.. Earlier.Select(listing => listing.Line)],
        [.. Later.Select(listing => listing.Line)],
        Earlier.FirstOrDefault()?.Listing.Name,
        Later.FirstOrDefault()?.Listing.Name,
        PolicyOf(Earlier, earlier),
        PolicyOf(Later, later),
        SumOrNull(Earlier),
        SumOrNull(Later),
        Changes);

    private ProgrammeChangeKind Kind =>
        IsUndecided ? ProgrammeChangeKind.Undecided
        : Earlier.Length == 0 ? ProgrammeChangeKind.New
        : Later.Length == 0 ? ProgrammeChangeKind.Ended
        : Sum(Later).CompareTo(Sum(Earlier)) switch
        {
            > 0 => ProgrammeChangeKind.Raised,
            < 0 => ProgrammeChangeKind.Cut,
            _ => ProgrammeChangeKind.Continued,
        };

    private static bool CannotBeCounted(YearListing listing) => listing.IsUndecided || listing.Money.Budget is null;

    private static YearListing Take(Dictionary<int, YearListing> listings, int line, YearSide side) =>
        listings.Remove(line, out var listing) ? listing : throw new ArgumentException(
            $"The matches name row {line} of {side.Year.FiscalYear} twice, or it is no first listing; match these two lists again.");

    private static string? PolicyOf(YearListing[] listings, ProgrammeList list) =>
        listings.Length == 0 ? null : PolicyGroups.NameOf(list.Policies[listings[0].Policy]);

    private static long? SumOrNull(YearListing[] listings) =>
        listings.Length == 0 || listings.Any(listing => listing.Money.Budget is null) ? null : Sum(listings);
}
