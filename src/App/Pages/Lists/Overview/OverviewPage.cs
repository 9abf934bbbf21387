using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Shisaku.App.Pages.Lists.Corrections;
using Shisaku.App.Site;
using Shisaku.Publishing;

namespace Shisaku.App.Pages.Lists.Overview;

/// <summary><c>/lists/LIST</c>: what the list is, what it comes to, how far it can be trusted, and every view of it.</summary>
internal static class OverviewPage
{
    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder site) => site.MapGet("/lists/{slug}", (PublicLists lists, string slug) =>
        ListRoute.With(lists, slug, (list, publication) => SitePage.Of<OverviewView>(new
        {
            List = list, Publication = publication, Corrections = CorrectionsPage.Of(lists, list),
            Divisions = lists.Keep($"{list.Head.Id} divisions", list.Head.Listings, () => new DivisionGroups(DivisionTotal.Of(publication.List.List))),
            Neighbours = lists.All.Where(each => each != list && each.Head.Key.Government == list.Head.Key.Government).Take(12).ToArray(),
        })));
}

/// <summary>The divisions of a list, kept.</summary>
/// <param name="Groups">By divisions in charge together.</param>
public sealed record DivisionGroups(System.Collections.Immutable.ImmutableArray<DivisionTotal> Groups);
