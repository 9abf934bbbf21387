using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Shisaku.App.Pages.Parts;
using Shisaku.App.Site;
using Shisaku.Publishing;

namespace Shisaku.App.Pages.Lists.Tables;

/// <summary><c>/lists/LIST/tables</c>: the further tables of a document, each with its proof: nothing that was read is hidden.</summary>
internal static class TablesPage
{
    /// <summary>How many tables a page names.</summary>
    public const int Shown = 200;

    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder site)
    {
        site.MapGet("/lists/{slug}/tables", (PublicLists lists, string slug, string? page) => ListRoute.With(lists, slug, (list, publication) =>
        {
            var (number, pages) = (ListRoute.Page(page), (publication.List.Others.Length + Shown - 1) / Shown);
            return number > pages ? null : SitePage.Of<TablesView>(new { List = list, Publication = publication, Number = number, Pages = pages });
        }));
        site.MapGet("/lists/{slug}/tables/{number:int}", (PublicLists lists, string slug, int number, string? page) =>
            ListRoute.With(lists, slug, (list, publication) =>
            {
                if (Find(publication, number) is not { } further)
                {
                    return null;
                }

                var table = lists.Keep($"{list.Head.Id} further table {number}", further.List.List.Listings.Count(), () => ShownTable.Of(further.List));
                var at = ListRoute.Page(page);
                return at > table.Pages.Length ? null : SitePage.Of<FurtherTableView>(new
                {
                    List = list, Further = further, Number = number, Of = publication.List.Others.Length, Table = table, Page = table.Pages[at - 1],
                });
            }));
        site.MapGet("/lists/{slug}/tables/{number:int}/proof/{line:int}/{**field}", (PublicLists lists, SiteRequest request, string slug, int number, int line, string field) =>
            ListRoute.With(lists, slug, (list, publication) => Find(publication, number) is { } further && Proofs(lists, list, further, number, request).Find(line, field) is { } proof
                ? SitePage.Of<Proof.ProofView>(new { List = list, Proof = proof, Unit = further.List.List.Unit.Printed ?? "", Table = number })
                : null));
    }

    /// <summary>A further table as a list of its own, by its number from 1; null where there is none.</summary>
    public static Publication? Find(Publication publication, int number) => number < 1 || number > publication.List.Others.Length ? null
        : publication with { List = publication.List.Others[number - 1], Programmes = ImmutableDictionary<int, long>.Empty };

    /// <summary>What stands for the list's name in the addresses of a table and of its proofs.</summary>
    public static string Slug(PublicList list, int number) => $"{list.Slug}/tables/{Numbers.Plain(number)}";

    private static CellProofs Proofs(PublicLists lists, PublicList list, Publication further, int number, SiteRequest request) => lists.Keep(
        $"{list.Head.Id} further table {number} proofs {request.Language}", further.List.List.Listings.Count(), () => CellProofs.Of(further.List, request.Language));
}
