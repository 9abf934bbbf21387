using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Shisaku.App.Site;
using Shisaku.Publishing;

namespace Shisaku.App.Pages.Lists.Table;

/// <summary><c>/lists/LIST/table</c>: the list just like the print, as recovered or as printed.</summary>
internal static class TablePage
{
    /// <summary>What <c>as</c> says for the print.</summary>
    public const string AsPrinted = "printed";

    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder site) => site.MapGet(
        "/lists/{slug}/table", (PublicLists lists, SiteRequest request, string slug, string? page) => ListRoute.With(lists, slug, (list, publication) =>
        {
            var number = ListRoute.Page(page);
            return request.Query("as").Contains(AsPrinted) ? (IResult?)Printed(lists, list, publication, number) : Recovered(lists, list, publication, number);
        }));

    private static RazorComponentResult<TableView>? Recovered(PublicLists lists, PublicList list, Publication publication, int number)
    {
        var table = ListRoute.Table(lists, list, ListSelection.Whole);
        if (number > table.Pages.Length)
        {
            return null;
        }

        var page = table.Pages[number - 1];
        var first = page.Lines.FirstOrDefault();
        return SitePage.Of<TableView>(new
        {
            List = list, Publication = publication, Table = table, Page = page, Other = View(lists, list, publication).PageOf(page.Number == 1 ? 0 : first),
        });
    }

    private static RazorComponentResult<PrintedTableView>? Printed(PublicLists lists, PublicList list, Publication publication, int number)
    {
        var view = View(lists, list, publication);
        if (number > view.Pages)
        {
            return null;
        }

        var lines = view.Lines(number).Select(row => row.Line).ToHashSet();
        var other = ListRoute.Table(lists, list, ListSelection.Whole).Pages.FirstOrDefault(page => page.Lines.Any(lines.Contains))?.Number ?? 1;
        return SitePage.Of<PrintedTableView>(new { List = list, Publication = publication, View = view, Number = number, Other = other });
    }

    private static PrintedView View(PublicLists lists, PublicList list, Publication publication) =>
        lists.Keep($"{list.Head.Id} printed", list.Head.Listings, () => PrintedView.Of(publication.List));
}
