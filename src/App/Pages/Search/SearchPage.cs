using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Shisaku.App.Pages.Parts;
using Shisaku.App.Site;

namespace Shisaku.App.Pages.Search;

/// <summary><c>/search</c>: programmes by what one needs.</summary>
internal static class SearchPage
{
    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder site) => site.MapGet("/search", IResult (HttpRequest request, PublicLists lists) =>
    {
        var (form, fault) = SearchForm.Read(request.Query);
        if (fault is { } refusal)
        {
            return Refused(form, refusal);
        }

        try
        {
            var found = new SearchAnswer(lists).To(form);
            SiteMeters.Searched();
            return SitePage.Of<SearchView>(new { Found = found });
        }
        catch (ArgumentException)
        {
            return Refused(form, form.One("after") is null ? ("refused.long", Numbers.Plain(SearchForm.LongestValue)) : ("refused.after", ""));
        }
    });

    private static RazorComponentResult<SearchRefusedView> Refused(SearchForm form, (string Key, string About) why) => SitePage.Of<SearchRefusedView>(
        new { Form = form, Why = why.Key, why.About }, StatusCodes.Status400BadRequest);
}
