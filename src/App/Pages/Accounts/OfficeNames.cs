using Shisaku.App.Site;

namespace Shisaku.App.Pages.Accounts;

/// <summary>Names that anybody would try as a password here: those of the governments and lists that the site shows.</summary>
internal static class OfficeNames
{
    private const int Most = 100;

    /// <summary>The names.</summary>
    public static IEnumerable<string> Of(PublicLists lists) =>
        lists.All.SelectMany(list => new[] { list.Head.Key.Government.Name, list.Head.Key.Series }).Distinct().Take(Most);
}
