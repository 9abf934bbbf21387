using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Shisaku.App.Site;
using Shisaku.Publishing;

namespace Shisaku.App.Pages.Lists.Files;

/// <summary><c>/lists/LIST/files/NAME.ENDING</c>: a list, or what a view of it shows, in a format of publishing.</summary>
internal static class FilePage
{
    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder files) => files.MapGet(
        "/lists/{slug}/files/{**file}", (PublicLists lists, HttpContext context, string slug, string file) => ListRoute.With(lists, slug, (list, publication) =>
        {
            var ending = Path.GetExtension(file);
            return PublicationFormats.All.FirstOrDefault(format => format.Ending == ending) is { } format
                && Content(lists, list, publication, file[..^ending.Length]) is { } content
                    ? new PublishedFile([content], format, $"{list.Slug}-{file}")
                    : null;
        }));

    private static Publication? Content(PublicLists lists, PublicList list, Publication publication, string name) => name == FlowList.Name
        ? lists.Keep($"{list.Head.Id} flow list", list.Head.Listings, () => FlowList.Of(publication))
        : ListSelection.Find(publication.List.List, name) is { } selection ? ListRoute.Select(lists, list, selection) : null;
}
