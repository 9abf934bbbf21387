using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Shisaku.App.Site;
using Shisaku.Publishing;

namespace Shisaku.App.Pages.Lists.Policies;

/// <summary><c>/lists/LIST/policies/N</c>: a policy, its measures, and under them the programmes; <c>?measure=M</c> for one of them.</summary>
internal static class PolicyPage
{
    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder site) => site.MapGet(
        "/lists/{slug}/policies/{code}", (PublicLists lists, string slug, string code, string? measure, string? page) => ListRoute.With(lists, slug, (list, publication) =>
        {
            var whole = publication.List.List;
            var place = int.TryParse(measure, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
            var selection = string.IsNullOrEmpty(measure) ? ListSelection.OfPolicy(whole, code) : ListSelection.OfMeasure(whole, code, place);
            if (selection is null)
            {
                return null;
            }

            var table = ListRoute.Table(lists, list, selection);
            var at = ListRoute.Page(page);
            return at > table.Pages.Length ? null : SitePage.Of<PolicyView>(new
            {
                List = list, Publication = publication, Code = code, Policy = whole.Policies[PolicyCodes.Of(whole).IndexOf(code)],
                Measure = place, Selection = selection, Table = table, Page = table.Pages[at - 1],
            });
        }));
}
