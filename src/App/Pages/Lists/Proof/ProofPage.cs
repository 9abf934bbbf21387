using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Shisaku.App.Site;

namespace Shisaku.App.Pages.Lists.Proof;

/// <summary><c>/lists/LIST/proof/LINE/FIELD</c>: the sums that a cell stands in, each written out.</summary>
internal static class ProofPage
{
    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder site) => site.MapGet(
        "/lists/{slug}/proof/{line:int}/{**field}", (PublicLists lists, SiteRequest request, string slug, int line, string field) =>
            ListRoute.With(lists, slug, (list, publication) => ListRoute.Proofs(lists, list, request.Language).Find(line, field) is { } proof
                ? SitePage.Of<ProofView>(new
                {
                    List = list, Proof = proof, Unit = publication.List.List.Unit.Printed ?? "",
                    Programme = proof.IsListing && publication.Programmes.TryGetValue(line, out var programme) ? programme : (long?)null,
                })
                : null));
}
