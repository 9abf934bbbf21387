using System.Security.Cryptography;
using AngleSharp;
using AngleSharp.Html.Parser;

namespace Shisaku.EndToEnd.Site;

/// <summary>The site as files: complete, and as good from a disk as from its server.</summary>
public sealed class SiteCopyTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("shisaku-test-").FullName;

    private string Register => Path.Combine(_folder, "register.sqlite");

    private string Copy => Path.Combine(_folder, "copy");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Every_link_leads_to_a_file_and_every_file_is_what_its_digest_says()
    {
        Write();

        var pages = Directory.GetFiles(Copy, "*.html", SearchOption.AllDirectories);
        Assert.True(pages.Length > 100, $"only {pages.Length} pages");
        var parser = new HtmlParser();
        foreach (var file in pages)
        {
            using var page = parser.ParseDocument(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
            Assert.DoesNotContain("127.0.0.1", page.ToHtml(), StringComparison.Ordinal);
            foreach (var link in page.QuerySelectorAll("[href], [src], [action]").Select(LinkOf).Where(IsWithin))
            {
                var target = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, Uri.UnescapeDataString(link.Split('#')[0].Split('?')[0])));
                Assert.True(File.Exists(target), $"{file}: {link}");
            }
        }

        foreach (var line in await File.ReadAllLinesAsync(Path.Combine(Copy, "SHA256SUMS"), TestContext.Current.CancellationToken))
        {
            var content = await File.ReadAllBytesAsync(Path.Combine(Copy, line[66..]), TestContext.Current.CancellationToken);
            Assert.Equal(line[..64], Convert.ToHexStringLower(SHA256.HashData(content)));
        }
    }

    [Fact]
    public async Task A_programme_is_found_from_a_disk()
    {
        Write();
        await using var chromium = await Chromium.Start();
        var page = await chromium.Page(390);
        var failed = new List<string>();
        page.RequestFailed += (_, request) => failed.Add(request.Url);
        page.Console += (_, said) => failed.AddRange(said.Type == "error" ? [said.Text] : []);

        await page.GotoAsync("file://" + Path.Combine(Copy, "en/index.html"));
        await page.FillAsync("main input[name=q]", "DX");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#results li").First.WaitForAsync();
        Assert.Contains("found", await page.Locator("#found").InnerTextAsync(), StringComparison.Ordinal);
        await page.Locator("#results a").First.ClickAsync();

        Assert.Contains("/programmes/", page.Url, StringComparison.Ordinal);
        Assert.True(await page.Locator("h1").IsVisibleAsync());
        Assert.Empty(failed);
    }

    [Fact]
    public void It_is_written_again_over_itself_and_over_nothing_else()
    {
        Write();
        var before = File.ReadAllText(Path.Combine(Copy, "SHA256SUMS"));
        Write();
        Assert.Equal(before, File.ReadAllText(Path.Combine(Copy, "SHA256SUMS")));

        File.WriteAllText(Path.Combine(Copy, "lists", "mine.txt"), "mine");
        var refused = TheProgram.Run("site", "--to", Copy, "--register", Register);

        Assert.Equal(5, refused.Code);
        Assert.Contains("lists/mine.txt", refused.Error, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(Copy, "lists", "mine.txt")));
    }

    private void Write()
    {
        var outcome = TheProgram.Run("site", "--to", Copy, "--register", Register);
        Assert.True(outcome.Code == 0, outcome.Error);
    }

    private static string LinkOf(AngleSharp.Dom.IElement element) =>
        element.GetAttribute("href") ?? element.GetAttribute("src") ?? element.GetAttribute("action")!;

    private static bool IsWithin(string link) => link.Length > 0 && link[0] != '#' && !link.Contains(':', StringComparison.Ordinal);
}
