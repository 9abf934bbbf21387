using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Register;

/// <summary>How the listings of both years are put into groups.</summary>
internal interface IYearGroups
{
    /// <summary>The group of an earlier listing.</summary>
    string OfEarlier(YearListing listing);

    /// <summary>The group of a later listing; the same text as the earlier one's where it is the same group.</summary>
    string OfLater(YearListing listing);

    /// <summary>The name of a listing's group in its own list.</summary>
    string? NameOf(YearListing listing, bool isLater);
}

/// <summary>Adds the programmes up by groups, so that the groups add up to the total.</summary>
/// <remarks>A programme that moved takes its earlier amount with it, and is raised or cut where it now stands. Where a programme
/// was split over several groups, it is raised or cut in that of the group it came from, or else of its first part; what the others
/// have was moved there.</remarks>
internal sealed class GroupSums
{
    private readonly Dictionary<string, GroupChange> groups = new(StringComparer.Ordinal);
    private readonly Dictionary<YearListing, string> keys = [];

    /// <summary>The groups in the order of the later list, then those of which the earlier list alone knows.</summary>
    /// <exception cref="OverflowException">A sum exceeds 64 bits.</exception>
    public static ImmutableArray<GroupChange> Of(IReadOnlyCollection<ComparedProgramme> programmes, IYearGroups by)
    {
        var sums = new GroupSums();
        var order = new List<string>();
        sums.Name(programmes.SelectMany(each => each.Later), by.OfLater, order, (group, listing) =>
            group.LaterName is null ? group with { LaterName = by.NameOf(listing, isLater: true) } : group);
        sums.Name(programmes.SelectMany(each => each.Earlier), by.OfEarlier, order, (group, listing) =>
            group.EarlierName is null ? group with { EarlierName = by.NameOf(listing, isLater: false) } : group);
        foreach (var programme in programmes)
        {
            sums.Add(programme);
        }

        return [.. order.Select(key => sums.groups[key])];
    }

    private void Name(
        IEnumerable<YearListing> listings, Func<YearListing, string> keyOf, List<string> order,
        Func<GroupChange, YearListing, GroupChange> named)
    {
        foreach (var listing in listings.OrderBy(listing => listing.Place))
        {
            var key = keys[listing] = keyOf(listing);
            if (!groups.TryGetValue(key, out var group))
            {
                order.Add(key);
                group = new GroupChange(null, null, YearDifference.None, 0);
            }

            groups[key] = named(group, listing);
        }
    }

    private void Add(ComparedProgramme programme)
    {
        var before = Array.ConvertAll(programme.Earlier, listing => keys[listing]);
        var after = Array.ConvertAll(programme.Later, listing => keys[listing]);
        var home = Array.Find(after, key => before.Contains(key)) ?? after.FirstOrDefault();
        foreach (var key in before.Length + after.Length == 1 ? [.. before, .. after] : after.Union(before, StringComparer.Ordinal))
        {
            var group = groups[key];
            groups[key] = programme.IsUndecided ? group with { Undecided = group.Undecided + 1 } : group with
            {
                Sums = group.Sums.Plus(programme.Difference(
                    SumOf(key, before, programme.Earlier), SumOf(key, after, programme.Later), key == home ? programme.Sums.Difference : 0)),
            };
        }
    }

    private static long SumOf(string key, string[] keys, YearListing[] listings)
    {
        var sum = 0L;
        for (var place = 0; place < keys.Length; place++)
        {
            sum += keys[place] == key ? listings[place].Money.Budget!.Value : 0;
        }

        return sum;
    }
}

/// <summary>By policy.</summary>
internal sealed class PolicyGroups(PolicyPairs pairs, ProgrammeList earlier, ProgrammeList later) : IYearGroups
{
    /// <summary>What a policy is called: by its name, or else its number as printed.</summary>
    public static string? NameOf(BasicPolicy policy) => policy.Name ?? policy.PrintedNumber;

    /// <inheritdoc/>
    public string OfEarlier(YearListing listing) =>
        pairs.LaterOf(listing.Policy) is { } place ? $"later {place}" : $"earlier {listing.Policy}";

    /// <inheritdoc/>
    public string OfLater(YearListing listing) => $"later {listing.Policy}";

    /// <inheritdoc/>
    public string? NameOf(YearListing listing, bool isLater) => NameOf((isLater ? later : earlier).Policies[listing.Policy]);
}

/// <summary>By the divisions in charge together; those that a person said to be renamed are one group.</summary>
internal sealed class DivisionGroups(IEnumerable<DivisionRenaming> renamings) : IYearGroups
{
    private readonly Dictionary<string, string> renamed = renamings.Where(renaming => renaming.IsKnown)
        .GroupBy(renaming => NameForm.KeyOf(renaming.Earlier), StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => NameForm.KeyOf(group.First().Later), StringComparer.Ordinal);

    /// <inheritdoc/>
    public string OfEarlier(YearListing listing) => Joined(listing, name => renamed.GetValueOrDefault(name, name));

    /// <inheritdoc/>
    public string OfLater(YearListing listing) => Joined(listing, name => name);

    /// <inheritdoc/>
    public string? NameOf(YearListing listing, bool isLater) => listing.Divisions.Length == 0
        ? null
        : string.Join("; ", listing.Divisions.Select(division => division.Printed));

    // The same divisions in another order are the same.
    private static string Joined(YearListing listing, Func<string, string> nameInLater) => listing.Divisions.Length == 1
        ? Text(listing.Divisions[0], nameInLater)
        : string.Join(';', listing.Divisions.Select(division => Text(division, nameInLater)).Distinct().Order(StringComparer.Ordinal));

    private static string Text(YearDivision division, Func<string, string> nameInLater) => $"{nameInLater(division.Name)}({division.Office})";
}
