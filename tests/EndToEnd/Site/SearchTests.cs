using System.Net;
using Microsoft.Playwright;

namespace Shisaku.EndToEnd.Site;

/// <summary>The search as those have it who need something: with and without scripts, on a phone, by keyboard alone.</summary>
[Collection(SiteCollection.Name)]
public sealed class SearchTests(TheSite site)
{
    private const int Desk = 1280;
    private const int Phone = 390;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_owner_of_a_firm_finds_a_loan_on_a_phone_and_learns_whom_to_ask(bool hasScript)
    {
        await using var chromium = await Chromium.Start();
        var page = await chromium.Page(Phone, hasScript);
        await page.GotoAsync(site.Address + "/en/");

        await page.GetByLabel("What do you need?").FillAsync("loan");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        Assert.Contains("融資", await page.Locator(".widened").InnerTextAsync(), StringComparison.Ordinal);
        Assert.NotEqual(0, await page.Locator(".programme mark").CountAsync());

        // Programmes are found by the newest lists, each one once.
        var names = await page.Locator(".programme h3 a").AllInnerTextsAsync();
        Assert.Equal(names.Distinct(), names);
        var until = await page.Locator(".programme .brief").First.InnerTextAsync();
        Assert.Contains("Who runs it", until, StringComparison.Ordinal);
        Assert.Contains("Until when", until, StringComparison.Ordinal);

        await page.Locator(".programme h3 a").First.ClickAsync();
        Assert.Equal(names[0], await page.Locator("h1").InnerTextAsync());
        var brief = await page.Locator("dl.facts").InnerTextAsync();
        Assert.Contains("Whom to ask", brief, StringComparison.Ordinal);
        Assert.Contains("課", brief, StringComparison.Ordinal);
        Assert.Matches("Open-ended|Until March [0-9]{4}|Ended in March [0-9]{4}", brief);
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= Phone);
    }

    [Fact]
    public async Task Filters_narrow_without_scripts_by_a_form_and_are_taken_back_by_links()
    {
        await using var chromium = await Chromium.Start();
        var page = await chromium.Page(Desk, hasScript: false);
        await page.GotoAsync(site.Address + "/en/search?q=%E6%94%AF%E6%8F%B4");
        var all = await Count(page);

        // At a desk the filters stand open, without anything to press.
        var choice = page.Locator("input[name=mark][value=new]");
        var counted = int.Parse((await page.Locator("label.choice", new() { Has = choice }).Locator(".quiet").InnerTextAsync()).Trim(), System.Globalization.CultureInfo.InvariantCulture);
        await choice.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
        Assert.Equal(counted, await Count(page));
        Assert.InRange(counted, 1, all - 1);
        Assert.Contains("mark=new", page.Url, StringComparison.Ordinal);

        await page.Locator(".chosen a").First.ClickAsync();
        Assert.Equal(all, await Count(page));
    }

    [Fact]
    public async Task With_scripts_filters_act_at_once_keep_the_focus_and_go_back()
    {
        await using var chromium = await Chromium.Start();
        var page = await chromium.Page(Desk);
        await page.GotoAsync(site.Address + "/en/search?q=%E6%94%AF%E6%8F%B4");
        await page.EvaluateAsync("window.isSame = true");
        var all = await Count(page);

        await page.Locator("input[name=mark][value=new]").CheckAsync();
        await page.WaitForFunctionAsync("() => location.search.includes('mark=new')");
        var fewer = await Count(page);
        Assert.InRange(fewer, 1, all - 1);
        Assert.True(await page.EvaluateAsync<bool>("window.isSame"), "the page was loaded anew");
        Assert.Equal("new", await page.EvaluateAsync<string>("document.activeElement.value"));
        Assert.Contains($"{fewer} listings", await page.Locator("#search-status").InnerTextAsync(), StringComparison.Ordinal);

        await page.GoBackAsync();
        await page.WaitForFunctionAsync("wanted => document.getElementById('count').textContent.startsWith(wanted + ' ')", all);
        Assert.False(await page.Locator("input[name=mark][value=new]").IsCheckedAsync());

        await page.Locator("#q").FillAsync("販路");
        await page.WaitForFunctionAsync("() => location.search.includes('q=%E8%B2%A9%E8%B7%AF')");
        Assert.NotEqual(all, await Count(page));
        Assert.True(await page.EvaluateAsync<bool>("window.isSame"));
    }

    [Fact]
    public async Task It_is_used_by_keyboard_alone()
    {
        await using var chromium = await Chromium.Start();
        var page = await chromium.Page(Phone);
        await page.GotoAsync(site.Address + "/en/search");

        await TabTo(page, "document.activeElement.id === 'q'");
        await page.Keyboard.TypeAsync("export");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForFunctionAsync("() => location.search.includes('q=export')");
        await TabTo(page, "document.activeElement.matches('.filters > summary')");
        await page.Keyboard.PressAsync("Enter");
        await TabTo(page, "document.activeElement.matches('input[name=commission]')");
        await page.Keyboard.PressAsync("Space");
        await page.WaitForFunctionAsync("() => location.search.includes('commission=')");
        Assert.True(await page.Locator(".filters").EvaluateAsync<bool>("filters => filters.open"), "the filters closed under the hands");
        await TabTo(page, "document.activeElement.matches('.chosen a')");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForFunctionAsync("() => !location.search.includes('commission')");
        await TabTo(page, "document.activeElement.matches('.programme h3 a')");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForFunctionAsync("() => location.pathname.includes('/programmes/')");
    }

    [Fact]
    public async Task Pages_follow_one_another_and_hold_every_listing_once()
    {
        var seen = new HashSet<string>();
        var path = "/en/search?year=2023";
        for (var pages = 0; path.Length > 0; pages++)
        {
            var page = await site.Client.GetStringAsync(path, TestContext.Current.CancellationToken);
            foreach (var part in page.Split("<li class=\"programme\">").Skip(1))
            {
                seen.Add(part.Split("/programmes/")[1].Split('"')[0]);
            }

            Assert.True(pages < 20);
            path = page.Contains("rel=\"next\"", StringComparison.Ordinal)
                ? WebUtility.HtmlDecode(page.Split("rel=\"next\" href=\"")[1].Split('"')[0]) : "";
        }

        var table = await site.Client.GetStringAsync("/en/lists/020001-2023/files/list.json", TestContext.Current.CancellationToken);
        using var list = System.Text.Json.JsonDocument.Parse(table);
        var first = list.RootElement.GetProperty("policies").EnumerateArray().SelectMany(policy => policy.GetProperty("measures").EnumerateArray())
            .SelectMany(measure => measure.GetProperty("listings").EnumerateArray()).Count(listing => !listing.GetProperty("relisted").GetBoolean());
        Assert.Equal(first, seen.Count);
    }

    [Fact]
    public async Task Words_as_typed_can_be_asked_for_alone()
    {
        var page = await site.Client.GetStringAsync("/en/search?q=loan&exact=1", TestContext.Current.CancellationToken);

        Assert.Contains("0 listings", page, StringComparison.Ordinal);
        Assert.Contains("Only the words as typed", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_found_it_offers_what_is()
    {
        await using var chromium = await Chromium.Start();
        var page = await chromium.Page(Phone);
        await page.GotoAsync(site.Address + "/search?q=" + Uri.EscapeDataString("設備を買いたい ぬぬぬ"));
        Assert.Empty(await Hindrances.Of(page));

        await page.Locator(".suggestions a").First.ClickAsync();
        await page.Locator(".programme").First.WaitForAsync();
        Assert.NotEqual(0, await Count(page));
    }

    [Theory]
    [InlineData("/search?year=23")]
    [InlineData("/search?least=x")]
    [InlineData("/search?after=nowhere")]
    [InlineData("/en/search?commission=all")]
    public async Task What_can_not_be_asked_for_is_refused_in_a_sentence(string path)
    {
        using var answer = await site.Client.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("role=\"alert\"", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_typed_can_not_become_markup()
    {
        var page = await site.Client.GetStringAsync("/en/search?q=" + Uri.EscapeDataString("<script>\"'&</title>"), TestContext.Current.CancellationToken);

        Assert.DoesNotContain("<script>\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("&</title>", page, StringComparison.Ordinal);
    }

    private static async Task<int> Count(IPage page) =>
        int.Parse((await page.Locator("#count").InnerTextAsync()).Split([' ', '件'])[0], System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture);

    private static async Task TabTo(IPage page, string there)
    {
        for (var press = 0; press < 200; press++)
        {
            if (await page.EvaluateAsync<bool>(there))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The keyboard does not come to where {there}.");
    }
}
