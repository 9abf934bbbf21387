using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Shisaku.App.Site;
using Shisaku.Publishing;

namespace Shisaku.App.Pages.Lists.Sources;

/// <summary><c>/lists/LIST/sources</c>: what each source gives; <c>/sources/KEY</c>: to whom one gives.</summary>
internal static class SourcesPage
{
    /// <summary>Maps both.</summary>
    public static void Map(IEndpointRouteBuilder site)
    {
        site.MapGet("/lists/{slug}/sources", (PublicLists lists, string slug) => ListRoute.With(lists, slug, (list, publication) =>
            SitePage.Of<SourcesView>(new { List = list, Publication = publication })));
        site.MapGet("/lists/{slug}/sources/{**source}", (PublicLists lists, string slug, string source, string? page) => ListRoute.With(lists, slug, (list, publication) =>
        {
            if (ListSelection.OfSource(publication.List.List, source) is not { } selection)
            {
                return null;
            }

            var table = ListRoute.Table(lists, list, selection);
            var number = ListRoute.Page(page);
            return number > table.Pages.Length ? null : SitePage.Of<SourceView>(new
            {
                List = list, Publication = publication, Column = 1 + publication.List.List.FundingSources.Select(each => each.Key).ToList().IndexOf(source),
                Selection = selection, Table = table, Page = table.Pages[number - 1],
            });
        }));
    }
}
