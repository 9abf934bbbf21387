using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Shisaku.App.Pages.Parts;
using Shisaku.App.Site;

namespace Shisaku.App.Pages.Lists.Index;

/// <summary><c>/lists</c>: every list, by government and year.</summary>
internal static class IndexPage
{
    /// <summary>How many lists a page shows.</summary>
    private const int RowsOfPage = 60;

    /// <summary>How many governments the choice offers.</summary>
    private const int Offered = 200;

    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder site) => site.MapGet("/lists", (PublicLists lists, string? government, string? year, string? page) =>
    {
        PublicList[] chosen =
        [
            .. lists.All.Where(list => (string.IsNullOrEmpty(government) || list.Head.Key.Government.Code == government)
                && (string.IsNullOrEmpty(year) || Numbers.Plain(list.Head.Key.FiscalYear) == year)),
        ];
        var pages = Math.Max(1, (chosen.Length + RowsOfPage - 1) / RowsOfPage);
        var number = Math.Min(ListRoute.Page(page), pages);
        return SitePage.Of<IndexView>(new
        {
            Lists = chosen.Skip((number - 1) * RowsOfPage).Take(RowsOfPage).ToArray(),
            Governments = lists.All.Select(list => list.Head.Key.Government).Distinct().OrderBy(each => each.Code, StringComparer.Ordinal).Take(Offered).ToArray(),
            Years = lists.All.Select(list => list.Head.Key.FiscalYear).Distinct().ToArray(),
            Government = government ?? "", Year = year ?? "", Found = chosen.Length, Number = number, Pages = pages,
        });
    });
}
