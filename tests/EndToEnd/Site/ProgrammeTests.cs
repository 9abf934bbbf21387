using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Shisaku.Tests.Docs;

namespace Shisaku.EndToEnd.Site;

/// <summary>A programme's page says what its lists say, and no more.</summary>
[Collection(SiteCollection.Name)]
public sealed partial class ProgrammeTests(TheSite site)
{
    private const int Phone = 390;

    [Fact]
    public async Task Every_listing_that_the_truth_has_stands_on_the_page_of_its_programme()
    {
        var path = await PathOf("あおもり食品産業強化サポート事業");
        var page = await site.Client.GetStringAsync("/en" + path, TestContext.Current.CancellationToken);
        var truth = SourceTree.Read("samples/aomori-r5.truth.tsv").Split('\n').Count(line => line.Contains("あおもり食品産業強化サポート事業", StringComparison.Ordinal));

        Assert.True(truth > 1);
        var places = page.Split("id=\"places\"")[1].Split("</section>")[0];
        Assert.Equal(2 * truth, Row().Count(places)); // this year's list and the next one's
        Assert.Equal(2 * (truth - 1), Regex.Count(places, ">Re-listing<"));
        Assert.Contains("/en/lists/020001-2023/proof/", places, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_address_lasts_and_is_the_same_in_every_year()
    {
        await using var chromium = await Chromium.Start();
        var page = await chromium.Page(Phone, hasScript: false);
        await page.GotoAsync(site.Address + "/search?year=2023&q=" + Uri.EscapeDataString("\"特別保証融資制度\""));
        var earlier = await page.Locator(".programme h3 a").First.GetAttributeAsync("href");
        await page.GotoAsync(site.Address + "/search?year=2024&q=" + Uri.EscapeDataString("\"特別保証融資制度\""));

        Assert.Equal(earlier, await page.Locator(".programme h3 a").First.GetAttributeAsync("href"));
    }

    [Fact]
    public async Task The_budget_on_the_page_leads_to_its_proof()
    {
        await using var chromium = await Chromium.Start();
        var page = await chromium.Page(Phone, hasScript: false);
        await page.GotoAsync(site.Address + "/en" + await PathOf("特別保証融資制度"));
        var budget = await page.Locator("#money ~ .scroll tbody td.number strong").First.InnerTextAsync();
        var printed = page.Locator($"#print ~ .scroll a[href$='/budget']");
        Assert.Equal(budget, await printed.InnerTextAsync());

        await printed.ClickAsync();
        Assert.Contains(budget, await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_search_engines_read_is_a_government_service_and_runs_nothing()
    {
        await using var chromium = await Chromium.Start();
        var page = await chromium.Page(Phone);
        var said = new List<string>();
        page.Console += (_, message) => said.Add(message.Text);
        await page.GotoAsync(site.Address + await PathOf("特別保証融資制度"));

        using var data = JsonDocument.Parse(await page.Locator("script[type='application/ld+json']").First.TextContentAsync() ?? "");
        Assert.Equal("GovernmentService", data.RootElement.GetProperty("@type").GetString());
        Assert.Equal(await page.Locator("h1").InnerTextAsync(), data.RootElement.GetProperty("name").GetString());
        Assert.Equal("020001", data.RootElement.GetProperty("provider").GetProperty("identifier").GetString());
        Assert.Empty(said);
    }

    [Fact]
    public async Task It_downloads_as_what_it_shows()
    {
        var path = await PathOf("特別保証融資制度");
        var csv = await site.Client.GetByteArrayAsync(path + "/programme.csv", TestContext.Current.CancellationToken);
        using var json = JsonDocument.Parse(await site.Client.GetStringAsync(path + "/programme.json", TestContext.Current.CancellationToken));

        Assert.Equal([0xEF, 0xBB, 0xBF], csv[..3]);
        var rows = Encoding.UTF8.GetString(csv).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        foreach (var listing in json.RootElement.GetProperty("listings").EnumerateArray())
        {
            var thousands = listing.GetProperty("budgetYen").GetInt64() / 1000;
            Assert.Contains(rows, row => row.Contains($",{listing.GetProperty("fiscalYear").GetInt32()},", StringComparison.Ordinal)
                && row.Contains($",budget,,{thousands},1000,", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("/programmes/999999999")]
    [InlineData("/programmes/999999999/programme.csv")]
    [InlineData("/programmes/99999999999999999999")]
    [InlineData("/programmes/x")]
    public async Task A_programme_that_is_not_there_is_not_found(string path)
    {
        using var answer = await site.Client.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<string> PathOf(string name)
    {
        var page = await site.Client.GetStringAsync("/search?exact=1&q=" + Uri.EscapeDataString(name), TestContext.Current.CancellationToken);
        return Programme().Match(page).Value;
    }

    [GeneratedRegex("/programmes/[0-9]+")]
    private static partial Regex Programme();

    [GeneratedRegex("<th scope=\"row\">")]
    private static partial Regex Row();
}
