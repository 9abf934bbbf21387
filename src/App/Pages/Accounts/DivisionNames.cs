using Shisaku.App.Site;

namespace Shisaku.App.Pages.Accounts;

/// <summary>The divisions of the newest list, to choose from.</summary>
internal static class DivisionNames
{
    private const int Most = 200;

    /// <summary>Their names, in order.</summary>
    public static IReadOnlyList<string> Of(PublicLists lists) => lists.All is not [var newest, ..] ? [] : lists.Keep<IReadOnlyList<string>>(
        $"{newest.Head.Id} division names", Most,
        () => [.. lists.Read(newest).List.List.Listings.SelectMany(listing => listing.Divisions).Select(division => division.Name)
            .Distinct().Order(StringComparer.Ordinal).Take(Most)]);
}
