using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Shisaku.App.Site;
using Shisaku.Publishing;

namespace Shisaku.App.Pages.Lists.Area;

/// <summary><c>/lists/LIST/area</c>: how large each programme is, as a picture and as a table; <c>?by=FIELD</c> for another column
/// than the budget.</summary>
internal static class AreaPage
{
    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder site) => site.MapGet("/lists/{slug}/area", (PublicLists lists, string slug, string? by, string? page) =>
        ListRoute.With(lists, slug, (list, publication) =>
        {
            var whole = publication.List.List;
            var column = string.IsNullOrEmpty(by) ? 0 : Enumerable.Range(0, whole.ColumnCount).FirstOrDefault(each => whole.ColumnField(each) == by, -1);
            if (column < 0 || ListSelection.Find(whole, ListSelection.FirstName) is not { } first)
            {
                return null;
            }

            var table = ListRoute.Table(lists, list, first);
            var number = ListRoute.Page(page);
            return number > table.Pages.Length ? null : SitePage.Of<AreaView>(new
            {
                List = list, Publication = publication, Column = column, Table = table, Page = table.Pages[number - 1],
                Picture = lists.Keep($"{list.Head.Id} area {whole.ColumnField(column)}", list.Head.Listings, () => AreaPicture.Of(whole, column)),
            });
        }));
}
