using Microsoft.Playwright;
using Shisaku.Tests.Docs;

namespace Shisaku.EndToEnd;

/// <summary>The explaining page as its reader has it: at a desk, on a phone, by keyboard, without network, on paper.</summary>
public sealed class ExplainingPageTests : IDisposable
{
    private const int Desk = 1280;
    private const int Phone = 390;

    private readonly string _folder = Directory.CreateTempSubdirectory("shisaku-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // Each language and each width once: judging so long a page takes half a minute.
    [Theory]
    [InlineData("ja", Phone)]
    [InlineData("en", Desk)]
    public async Task It_hinders_nobody_and_fits_the_screen(string language, int width)
    {
        await using var chromium = await Chromium.Start();
        var page = await Open(chromium, Sample(), language, width);

        Assert.Empty(await Hindrances.Of(page));
        await page.Locator("button.cell").First.ClickAsync();
        Assert.True(await page.Locator("#proof").IsVisibleAsync());
        Assert.Empty(await Hindrances.Of(page));
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width);
    }

    [Fact]
    public async Task A_sum_is_shown_and_left_by_keyboard_alone()
    {
        await using var chromium = await Chromium.Start();
        var page = await Open(chromium, Sample(), "en", Desk);

        await TabTo(page, "document.activeElement.matches('nav a[href=\"#checks\"]')");
        await page.Keyboard.PressAsync("Enter");
        await TabTo(page, "document.activeElement.matches('.check summary')");
        await page.Keyboard.PressAsync("Enter");
        Assert.True(await page.Locator("#proof").IsVisibleAsync());
        Assert.NotEqual(0, await page.Locator("td.hit").CountAsync());

        await page.Keyboard.PressAsync("Escape");
        Assert.False(await page.Locator("#proof").IsVisibleAsync());
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.matches('.check summary')"));
    }

    [Fact]
    public async Task What_is_decided_by_keyboard_is_saved_and_settles_the_list()
    {
        await using var chromium = await Chromium.Start();
        var list = Path.Combine(_folder, "open.txt");
        await File.WriteAllTextAsync(list, TestLists.Open(), TestContext.Current.CancellationToken);
        Assert.Equal(1, TheProgram.Run("read", "--json", list).Code);
        var page = await Open(chromium, list, "en", Phone);

        await TabTo(page, "document.activeElement.matches('fieldset.decide input[type=radio]')");
        await page.Keyboard.PressAsync("Space");
        await TabTo(page, "document.activeElement.matches('input.why')");
        await page.Keyboard.TypeAsync("asked the division");
        await TabTo(page, "document.activeElement.id === 'save'");
        var download = await page.RunAndWaitForDownloadAsync(() => page.Keyboard.PressAsync("Enter"));
        var decisions = Path.Combine(_folder, "decisions.json");
        await download.SaveAsAsync(decisions);

        Assert.Equal("open.txt.decisions.json", download.SuggestedFilename);
        var (code, output, error) = TheProgram.Run("read", "--json", "--settle", decisions, list);
        Assert.True(code == 0, error);
        Assert.Contains("asked the division", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_script_it_says_as_much()
    {
        await using var chromium = await Chromium.Start();
        var with = await Open(chromium, Sample(), "en", Desk);
        var rows = await with.Locator("#list tbody").CountAsync();
        var without = await chromium.Page(Desk, hasScript: false);
        await without.GotoAsync(with.Url);

        Assert.Equal(rows, await without.Locator("#list tbody").CountAsync());
        await without.Locator(".check summary").First.ClickAsync();
        Assert.True(await without.Locator(".check .sum").First.IsVisibleAsync());
    }

    [Fact]
    public async Task It_asks_nothing_of_any_network()
    {
        await using var chromium = await Chromium.Start();
        var page = await chromium.Page(Desk);
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);
        var address = Explained(Sample(), "ja");

        await page.GotoAsync(address);
        await page.Locator("button.cell").First.ClickAsync();

        Assert.Equal([address], asked);
    }

    [Fact]
    public async Task On_paper_nothing_asks_to_be_pressed()
    {
        await using var chromium = await Chromium.Start();
        var page = await Open(chromium, Sample(), "en", Desk);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        Assert.False(await page.Locator("#save").IsVisibleAsync());
    }

    private static string Sample() => SourceTree.Full("samples/aomori-r5.txt");

    private async Task<IPage> Open(Chromium chromium, string list, string language, int width)
    {
        var page = await chromium.Page(width);
        await page.GotoAsync(Explained(list, language));
        return page;
    }

    private string Explained(string list, string language)
    {
        var file = Path.Combine(_folder, $"{Path.GetFileName(list)}-{language}.html");
        Assert.NotEqual(70, TheProgram.Run("read", list, "--explain", file, "--lang", language).Code);
        return new Uri(file).AbsoluteUri;
    }

    private static async Task TabTo(IPage page, string there)
    {
        for (var press = 0; press < 4000; press++)
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
