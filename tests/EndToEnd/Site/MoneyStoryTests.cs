using Microsoft.Playwright;

namespace Shisaku.EndToEnd.Site;

/// <summary>A council member follows the money, at a desk and on a phone, with scripts and without.</summary>
[Collection(SiteCollection.Name)]
public sealed class MoneyStoryTests(TheSite site)
{
    private const int Desk = 1280;
    private const int Phone = 390;
    private const string Moved = "td.moved a.proof[href*='/funding.']";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_the_lists_to_the_sum_that_proves_an_amount(bool hasScript)
    {
        await using var chromium = await Chromium.Start();
        var page = await chromium.Page(Desk, hasScript);
        await page.GotoAsync(site.Address + "/en/lists");
        await page.Locator("main tbody a[href$='/lists/020001-2023']").ClickAsync();
        await page.Locator(".views a[href$='/table']").ClickAsync();
        await page.Locator(Moved).First.ClickAsync();
        var proof = page.Locator("#proof-body");
        await proof.WaitForAsync();

        Assert.Equal(hasScript, page.Url.EndsWith("/table", StringComparison.Ordinal));
        Assert.Contains("It stood in another column", await proof.InnerTextAsync(), StringComparison.Ordinal);
        Assert.True(await proof.Locator(".sum.held").CountAsync() >= 2);
    }

    [Fact]
    public async Task The_pane_is_opened_and_left_by_keyboard_and_focus_returns()
    {
        await using var chromium = await Chromium.Start();
        var page = await chromium.Page(Desk);
        await page.GotoAsync(site.Address + "/en/lists/020001-2023/table");
        var cell = page.Locator(Moved).First;
        await cell.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".pane").WaitForAsync();
        Assert.Empty(await Hindrances.Of(page));
        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('.pane').contains(document.activeElement)"));

        // On to another proof within the pane, and back out.
        await page.Locator(".pane a[data-proof]").First.ClickAsync();
        await page.Keyboard.PressAsync("Escape");

        Assert.Equal(0, await page.Locator(".pane").CountAsync());
        Assert.Equal(await cell.GetAttributeAsync("href"), await page.EvaluateAsync<string>("document.activeElement.getAttribute('href')"));
    }

    [Theory]
    [InlineData("/flow", "svg.flow a[href*='/sources/national']", "/sources/national")]
    [InlineData("/area", "svg.area a[href$='/policies/3']", "/policies/3")]
    public async Task A_picture_leads_on_by_keyboard(string view, string link, string path)
    {
        await using var chromium = await Chromium.Start();
        var page = await chromium.Page(Desk);
        await page.GotoAsync(site.Address + "/en/lists/020001-2023" + view);
        await page.Locator(link).First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(site.Address + "/en/lists/020001-2023" + path);

        Assert.Equal(1, await page.Locator("h1").CountAsync());
    }

    // In the light every page is asked by EveryPageTests.
    [Theory]
    [InlineData(Desk)]
    [InlineData(Phone)]
    public async Task The_pages_hinder_nobody_and_fit_the_screen_in_the_dark(int width)
    {
        await using var chromium = await Chromium.Start();
        var page = await chromium.Page(width);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        var wrong = new List<string>();
        foreach (var path in new[] { "", "/table", "/table?as=printed", "/proof/17/funding.national", "/policies/2", "/divisions", "/sources/national", "/flow", "/area" }
            .Select(view => "/lists/020001-2023" + view).Concat(["/lists", "/compare", "/compare?a=020001-2023&b=020001-2024"]))
        {
            await page.GotoAsync(site.Address + path);
            wrong.AddRange(await Hindrances.Of(page));
            wrong.AddRange(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") > width ? [$"{path}: wider than {width}"] : []);
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Two_years_are_chosen_and_compared_without_scripts()
    {
        await using var chromium = await Chromium.Start();
        var page = await chromium.Page(Phone, hasScript: false);
        await page.GotoAsync(site.Address + "/en/compare");
        await page.SelectOptionAsync("select[name=a]", "020001-2024");
        await page.SelectOptionAsync("select[name=b]", "020001-2023");
        await page.Locator("main form button").ClickAsync();

        Assert.Contains("FY2023 and FY2024", await page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("17,154,177,000", await page.Locator("#main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_view_shows_is_downloaded_under_its_name()
    {
        await using var chromium = await Chromium.Start();
        var page = await chromium.Page(Desk);
        await page.GotoAsync(site.Address + "/lists/020001-2023/policies/2");
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator(".downloads a[href$='policy-2.xlsx']").First.ClickAsync());

        Assert.Equal("020001-2023-policy-2.xlsx", download.SuggestedFilename);
    }
}
