using Shisaku.Tests.Docs;

namespace Shisaku.EndToEnd;

/// <summary>The index page of a published set as its reader has it: from a folder, at a desk or on a phone, in either language.</summary>
public sealed class IndexPageTests : IDisposable
{
    private const int Desk = 1280;
    private const int Phone = 390;

    private readonly string _folder = Directory.CreateTempSubdirectory("shisaku-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("", Desk)]
    [InlineData("#en", Desk)]
    [InlineData("", Phone)]
    [InlineData("#en", Phone)]
    public async Task It_hinders_nobody_and_fits_the_screen(string language, int width)
    {
        await using var chromium = await Chromium.Start();
        var page = await chromium.Page(width, hasScript: true);
        await page.GotoAsync(Published() + language);
        Assert.Empty(await Hindrances.Of(page));
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width);
    }

    [Fact]
    public async Task Its_language_is_chosen_without_script_and_every_link_leads_to_a_file()
    {
        await using var chromium = await Chromium.Start();
        var page = await chromium.Page(Phone, hasScript: false);
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);
        var address = Published();
        await page.GotoAsync(address);
        Assert.True(await page.Locator("#ja h1").IsVisibleAsync());
        Assert.False(await page.Locator("#en h1").IsVisibleAsync());

        await page.Locator("#ja nav a").ClickAsync();
        Assert.True(await page.Locator("#en h1").IsVisibleAsync());
        Assert.False(await page.Locator("#ja h1").IsVisibleAsync());
        Assert.All(asked, each => Assert.StartsWith(address, each, StringComparison.Ordinal));
        var links = await page.Locator("#en .get a").AllAsync();
        Assert.Equal(11, links.Count);
        foreach (var link in links)
        {
            Assert.True(File.Exists(Path.Combine(_folder, "set", (await link.GetAttributeAsync("href"))!)));
        }
    }

    private string Published()
    {
        var set = Path.Combine(_folder, "set");
        var (code, _, error) = TheProgram.Run("publish", SourceTree.Full("samples/aomori-r5.txt"), "--to", set);
        Assert.True(code == 0, error);
        return new Uri(Path.Combine(set, "index.html")).AbsoluteUri;
    }
}
