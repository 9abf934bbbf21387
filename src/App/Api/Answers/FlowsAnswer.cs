using Shisaku.Budget;
using Shisaku.Publishing;

namespace Shisaku.App.Api;

/// <summary><c>/api/v1/lists/{list}/flows</c>: money from source over policy to the divisions in charge, nothing counted twice.</summary>
internal static class FlowsAnswer
{
    public static ApiRoute Route { get; } = new(
        "flows", ApiMap.Root + "/lists/{list}/flows", [ApiParameter.List, ApiParameter.Limit, ApiParameter.After], Answer);

    private static Action<Stream> Answer(ApiRequest request)
    {
        var shown = request.List;
        var list = request.Lists.Read(shown).List.List;
        var flows = request.Lists.Keep("api flows " + ApiJson.StampOf(shown.Head), shown.Head.Listings, () => MoneyFlows.Of(list));
        var page = ApiPage.Of(request, flows.Flows, ApiJson.StampOf(shown.Head));
        return ApiJson.Document("shisaku.flows/1", json =>
        {
            ApiJson.WriteOf(json, shown);
            RecoveredListParts.WriteHead(json, list);
            json.WriteBoolean("includesRelistings", false);
            json.WriteNumber("undecided", flows.Undecided.Length);
            json.WriteNumber("total", flows.Flows.Length);
            json.WriteStartArray("flows");
            foreach (var flow in page.Items)
            {
                var source = flow.Column == 0 ? null : list.FundingSources[flow.Column - 1];
                json.WriteStartObject();
                json.WriteString("source", source?.Key);
                json.WriteString("sourceName", source?.Printed);
                ApiJson.WriteNumber(json, "policy", list.Policies[flow.Policy].Number);
                json.WriteString("policyName", list.Policies[flow.Policy].Name);
                json.WriteStartArray("divisions");
                foreach (var division in flows.Divisions[flow.Divisions])
                {
                    json.WriteStringValue(division.Text);
                }

                json.WriteEndArray();
                json.WriteNumber("listings", flow.Listings);
                RecoveredListParts.WriteAmount(json, "amount", Amount.Of(flow.Amount), list);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteString("next", page.Next);
        });
    }
}
