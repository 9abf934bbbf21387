using Shisaku.App.Commands;
using Shisaku.Register;

namespace Shisaku.App.Api;

/// <summary><c>/api/v1/comparisons</c>: two lists side by side, the document of <c>shisaku compare --json</c>.</summary>
internal static class ComparisonAnswer
{
    private static readonly ApiParameter Earlier = ApiParameter.Text("a") with { IsNeeded = true };
    private static readonly ApiParameter Later = ApiParameter.Text("b") with { IsNeeded = true };

    public static ApiRoute Route { get; } =
        new("comparison", ApiMap.Root + "/comparisons", [Earlier, Later, ApiParameter.Limit, ApiParameter.After], Answer);

    private sealed record Compared(YearComparison Comparison, YearMatches Matches);

    private static Action<Stream> Answer(ApiRequest request)
    {
        var (earlier, later) = (request.ListNamed(request.Text(Earlier.Name)!), request.ListNamed(request.Text(Later.Name)!));
        if (earlier.Head.Key.FiscalYear >= later.Head.Key.FiscalYear)
        {
            throw ApiProblem.WrongOrder(earlier, later);
        }

        var stamp = $"{ApiJson.StampOf(earlier.Head)}-{ApiJson.StampOf(later.Head)}";
        var compared = request.Lists.Keep("api comparison " + stamp, earlier.Head.Listings + later.Head.Listings, () =>
        {
            var (comparison, matches) = request.Lists.Register.Compare(earlier.Head, later.Head);
            return new Compared(comparison, matches);
        });
        var page = ApiPage.Of(request, compared.Comparison.Programmes, stamp);
        var proposals = compared.Matches.Proposals.ToList();
        return ApiJson.Document(ComparisonJson.Format, json =>
        {
            json.WritePropertyName("earlier");
            ApiJson.WriteList(json, earlier);
            json.WritePropertyName("later");
            ApiJson.WriteList(json, later);
            ComparisonJson.WriteSums(json, compared.Comparison);
            json.WriteNumber("programmesTotal", compared.Comparison.Programmes.Length);
            ComparisonJson.WriteProgrammes(json, page.Items);
            json.WriteNumber("proposalsTotal", proposals.Count);
            ComparisonJson.WriteProposals(json, proposals.Take(ApiParameter.MostItems));
            ComparisonJson.WriteNotes(json, compared.Comparison);
            json.WriteString("page", $"/compare?a={earlier.Slug}&b={later.Slug}");
            json.WriteString("next", page.Next);
        });
    }
}
