using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Shisaku.App.Pages.Lists.Tables;
using Shisaku.App.Site;
using Shisaku.Publishing;

namespace Shisaku.App.Pages.Lists.Files;

/// <summary><c>/lists/LIST/files/NAME.ENDING</c>: a list, or what a view of it shows, in a format of publishing.</summary>
internal static class FilePage
{
    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder files) => files.MapGet(
        "/lists/{slug}/files/{**file}", (PublicLists lists, string slug, string file) => ListRoute.With(lists, slug, (list, publication) =>
            ListRoute.Parted(file) is { } parted && Content(lists, list, publication, parted.Name) is { } content
                ? new PublishedFile([content], parted.Format, $"{list.Slug}-{file}")
                : null)).WithRequestTimeout(PublishedFile.Longest);

    private const string Further = "table-";

    private static Publication? Content(PublicLists lists, PublicList list, Publication publication, string name) => name == FlowList.Name
        ? lists.Keep($"{list.Head.Id} flow list", list.Head.Listings, () => FlowList.Of(publication))
        : name.StartsWith(Further, StringComparison.Ordinal)
            ? int.TryParse(name.AsSpan(Further.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? TablesPage.Find(publication, number) : null
        : ListSelection.Find(publication.List.List, name) is { } selection ? ListRoute.Select(lists, list, selection) : null;
}
