using Microsoft.Playwright;

namespace Shisaku.EndToEnd;

/// <summary>Debian's Chromium, driven for a test; closed with it.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private Chromium(IPlaywright playwright, IBrowser browser) => (this.playwright, this.browser) = (playwright, browser);

    /// <summary>Starts it. What fetches browsers is not used: the one of the machine is.</summary>
    public static async Task<Chromium> Start()
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser" }.First(File.Exists),
            Args = ["--no-sandbox"], // root may start it no other way
        });
        return new Chromium(playwright, browser);
    }

    /// <summary>A page of a width, with or without script.</summary>
    public async Task<IPage> Page(int width, bool hasScript = true)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 }, JavaScriptEnabled = hasScript, AcceptDownloads = true,
        });
        return await context.NewPageAsync();
    }

    /// <summary>A page of somebody's own, with cookies of its own, at a site.</summary>
    public async Task<IPage> Page(int width, string site) => await (await browser.NewContextAsync(new BrowserNewContextOptions
    {
        ViewportSize = new ViewportSize { Width = width, Height = 900 }, BaseURL = site,
    })).NewPageAsync();

    /// <summary>A page of somebody who has signed in.</summary>
    public async Task<IPage> SignedIn(Site.OwnSite site, string name, int width = 1280, bool hasScript = false)
    {
        var page = await Page(width, hasScript);
        await page.GotoAsync(site.Client.BaseAddress + "en/sign-in");
        await page.FillAsync("#name", name);
        await page.FillAsync("#password", Site.Visitor.Password);
        await page.ClickAsync("main button");
        return page;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
