using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Shisaku.EndToEnd.Site;

/// <summary>What AI assistants get.</summary>
[Collection(SiteCollection.Name)]
public sealed class McpTests(TheSite site)
{
    [Fact]
    public async Task There_are_four_tools_and_none_changes_anything()
    {
        await using var client = await Connect();
        var tools = await client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["compare_lists", "get_programme", "list_totals", "search_programmes"], tools.Select(tool => tool.Name).Order(StringComparer.Ordinal));
        Assert.All(tools, tool => Assert.True(tool.ProtocolTool.Annotations!.ReadOnlyHint));
        Assert.All(tools, tool => Assert.NotEmpty(tool.Description));
    }

    [Fact]
    public async Task A_programme_is_found_and_each_budget_comes_with_its_source()
    {
        await using var client = await Connect();
        var hit = (await Call(client, "search_programmes", ("query", "販路"), ("year", 2023), ("limit", 3))).GetProperty("hits")[0];
        var programme = await Call(client, "get_programme", ("programme", hit.GetProperty("programme").GetInt64()));

        Assert.Equal("020001-2023", hit.GetProperty("list").GetString());
        Assert.True(hit.GetProperty("line").GetInt32() > 0);
        Assert.Contains(hit.GetProperty("certainty").GetString(), (string[])["proven", "preferred", "unchecked"]);
        Assert.StartsWith(site.Address + "/programmes/", hit.GetProperty("page").GetString(), StringComparison.Ordinal);
        Assert.All(programme.GetProperty("listings").EnumerateArray(), listing =>
        {
            Assert.StartsWith(site.Address + "/lists/", listing.GetProperty("page").GetString(), StringComparison.Ordinal);
            Assert.NotNull(listing.GetProperty("certainty").GetString());
        });
    }

    [Fact]
    public async Task Totals_say_whether_relistings_are_in_them_and_whether_the_list_states_them()
    {
        await using var client = await Connect();
        var names = await Call(client, "list_totals");
        var totals = await Call(client, "list_totals", ("list", "020001-2023"), ("by", "policy"));

        Assert.Contains(names.GetProperty("lists").EnumerateArray(), list => list.GetProperty("slug").GetString() == "020001-2023");
        Assert.Equal(17_154_177, totals.GetProperty("total").GetProperty("withoutRelistings").GetProperty("budget").GetInt64());
        Assert.All(totals.GetProperty("groups").EnumerateArray(), group =>
        {
            Assert.Equal("list", group.GetProperty("withoutRelistings").GetProperty("from").GetString());
            Assert.True(group.GetProperty("withoutRelistings").GetProperty("line").GetInt32() > 0);
        });
    }

    [Fact]
    public async Task Two_lists_are_compared_within_a_length_that_can_be_read()
    {
        await using var client = await Connect();
        var compared = await Call(client, "compare_lists", ("earlier", "020001-2023"), ("later", "020001-2024"), ("limit", 1_000));

        Assert.True(compared.GetProperty("programmes").GetArrayLength() <= 20);
        Assert.True(compared.GetProperty("divisions").GetArrayLength() <= 20);
        Assert.True(compared.GetProperty("divisionsLeftOut").GetInt32() > 0);
    }

    [Theory]
    [InlineData("list_totals", "list", "nothing", "Look at /api/v1/lists")]
    [InlineData("get_programme", "programme", 999_999, "Look for it")]
    public async Task What_is_not_there_is_said_with_what_to_do(string tool, string name, object value, string says)
    {
        await using var client = await Connect();
        var answer = await client.CallToolAsync(tool, new Dictionary<string, object?> { [name] = value }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.True(answer.IsError);
        Assert.Contains(says, Assert.IsType<TextContentBlock>(answer.Content[0]).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("search_programmes", "text", "loan", "Found the argument text. Expected: query (string, needed)")]
    [InlineData("list_totals", "limit", "many", "Found limit = \"many\". Expected: list (string)")]
    [InlineData("compare_lists", "earlier", "020001-2023", "Found no argument later.")]
    public async Task An_argument_that_a_tool_does_not_take_is_named(string tool, string name, object value, string says)
    {
        await using var client = await Connect();
        var answer = await client.CallToolAsync(tool, new Dictionary<string, object?> { [name] = value }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.True(answer.IsError);
        Assert.Contains(says, Assert.IsType<TextContentBlock>(answer.Content[0]).Text, StringComparison.Ordinal);
    }

    private async Task<McpClient> Connect() => await McpClient.CreateAsync(
        new HttpClientTransport(new HttpClientTransportOptions { Endpoint = new Uri(site.Address + "/mcp"), TransportMode = HttpTransportMode.StreamableHttp }),
        cancellationToken: TestContext.Current.CancellationToken);

    private static async Task<JsonElement> Call(McpClient client, string tool, params (string Name, object? Value)[] given)
    {
        var answer = await client.CallToolAsync(
            tool, given.ToDictionary(each => each.Name, each => each.Value), cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(answer.IsError is not true, (answer.Content[0] as TextContentBlock)?.Text);
        return answer.StructuredContent!.Value;
    }
}
