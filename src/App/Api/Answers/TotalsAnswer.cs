using System.Text.Json;
using Shisaku.Budget;
using Shisaku.Publishing;

namespace Shisaku.App.Api;

/// <summary><c>/api/v1/lists/{list}/totals</c>: what a list comes to, by policy, measure, division or source; each total says
/// whether re-listings are in it, and whether the list states it or it is added up here.</summary>
internal static class TotalsAnswer
{
    private const string Policy = "policy";
    private const string Measure = "measure";
    private const string Division = "division";

    private static readonly ApiParameter By = ApiParameter.Word("by", Policy, Measure, Division, "source");

    public static ApiRoute Route { get; } = new(
        "totals", ApiMap.Root + "/lists/{list}/totals", [ApiParameter.List, By, ApiParameter.Limit, ApiParameter.After], Answer);

    private static Action<Stream> Answer(ApiRequest request)
    {
        var shown = request.List;
        var list = request.Lists.Read(shown).List.List;
        var by = request.Word(By.Name);
        var groups = by == "source" ? null : ApiPage.Of(request, [.. Groups(list, by)], ApiJson.StampOf(shown.Head) + by);
        return ApiJson.Document("shisaku.totals/1", json =>
        {
            ApiJson.WriteOf(json, shown);
            RecoveredListParts.WriteHead(json, list);
            json.WriteString("by", by);
            json.WriteStartObject("total");
            TotalJson.Write(json, "withoutRelistings", GroupTotals.OfList(list), list);
            TotalJson.Write(json, "withRelistings", TotalsGroup.OfAll(list), list);
            json.WriteEndObject();
            json.WriteStartArray("groups");
            if (groups is null)
            {
                WriteSources(json, list);
            }
            else
            {
                foreach (var group in groups.Items)
                {
                    Write(json, group, list);
                }
            }

            json.WriteEndArray();
            json.WriteString("next", groups?.Next);
        });
    }

    private static IEnumerable<TotalsGroup> Groups(ProgrammeList list, string by) => by switch
    {
        Policy => TotalsGroup.ByPolicy(list),
        Measure => TotalsGroup.ByMeasure(list),
        _ => TotalsGroup.ByDivision(list),
    };

    private static void Write(Utf8JsonWriter json, TotalsGroup group, ProgrammeList list)
    {
        json.WriteStartObject();
        ApiJson.WriteNumber(json, Policy, group.Policy?.Number);
        json.WriteString("policyName", group.Policy?.Name);
        json.WriteString(Measure, group.Measure?.Name);
        json.WriteStartArray("divisions");
        foreach (var division in group.Divisions)
        {
            json.WriteStringValue(division.Text);
        }

        json.WriteEndArray();
        TotalJson.Write(json, "withoutRelistings", group.First, list);
        TotalJson.Write(json, "withRelistings", group.All, list);
        json.WriteEndObject();
    }

    // A list has a handful of sources: they are one page.
    private static void WriteSources(Utf8JsonWriter json, ProgrammeList list)
    {
        var (first, all) = (GroupTotals.OfList(list), TotalsGroup.OfAll(list));
        for (var source = 0; source < list.FundingSources.Length; source++)
        {
            json.WriteStartObject();
            json.WriteString("source", list.FundingSources[source].Key);
            json.WriteString("sourceName", list.FundingSources[source].Printed);
            TotalJson.WriteColumn(json, "withoutRelistings", first, source + 1, list);
            TotalJson.WriteColumn(json, "withRelistings", all, source + 1, list);
            json.WriteEndObject();
        }
    }
}
