using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Shisaku.App.Site;
using Shisaku.Publishing;

namespace Shisaku.App.Pages.Lists.Flow;

/// <summary><c>/lists/LIST/flow</c>: where the money comes from and to whom it goes, as a picture and as a table.</summary>
internal static class FlowPage
{
    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder site) => site.MapGet("/lists/{slug}/flow", (PublicLists lists, string slug, string? page) =>
        ListRoute.With(lists, slug, (list, publication) =>
        {
            var made = lists.Keep($"{list.Head.Id} flow", list.Head.Listings, () => MadeFlow.Of(publication));
            var number = ListRoute.Page(page);
            return number > made.Table.Pages.Length ? null : SitePage.Of<FlowView>(new
            {
                List = list, Publication = publication, Made = made, Page = made.Table.Pages[number - 1],
            });
        }));
}

/// <summary>What the page shows, kept.</summary>
/// <param name="Flows">The flows.</param>
/// <param name="Picture">The picture.</param>
/// <param name="Table">The same numbers as a table.</param>
public sealed record MadeFlow(MoneyFlows Flows, FlowPicture Picture, ShownTable Table)
{
    /// <summary>Makes it.</summary>
    public static MadeFlow Of(Publication publication)
    {
        ArgumentNullException.ThrowIfNull(publication);
        var flows = MoneyFlows.Of(publication.List.List);
        return new MadeFlow(flows, FlowPicture.Of(publication.List.List, flows), ShownTable.Of(FlowList.Of(publication).List));
    }
}
