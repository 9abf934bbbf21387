using System.Net;
using ModelContextProtocol.Client;
using Shisaku.Tests.Docs;

namespace Shisaku.EndToEnd.Site;

/// <summary>Two governments side by side.</summary>
public sealed class SidesPageTests
{
    private const string Sides = "/compare?a=020001-2023&b=030007-2023";

    [Fact]
    public async Task It_hinders_nobody_fits_the_screen_and_gives_the_files_of_what_it_shows()
    {
        await using var site = await OwnSite.Start([]);
        var printed = await File.ReadAllTextAsync(SourceTree.Full("samples/aomori-r5.txt"), TestContext.Current.CancellationToken);
        var other = Path.Combine(Path.GetDirectoryName(site.Register)!, "other.txt");
        await File.WriteAllTextAsync(other, printed.Replace("特別保証融資制度", "新しい保証の融資", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        Assert.True(TheProgram.Run("import", "--register", site.Register, "--government", "030007", other).Code is 0 or 1);
        await Task.Delay(TimeSpan.FromSeconds(1.2), TestContext.Current.CancellationToken); // the site looks once a second

        await using (var assistant = await McpClient.CreateAsync(
            new HttpClientTransport(new HttpClientTransportOptions { Endpoint = new Uri(site.Client.BaseAddress!, "mcp"), TransportMode = HttpTransportMode.StreamableHttp }),
            cancellationToken: TestContext.Current.CancellationToken))
        {
            var answer = await assistant.CallToolAsync(
                "compare_lists", new Dictionary<string, object?> { ["earlier"] = "020001-2023", ["later"] = "030007-2023" }, cancellationToken: TestContext.Current.CancellationToken);
            Assert.Equal("shisaku.sides/1", answer.StructuredContent!.Value.GetProperty("format").GetString());
        }

        await using var chromium = await Chromium.Start();
        foreach (var (width, language) in new[] { (390, ""), (1280, "/en") })
        {
            var page = await chromium.Page(width);
            await page.GotoAsync(site.Client.BaseAddress!.ToString().TrimEnd('/') + language + Sides);
            Assert.Equal(1, await page.Locator("h1").CountAsync());
            Assert.Contains(language.Length == 0 ? "岩手県" : "Iwate Prefecture", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
            Assert.Empty(await Hindrances.Of(page));
            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, $"wider than {width}");
            var files = await page.Locator("a[download]").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
            Assert.NotEmpty(files);
            Assert.All(files, file => Assert.Equal(HttpStatusCode.OK, site.Client.GetAsync(file).GetAwaiter().GetResult().StatusCode));
        }
    }
}
