using System.Collections.Immutable;
using Shisaku.App.Commands;
using Shisaku.App.Site;
using Shisaku.Budget;
using Shisaku.Register;

namespace Shisaku.App.Api;

/// <summary><c>/api/v1/search</c>: listings by what one needs, with facets; the document of <c>shisaku search --json</c>.</summary>
internal static class SearchAnswer
{
    private const int LeastYear = 1868;
    private const int MostYear = 9999;
    private const int UsualFacets = 10;

    private static readonly ApiParameter Text = ApiParameter.Text("q");
    private static readonly ApiParameter Government = ApiParameter.Texts("government");
    private static readonly ApiParameter Year = ApiParameter.Number("year", LeastYear, MostYear) with { IsSeveral = true };
    private static readonly ApiParameter Phase = ApiParameter.Word("phase", [.. Enum.GetValues<BudgetPhase>().Select(ListKey.WordOf)]) with { IsSeveral = true };
    private static readonly ApiParameter Policy = ApiParameter.Texts("policy");
    private static readonly ApiParameter Measure = ApiParameter.Texts("measure");
    private static readonly ApiParameter Division = ApiParameter.Texts("division");
    private static readonly ApiParameter Source = ApiParameter.Texts("source");
    private static readonly ApiParameter Mark = ApiParameter.Word("mark", Field.New, Field.Priority, Field.KeyResult) with { IsSeveral = true };
    private static readonly ApiParameter Least = ApiParameter.Number("least", 0, long.MaxValue);
    private static readonly ApiParameter Most = ApiParameter.Number("most", 0, long.MaxValue);
    private static readonly ApiParameter Active = ApiParameter.Number("active", LeastYear, MostYear);
    private static readonly ApiParameter Ends = ApiParameter.Number("ends", LeastYear, MostYear);
    private static readonly ApiParameter Relisted = ApiParameter.Word("relisted", "any", "no", "yes");
    private static readonly ApiParameter Sort = ApiParameter.Word("sort", [.. Enum.GetValues<SearchSort>().Select(each => TextResource.KeyOf(each.ToString()))]);
    private static readonly ApiParameter Facets = ApiParameter.Number("facets", 0, ApiParameter.MostItems) with { Usual = UsualFacets };

    public static ApiRoute Route { get; } = new(
        "search", ApiMap.Root + "/search",
        [
            Text, Government, Year, Phase, Policy, Measure, Division, Source, Mark, Least, Most, Active, Ends, Relisted, Sort, Facets,
            ApiParameter.Limit, ApiParameter.After,
        ],
        Answer);

    private static Action<Stream> Answer(ApiRequest request)
    {
        var result = Found(request);
        SiteMeters.Searched();
        var programmes = request.Lists.Register.ProgrammesAt(result.Hits.Select(hit => (hit.Head.Version, hit.Listing.Line)));
        var byHit = new Dictionary<SearchHit, long?>(ReferenceEqualityComparer.Instance);
        foreach (var (hit, programme) in result.Hits.Zip(programmes))
        {
            byHit.Add(hit, programme);
        }

        return stream => SearchJson.Write(result, stream, (json, hit) =>
        {
            var list = request.Lists.OfVersion(hit.Head.Version);
            var programme = byHit[hit];
            json.WriteString("list", list?.Slug);
            ApiJson.WriteNumber(json, "programme", programme);
            json.WriteString("page", programme is { } known ? "/programmes/" + ApiPath.Of(known) : null);
            json.WriteString("proof", list is null || hit.Listing.BudgetYen is null ? null : ApiPath.Proof(list.Slug, hit.Listing.Line, Field.Budget));
        });
    }

    private static SearchResult Found(ApiRequest request)
    {
        try
        {
            return request.Lists.Register.Search(QueryOf(request));
        }
        catch (ArgumentException) when (request.Text(ApiParameter.After.Name) is { } after)
        {
            throw ApiProblem.BadCursor(after);
        }
    }

    private static SearchQuery QueryOf(ApiRequest request) => new(request.Text(Text.Name) ?? "")
    {
        Governments = All(request, Government),
        Years = [.. request.Numbers(Year.Name)],
        Phases = All(request, Phase),
        Policies = All(request, Policy),
        Measures = All(request, Measure),
        Divisions = All(request, Division),
        Sources = All(request, Source),
        Flags = All(request, Mark),
        LeastBudget = request.Number(Least.Name),
        MostBudget = request.Number(Most.Name),
        ActiveIn = (int?)request.Number(Active.Name),
        EndsIn = (int?)request.Number(Ends.Name),
        IsRelisted = request.Word(Relisted.Name) switch { "yes" => true, "no" => false, _ => null },
        Sort = Enum.GetValues<SearchSort>().First(each => TextResource.KeyOf(each.ToString()) == request.Word(Sort.Name)),
        Limit = request.Limit,
        After = request.Text(ApiParameter.After.Name),
        Counts = request.Number(Facets.Name) > 0 ? SearchCounts.All : SearchCounts.None,
        FacetLimit = (int)request.Number(Facets.Name)!.Value,
    };

    private static ImmutableArray<string> All(ApiRequest request, ApiParameter parameter) => [.. request.Texts(parameter.Name)];
}
