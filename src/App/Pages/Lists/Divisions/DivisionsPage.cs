using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Shisaku.App.Pages.Lists.Overview;
using Shisaku.App.Site;
using Shisaku.Publishing;

namespace Shisaku.App.Pages.Lists.Divisions;

/// <summary><c>/lists/LIST/divisions</c>: what each division is in charge of; <c>/divisions/NAME</c>: what one is.</summary>
internal static class DivisionsPage
{
    private const int RowsOfPage = 100;

    /// <summary>Maps both.</summary>
    public static void Map(IEndpointRouteBuilder site)
    {
        site.MapGet("/lists/{slug}/divisions", (PublicLists lists, string slug, string? page) => ListRoute.With(lists, slug, (list, publication) =>
        {
            var groups = lists.Keep($"{list.Head.Id} divisions", list.Head.Listings, () => new DivisionGroups(DivisionTotal.Of(publication.List.List))).Groups;
            var pages = Math.Max(1, (groups.Length + RowsOfPage - 1) / RowsOfPage);
            var number = ListRoute.Page(page);
            return number > pages ? null : SitePage.Of<DivisionsView>(new
            {
                List = list, Publication = publication, Number = number, Pages = pages,
                Groups = groups.OrderByDescending(group => group.Total.Sums.Columns[0].Known).Skip((number - 1) * RowsOfPage).Take(RowsOfPage).ToArray(),
            });
        }));
        site.MapGet("/lists/{slug}/divisions/{**division}", (PublicLists lists, string slug, string division, string? page) => ListRoute.With(lists, slug, (list, publication) =>
        {
            if (ListSelection.OfDivision(publication.List.List, division) is not { } selection)
            {
                return null;
            }

            var table = ListRoute.Table(lists, list, selection);
            var number = ListRoute.Page(page);
            return number > table.Pages.Length ? null : SitePage.Of<DivisionView>(new
            {
                List = list, Publication = publication, Division = division, Selection = selection, Table = table, Page = table.Pages[number - 1],
            });
        }));
    }
}
