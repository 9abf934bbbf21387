using System.ComponentModel;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Shisaku.App.Pages.Compare;
using Shisaku.App.Site;

namespace Shisaku.App.Api;

/// <summary>What assistants ask of lists.</summary>
[McpServerToolType]
internal sealed class ListTools
{
    [McpServerTool(Name = "list_totals", Title = "Totals of a list", ReadOnly = true, Idempotent = true, Destructive = false, OpenWorld = false)]
    [Description("What a list comes to, in the printed unit: in all and by policy, measure, division or source; without and with re-listings. "
        + "Says of each total whether the list prints it (with its row) or it was added up. Without a list: which lists there are.")]
    public static CallToolResult Totals(
        PublicLists lists, SiteRequest site,
        [Description("The list's name, e.g. 020001-2023; leave it out to be told all names.")] string? list = null,
        [Description("policy, measure, division or source.")] string by = "policy",
        [Description("How many groups, 1 to 20.")] int limit = ToolAnswer.Usual)
    {
        var answers = new ToolAnswer(lists, site);
        limit = Math.Clamp(limit, 1, ToolAnswer.Most);
        return string.IsNullOrEmpty(list)
            ? answers.Of(ListsAnswer.Route, new Dictionary<string, object?> { ["limit"] = limit })
            : answers.Of(TotalsAnswer.Route, new Dictionary<string, object?> { ["list"] = list, ["by"] = by, ["limit"] = limit }, answer =>
            {
                answer["page"] = "/lists/" + list;
                answer["note"] = "Add up either the totals without re-listings or none: those with re-listings count some programmes twice.";
            });
    }

    [McpServerTool(Name = "compare_lists", Title = "Compare two lists", ReadOnly = true, Idempotent = true, Destructive = false, OpenWorld = false)]
    [Description("Two lists side by side, in yen. Two years of one series: what changed in all, by policy, division and source, and programme by programme with the printed rows. "
        + "Lists of two governments: totals, sources, terms and shares of each.")]
    public static CallToolResult Compare(
        PublicLists lists, SiteRequest site,
        [Description("The name of the list of the earlier year, or of the first government, e.g. 020001-2023.")] string earlier,
        [Description("The name of the list of the later year, or of the second government, e.g. 020001-2024.")] string later,
        [Description("How many programmes, 1 to 20.")] int limit = ToolAnswer.Usual)
    {
        var answers = new ToolAnswer(lists, site);
        return lists.Find(earlier) is { } one && lists.Find(later) is { } other && !ComparePage.AreOneSeries(one, other)
            ? answers.Of(SidesAnswer.Route, new Dictionary<string, object?> { ["one"] = earlier, ["other"] = later }, answer =>
                answer["note"] = "Lists of different series: totals, sources, terms and shares side by side, without re-listings. No programme of one is looked for in the other.")
            : answers.Of(
                ComparisonAnswer.Route, new Dictionary<string, object?> { ["a"] = earlier, ["b"] = later, ["limit"] = Math.Clamp(limit, 1, ToolAnswer.Most) },
                answer => answer["note"] = "Re-listings are counted once. Proposals are programmes that may be the same, which nobody has confirmed.");
    }
}
