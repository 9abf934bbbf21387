using System.Net;

namespace Shisaku.EndToEnd.Site;

/// <summary>A document with more tables than its list: each has a page, proofs and files.</summary>
public sealed class FurtherTablesTests
{
    private const string Document = """
        Item   | 2024  | 2025
        Roads  | 310   | 410
        Parks  | 64    | 75
        Ports  | 51    | 58
        Total  | 425   | 543

        Office | Posts | Filled
        East   | 10    | 9
        West   | 20    | 18
        Total  | 30    | 28
        """;

    [Fact]
    public async Task Nothing_that_was_read_is_hidden()
    {
        await using var site = await OwnSite.Start([]);
        var file = Path.Combine(Path.GetDirectoryName(site.Register)!, "two.txt");
        await File.WriteAllTextAsync(file, Document, TestContext.Current.CancellationToken);
        Assert.True(TheProgram.Run("import", "--register", site.Register, "--government", "030007", "--series", "two", "--year", "2025", file).Code is 0 or 1);
        await Task.Delay(TimeSpan.FromSeconds(1.2), TestContext.Current.CancellationToken); // the site looks once a second

        await using var chromium = await Chromium.Start();
        var page = await chromium.Page(390, hasScript: true);
        var address = site.Client.BaseAddress!.ToString().TrimEnd('/');
        await page.GotoAsync(address + "/en/lists/030007-2025");
        await page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "1 beside the list" }).ClickAsync();
        await page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Table 1" }).ClickAsync();

        Assert.EndsWith("/en/lists/030007-2025/tables/1", page.Url, StringComparison.Ordinal);
        Assert.Contains("Filled", await page.Locator("table.shown").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(await Hindrances.Of(page));
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 390);

        await page.Locator("a.proof", new() { HasText = "28" }).ClickAsync();
        Assert.Contains("18", await page.Locator(".pane").InnerTextAsync(), StringComparison.Ordinal);
        var proof = await page.Locator(".pane .lasting").GetAttributeAsync("href");
        Assert.Contains("28", await site.Client.GetStringAsync(proof, TestContext.Current.CancellationToken), StringComparison.Ordinal);

        var csv = await site.Client.GetStringAsync("/lists/030007-2025/files/table-1.csv", TestContext.Current.CancellationToken);
        Assert.Contains("West", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("Roads", csv, StringComparison.Ordinal);
        foreach (var none in new[] { "/lists/030007-2025/tables/2", "/lists/030007-2025/files/table-2.csv", "/lists/020001-2023/tables" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await site.Client.GetAsync(none, TestContext.Current.CancellationToken)).StatusCode);
        }
    }
}
