using System.Net;
using System.Text.Json.Nodes;
using Shisaku.App.Site;
using Shisaku.Tests.Docs;

namespace Shisaku.EndToEnd.Site;

/// <summary>What programs get of the API.</summary>
[Collection(SiteCollection.Name)]
public sealed class ApiTests(TheSite site)
{
    private const string List = "/api/v1/lists/020001-2023";

    [Fact]
    public async Task A_list_is_the_document_that_the_program_writes()
    {
        var written = TheProgram.Run("read", "--json", SourceTree.Full("samples/aomori-r5.txt")).Output;

        Assert.Equal(written, await site.Client.GetStringAsync(List, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(List + "/listings?limit=50", "listings", 122)]
    [InlineData(List + "/listings?limit=7&relisted=yes", "listings", 15)]
    [InlineData(List + "/totals?by=measure&limit=5", "groups", 17)]
    [InlineData("/api/v1/search?year=2023&limit=40&facets=0", "hits", 122)]
    [InlineData("/api/v1/programmes?limit=40", "programmes", 107)]
    [InlineData("/api/v1/lists?limit=1", "lists", 2)]
    [InlineData("/api/v1/comparisons?a=020001-2023&b=020001-2024&limit=60", "programmes", 107)]
    public async Task Pages_lead_to_one_another_until_all_is_told_once(string address, string items, int count)
    {
        var (found, next) = (new List<string>(), "");
        do
        {
            var answer = await Ask(address + next);
            found.AddRange(answer[items]!.AsArray().Select(item => item!.ToJsonString()));
            next = answer["next"] is { } after ? "&after=" + Uri.EscapeDataString((string)after!) : null;
        }
        while (next is not null && found.Count < 1_000);

        Assert.True(found.Count >= count, $"{found.Count} instead of {count}"); // a test beside this one may have taken lists in
        Assert.Equal(found.Count, found.Distinct().Count());
    }

    [Theory]
    [InlineData("policy")]
    [InlineData("measure")]
    [InlineData("division")]
    public async Task Groups_add_up_to_the_total_of_the_list(string by)
    {
        var answer = await Ask($"{List}/totals?by={by}&limit=100");
        var total = answer["total"]!["withoutRelistings"]!;
        var groups = answer["groups"]!.AsArray().Select(group => group!["withoutRelistings"]!).ToList();

        Assert.Equal("list", (string?)total["from"]);
        Assert.True((bool)total["held"]!);
        Assert.Equal((long)total["budget"]!, groups.Sum(group => (long?)group["budget"] ?? 0));
        Assert.Equal((long)total["funding"]!["national"]!, groups.Sum(group => (long?)group["funding"]!["national"] ?? 0));
        Assert.All(groups, group => Assert.Equal(by == "policy" ? "list" : "computed", (string?)group["from"]));
    }

    [Fact]
    public async Task Totals_with_relistings_are_told_apart_from_those_without()
    {
        var answer = await Ask(List + "/totals?by=source");
        var total = answer["total"]!;

        Assert.Equal(107, (int)total["withoutRelistings"]!["listings"]!);
        Assert.Equal(122, (int)total["withRelistings"]!["listings"]!);
        Assert.True((long)total["withRelistings"]!["budget"]! > (long)total["withoutRelistings"]!["budget"]!);
        Assert.Equal(
            (long)total["withoutRelistings"]!["budget"]!, answer["groups"]!.AsArray().Sum(group => (long)group!["withoutRelistings"]!["amount"]!));
    }

    [Fact]
    public async Task Flows_come_to_the_total_of_the_list()
    {
        var flows = await Ask(List + "/flows?limit=100");
        var total = await Ask(List + "/totals");

        Assert.Null(flows["next"]);
        Assert.Equal((long)total["total"]!["withoutRelistings"]!["budget"]!, flows["flows"]!.AsArray().Sum(flow => (long)flow!["amount"]!));
    }

    [Fact]
    public async Task A_cell_is_proved_by_the_sums_it_stands_in()
    {
        var listing = (await Ask(List + "/listings?limit=1"))["listings"]![0]!;
        var proof = await Ask($"{List}/proof/{(int)listing["line"]!}/budget");
        var sums = proof["sums"]!.AsArray();

        Assert.Equal((long)listing["budget"]!, (long)proof["amount"]!);
        Assert.Equal("proven", (string?)proof["certainty"]);
        Assert.Equal(["row-sum", "subtotal"], sums.Select(sum => (string?)sum!["rule"]));
        Assert.All(sums, sum => Assert.Equal((long)sum!["stated"]!["amount"]!, sum["parts"]!.AsArray().Sum(part => (long)part!["amount"]!)));
    }

    [Fact]
    public async Task An_unchanged_answer_is_not_sent_again_and_any_page_may_read_it()
    {
        using var first = await site.Client.GetAsync("/api/v1/lists", TestContext.Current.CancellationToken);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/api/v1/lists");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        again.Headers.Add("Origin", "https://elsewhere.example");
        using var second = await site.Client.SendAsync(again, TestContext.Current.CancellationToken);
        using var asked = new HttpRequestMessage(HttpMethod.Options, "/api/v1/lists");
        asked.Headers.Add("Origin", "https://elsewhere.example");
        asked.Headers.Add("Access-Control-Request-Method", "GET");
        using var allowed = await site.Client.SendAsync(asked, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(["*"], second.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.False(second.Headers.Contains("Access-Control-Allow-Credentials"));
        Assert.Equal(HttpStatusCode.NoContent, allowed.StatusCode);
        Assert.Equal(["*"], allowed.Headers.GetValues("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/en/read")]
    [InlineData("/api/v1/lists")]
    public async Task The_head_of_an_answer_comes_without_its_body(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, address);
        using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotNull(answer.Headers.ETag);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Who_asks_too_much_is_told_when_to_come_back()
    {
        using var visitor = OwnSite.VisitorOf(site.Address, "127.0.0.7");
        var answers = await Task.WhenAll(Enumerable.Range(0, Limits.ApiAtOnce * 2).Select(_ => visitor.GetAsync("/api/v1")));
        var refused = answers.Where(answer => answer.StatusCode == HttpStatusCode.TooManyRequests).ToList();

        Assert.NotEmpty(refused);
        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.All(refused, answer => Assert.NotNull(answer.Headers.RetryAfter));
        Assert.Equal("too-many-requests", await KindOf(refused[0]));
        Assert.Equal(HttpStatusCode.OK, (await site.Client.GetAsync("/api/v1", TestContext.Current.CancellationToken)).StatusCode); // others are served
    }

    [Theory]
    [InlineData("GET", "/api/v1/lists?limit=101", 400, "bad-value")]
    [InlineData("GET", "/api/v1/lists?limit=many", 400, "bad-value")]
    [InlineData("GET", "/api/v1/lists?limit=1&limit=2", 400, "too-many-values")]
    [InlineData("GET", "/api/v1/lists?limmit=1", 400, "unknown-parameter")]
    [InlineData("GET", "/api/v1/search?sort=best", 400, "bad-value")]
    [InlineData("GET", "/api/v1/search?after=x", 400, "bad-cursor")]
    [InlineData("GET", List + "/listings?after=x", 400, "bad-cursor")]
    [InlineData("GET", List + "/listings?after=bGlzdGluZ3MgOTkgMjA", 410, "stale-cursor")]
    [InlineData("GET", "/api/v1/comparisons?a=020001-2023", 400, "missing-parameter")]
    [InlineData("GET", "/api/v1/comparisons?a=020001-2024&b=020001-2023", 400, "wrong-order")]
    [InlineData("GET", "/api/v1/lists/nothing", 404, "no-such-list")]
    [InlineData("GET", "/api/v1/programmes/999999", 404, "no-such-programme")]
    [InlineData("GET", List + "/proof/1/budget", 404, "no-such-cell")]
    [InlineData("GET", "/api/v1/nothing", 404, "no-such-address")]
    [InlineData("GET", "/api/v2", 404, "no-such-address")]
    [InlineData("POST", "/api/v1/lists", 405, "wrong-method")]
    [InlineData("POST", "/mcp", 415, "wrong-type")]
    public async Task A_fault_says_what_was_found_what_was_expected_and_what_to_do(string method, string address, int status, string kind)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address) { Content = method == "POST" ? new StringContent("x") : null };
        using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(kind, await KindOf(answer));
    }

    private static async Task<string> KindOf(HttpResponseMessage answer)
    {
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsObject();
        Assert.All((string[])["type", "title", "detail", "detailJa", "instance", "found", "expected", "do"], field => Assert.NotEmpty((string?)problem[field] ?? ""));
        Assert.Equal((int)answer.StatusCode, (int)problem["status"]!);
        return ((string)problem["type"]!).Split("#problem-")[^1];
    }

    private async Task<JsonNode> Ask(string address) =>
        JsonNode.Parse(await site.Client.GetStringAsync(address, TestContext.Current.CancellationToken))!;
}
