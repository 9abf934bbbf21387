using System.Text.Json;
using Shisaku.Budget;
using Shisaku.Publishing;

namespace Shisaku.App.Api;

/// <summary><c>/api/v1/lists/{list}/listings</c>: the rows of a list, in the order of the print.</summary>
internal static class ListingsAnswer
{
    private static readonly ApiParameter Policy = ApiParameter.Number("policy", 0, 9_999);
    private static readonly ApiParameter Measure = ApiParameter.Text("measure");
    private static readonly ApiParameter Division = ApiParameter.Text("division");
    private static readonly ApiParameter Source = ApiParameter.Text("source");
    private static readonly ApiParameter Relisted = ApiParameter.Word("relisted", "any", "no", "yes");

    public static ApiRoute Route { get; } = new(
        "listings", ApiMap.Root + "/lists/{list}/listings",
        [ApiParameter.List, Policy, Measure, Division, Source, Relisted, ApiParameter.Limit, ApiParameter.After], Answer);

    private sealed record Row(BasicPolicy Policy, Measure Measure, Listing Listing);

    private static Action<Stream> Answer(ApiRequest request)
    {
        var (shown, publication) = (request.List, request.Lists.Read(request.List));
        var recovered = publication.List;
        List<Row> rows =
        [
            .. recovered.List.Policies.SelectMany(policy => policy.Measures.SelectMany(measure => measure.Listings.Select(listing => new Row(policy, measure, listing))))
                .Where(row => IsAsked(request, row, recovered.List)),
        ];
        var page = ApiPage.Of(request, rows, ApiJson.StampOf(shown.Head));
        return ApiJson.Document("shisaku.listings/1", json =>
        {
            ApiJson.WriteOf(json, shown);
            RecoveredListParts.WriteHead(json, recovered.List);
            json.WriteNumber("total", rows.Count);
            json.WriteStartArray("listings");
            foreach (var row in page.Items)
            {
                RecoveredListParts.WriteListing(json, row.Listing, recovered, more =>
                {
                    ApiJson.WriteNumber(more, "policy", row.Policy.Number);
                    more.WriteString("policyName", row.Policy.Name);
                    more.WriteString("measure", row.Measure.Name);
                    WriteProgramme(more, publication.Programmes.TryGetValue(row.Listing.Line, out var programme) ? programme : null);
                });
            }

            json.WriteEndArray();
            json.WriteString("next", page.Next);
        });
    }

    private static void WriteProgramme(Utf8JsonWriter json, long? programme)
    {
        ApiJson.WriteNumber(json, "programme", programme);
        json.WriteString("page", programme is { } known ? "/programmes/" + ApiPath.Of(known) : null);
    }

    private static bool IsAsked(ApiRequest request, Row row, ProgrammeList list) =>
        (request.Number(Policy.Name) is not { } policy || row.Policy.Number == policy)
        && (request.Text(Measure.Name) is not { } measure || row.Measure.Name == measure)
        && (request.Text(Division.Name) is not { } division || row.Listing.Divisions.Any(each => each.Name == division || each.Text == division))
        && (request.Text(Source.Name) is not { } source || Gives(row.Listing, source, list))
        && (request.Word(Relisted.Name) is not ("yes" or "no") || row.Listing.IsRelisted == (request.Word(Relisted.Name) == "yes"));

    private static bool Gives(Listing listing, string key, ProgrammeList list) =>
        list.FundingSources.Where((source, at) => source.Key == key && listing.Amounts.Sources[at] is { IsKnown: true, Counted: not 0 }).Any();
}
