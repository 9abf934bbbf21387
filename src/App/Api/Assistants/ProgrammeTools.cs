using System.ComponentModel;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Shisaku.App.Site;

namespace Shisaku.App.Api;

/// <summary>What assistants ask of programmes.</summary>
[McpServerToolType]
internal sealed class ProgrammeTools
{
    [McpServerTool(Name = "search_programmes", Title = "Search programmes", ReadOnly = true, Idempotent = true, Destructive = false, OpenWorld = false)]
    [Description("Finds public programmes by what one needs. Each hit names its list, printed row, policy, divisions in charge, budget in yen with its certainty, and its page.")]
    public static CallToolResult Search(
        PublicLists lists, SiteRequest site,
        [Description("Japanese words, all of which must stand in the listing, e.g. those for sales channels, start-ups, loans, or DX; \"a phrase\" in quotes; -word leaves out.")] string query,
        [Description("Fiscal year (western year in which it begins), e.g. 2023.")] int? year = null,
        [Description("The government's code of six digits, e.g. 020001.")] string? government = null,
        [Description("How many hits, 1 to 20.")] int limit = ToolAnswer.Usual)
    {
        var asked = new Dictionary<string, object?>
        {
            ["q"] = query, ["year"] = year, ["government"] = government, ["relisted"] = "no", ["limit"] = Math.Clamp(limit, 1, ToolAnswer.Most), ["facets"] = 0,
        };
        return new ToolAnswer(lists, site).Of(SearchAnswer.Route, asked, answer =>
        {
            answer.Remove("facets");
            answer["note"] = "Each programme is found where it is first listed; re-listings are left out.";
            foreach (var hit in answer["hits"]!.AsArray())
            {
                var list = lists.Find((string?)hit!["list"] ?? "");
                hit["certainty"] = list is null ? null : BudgetCertainty.Of(lists, list, (int)hit["line"]!);
            }
        });
    }

    [McpServerTool(Name = "get_programme", Title = "Get a programme", ReadOnly = true, Idempotent = true, Destructive = false, OpenWorld = false)]
    [Description("A programme over the years: every list and printed row in which it stands, its budgets in yen with their certainty, what it came from and what became of it.")]
    public static CallToolResult Get(
        PublicLists lists, SiteRequest site,
        [Description("The programme's number, as search_programmes gives it.")] long programme) =>
        new ToolAnswer(lists, site).Of(ProgrammeAnswer.Route, new Dictionary<string, object?> { ["programme"] = programme }, answer =>
        {
            answer["page"] = "/programmes/" + ApiPath.Of(programme);
            answer["note"] = "A listing with \"relisted\": true repeats a budget that is counted elsewhere: never add it up.";
        });
}
