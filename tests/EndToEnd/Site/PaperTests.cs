using System.Text;
using Microsoft.Playwright;
using Shisaku.Tests.Docs;

namespace Shisaku.EndToEnd.Site;

/// <summary>Each kind of page at 200 % zoom, and on paper.</summary>
[Collection(SiteCollection.Name)]
public sealed class PaperTests(TheSite site)
{
    // A4 less its margins, at 96 dots an inch.
    private const int PaperWidth = 718;

    private static readonly string[] Kinds =
    [
        "/", "/search?q=DX", "/programmes/5", "/lists", "/lists/020001-2023", "/lists/020001-2023/table", "/lists/020001-2023/table?as=printed",
        "/lists/020001-2023/policies/1", "/lists/020001-2023/divisions", "/lists/020001-2023/sources/national", "/lists/020001-2023/flow",
        "/lists/020001-2023/area", "/lists/020001-2023/proof/17/budget", "/compare?a=020001-2023&b=020001-2024", "/data", "/about", "/read",
    ];

    [Theory]
    [InlineData("")]
    [InlineData("/en")]
    public async Task Nothing_is_scrolled_sideways_at_twice_the_size(string language)
    {
        await using var chromium = await Chromium.Start();
        var page = await chromium.Page(640); // a window of 1280 at 200 %
        foreach (var path in Kinds.Append(await Reading("127.0.0.31")))
        {
            await page.GotoAsync(site.Address + (language + path));
            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 640, path);
        }
    }

    [Fact]
    public async Task Paper_shows_what_a_page_says_and_not_what_it_is_used_with()
    {
        await using var chromium = await Chromium.Start();
        var page = await chromium.Page(PaperWidth);
        await page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        foreach (var path in Kinds.Append(await Reading("127.0.0.32")))
        {
            await page.GotoAsync(site.Address + path);
            Assert.Equal("rgb(255, 255, 255)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
            Assert.Empty(await page.EvaluateAsync<string[]>("""
                [...document.querySelectorAll("nav, button, .button, input, select")].filter(part => part.checkVisibility()).map(part => location.pathname + " " + part.outerHTML.slice(0, 80))
                """));
            Assert.True(await page.EvaluateAsync<bool>("document.querySelector('h1').checkVisibility()"), path);
            Assert.Empty(await page.EvaluateAsync<string[]>("""
                [...document.querySelectorAll("table, svg")].filter(part => part.getBoundingClientRect().right > innerWidth + 1
                  || ["auto", "scroll", "hidden"].includes(getComputedStyle(part.parentElement).overflowX) && part.parentElement.scrollWidth > part.parentElement.clientWidth + 1)
                  .map(part => location.pathname + " " + part.className)
                """));
        }
    }

    private async Task<string> Reading(string visitorAddress)
    {
        using var visitor = OwnSite.VisitorOf(site.Address, visitorAddress);
        var broken = (await File.ReadAllTextAsync(SourceTree.Full("samples/aomori-r5.txt"), TestContext.Current.CancellationToken)).Replace("17,154,177", "17,154,17?", StringComparison.Ordinal);
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(broken)), "file", "broken.txt" } };
        using var answer = await visitor.PostAsync("/en/read", form, TestContext.Current.CancellationToken);
        var address = answer.Headers.Location!.ToString();
        for (var tries = 0; tries < 100 && !(await visitor.GetStringAsync(address, TestContext.Current.CancellationToken)).Contains("beside-rows", StringComparison.Ordinal); tries++)
        {
            await Task.Delay(300, TestContext.Current.CancellationToken);
        }

        return address["/en".Length..];
    }
}
