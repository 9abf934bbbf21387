using Microsoft.Playwright;

namespace Shisaku.EndToEnd;

/// <summary>Debian's Chromium, driven for a test. One is started for all of them; each test has windows of its own, with cookies and a
/// cache of their own, which are closed with it.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private static readonly Lazy<Task<IBrowser>> Browser = new(Launch);

    private readonly IBrowser browser;
    private readonly List<IBrowserContext> windows = [];

    private Chromium(IBrowser browser) => this.browser = browser;

    /// <summary>Starts it where it does not run yet. What fetches browsers is not used: the one of the machine is.</summary>
    public static async Task<Chromium> Start() => new(await Browser.Value);

    /// <summary>A page of a width, with or without script.</summary>
    public Task<IPage> Page(int width, bool hasScript = true) => Window(new BrowserNewContextOptions
    {
        ViewportSize = new ViewportSize { Width = width, Height = 900 }, JavaScriptEnabled = hasScript, AcceptDownloads = true,
    });

    /// <summary>A page of somebody's own, with cookies of its own, at a site.</summary>
    public Task<IPage> Page(int width, string site) => Window(new BrowserNewContextOptions
    {
        ViewportSize = new ViewportSize { Width = width, Height = 900 }, BaseURL = site,
    });

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
        foreach (var window in windows)
        {
            await window.CloseAsync();
        }
    }

    private async Task<IPage> Window(BrowserNewContextOptions options)
    {
        var window = await browser.NewContextAsync(options);
        windows.Add(window);
        return await window.NewPageAsync();
    }

    // It ends with the program that drives it.
    private static async Task<IBrowser> Launch() => await (await Playwright.CreateAsync()).Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser" }.First(File.Exists),
        Args = ["--no-sandbox"], // root may start it no other way
    });
}
