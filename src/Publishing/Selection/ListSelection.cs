using System.Collections.Immutable;
using System.Globalization;
using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>Some of a list's listings, under a name by which addresses and files call them.</summary>
/// <param name="Name"><c>list</c>, <c>first</c>, <c>policy-1</c>, <c>policy-1-measure-2</c>, <c>division-NAME</c>, <c>source-KEY</c>.</param>
/// <param name="What">What is selected, in the words of the list; null for all of it.</param>
/// <param name="Lines">The lines of the listings; null for all of them.</param>
public sealed record ListSelection(string Name, string? What, IReadOnlySet<int>? Lines)
{
    /// <summary>The name of the whole list.</summary>
    public const string WholeName = "list";

    /// <summary>The name of what is left without re-listings.</summary>
    public const string FirstName = "first";

    private const string PolicyPrefix = "policy-";
    private const string MeasureInfix = "-measure-";
    private const string DivisionPrefix = "division-";
    private const string SourcePrefix = "source-";

    /// <summary>The whole list.</summary>
    public static ListSelection Whole { get; } = new(WholeName, null, null);

    /// <summary>The selection of a name; null where the list has none.</summary>
    public static ListSelection? Find(ProgrammeList list, string name)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(name);
        return name == WholeName ? Whole
            : name == FirstName ? NotEmpty(name, PrintedWordsOfSelections.FirstListings, list.Listings.Where(listing => listing.IsRelisted != true))
            : Rest(name, DivisionPrefix) is { } division ? OfDivision(list, division)
            : Rest(name, SourcePrefix) is { } source ? OfSource(list, source)
            : Rest(name, PolicyPrefix) is { } policy ? OfPolicyOrMeasure(list, policy)
            : null;
    }

    /// <summary>The listings of a policy.</summary>
    /// <param name="list">The list.</param>
    /// <param name="code">As <see cref="PolicyCodes"/> calls it.</param>
    public static ListSelection? OfPolicy(ProgrammeList list, string code)
    {
        var place = PolicyCodes.Of(list).IndexOf(code);
        return place < 0 ? null : NotEmpty(PolicyPrefix + code, PolicyCodes.NameOf(list.Policies[place]), list.Policies[place].Listings);
    }

    /// <summary>The listings of a measure.</summary>
    /// <param name="list">The list.</param>
    /// <param name="code">The policy, as <see cref="PolicyCodes"/> calls it.</param>
    /// <param name="measure">The measure's place in its policy, from 1.</param>
    public static ListSelection? OfMeasure(ProgrammeList list, string code, int measure)
    {
        var place = PolicyCodes.Of(list).IndexOf(code);
        if (place < 0 || measure < 1 || measure > list.Policies[place].Measures.Length)
        {
            return null;
        }

        var policy = list.Policies[place];
        var chosen = policy.Measures[measure - 1];
        var what = string.Join(' ', new[] { PolicyCodes.NameOf(policy), chosen.Name }.OfType<string>());
        var name = string.Create(CultureInfo.InvariantCulture, $"{PolicyPrefix}{code}{MeasureInfix}{measure}");
        return NotEmpty(name, what.Length == 0 ? null : what, chosen.Listings);
    }

    /// <summary>The listings that a division is in charge of, alone or with others.</summary>
    /// <param name="list">The list.</param>
    /// <param name="division">Its name, with or without its office in brackets.</param>
    public static ListSelection? OfDivision(ProgrammeList list, string division) => NotEmpty(
        DivisionPrefix + division, division,
        list.Listings.Where(listing => listing.Divisions.Any(each => each.Name == division || each.Text == division)));

    /// <summary>The listings that state an amount of a funding source.</summary>
    /// <param name="list">The list.</param>
    /// <param name="key">The source's key.</param>
    public static ListSelection? OfSource(ProgrammeList list, string key)
    {
        var place = list.FundingSources.Select(source => source.Key).ToList().IndexOf(key);
        return place < 0 ? null : NotEmpty(
            SourcePrefix + key, list.FundingSources[place].Printed, list.Listings.Where(listing => !listing.Amounts.Sources[place].IsBlank));
    }

    private static ListSelection? OfPolicyOrMeasure(ProgrammeList list, string rest)
    {
        var at = rest.IndexOf(MeasureInfix, StringComparison.Ordinal);
        return at < 0 ? OfPolicy(list, rest)
            : int.TryParse(rest.AsSpan(at + MeasureInfix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var measure)
                ? OfMeasure(list, rest[..at], measure)
                : null;
    }

    private static string? Rest(string name, string prefix) =>
        name.StartsWith(prefix, StringComparison.Ordinal) && name.Length > prefix.Length ? name[prefix.Length..] : null;

    private static ListSelection? NotEmpty(string name, string? what, IEnumerable<Listing> listings)
    {
        var lines = listings.Select(listing => listing.Line).ToImmutableHashSet();
        return lines.IsEmpty ? null : new ListSelection(name, what, lines);
    }
}
