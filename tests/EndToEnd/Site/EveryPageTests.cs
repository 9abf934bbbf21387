using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Shisaku.EndToEnd.Site;

/// <summary>What holds for every page: one of each kind, found by following links from the front page.</summary>
[Collection(SiteCollection.Name)]
public sealed partial class EveryPageTests(TheSite site)
{
    private const int Desk = 1280;
    private const int Phone = 390;
    private const int LargestPage = 100 * 1024;
    private const int LargestWithPictures = 300 * 1024;

    private static readonly Dictionary<string, List<string>> Known = [];

    // Each language and each width once: what differs by both is little, and judging a page takes seconds.
    [Theory]
    [InlineData("", Phone)]
    [InlineData("/en", Desk)]
    public async Task It_hinders_nobody_fits_the_screen_and_asks_nobody_else(string language, int width)
    {
        await using var chromium = await Chromium.Start();
        var page = await chromium.Page(width);
        var wrong = new List<string>();
        page.Request += (_, request) => wrong.AddRange(request.Url.StartsWith(site.Address, StringComparison.Ordinal) || request.Url.StartsWith("data:", StringComparison.Ordinal) ? [] : [request.Url]);
        page.Console += (_, said) => wrong.AddRange(said.Type is "error" or "warning" ? [$"{page.Url}: {said.Text}"] : []);
        page.PageError += (_, error) => wrong.Add($"{page.Url}: {error}");

        var (titles, paths) = (new Dictionary<string, string>(), await Kinds(language));
        foreach (var path in paths)
        {
            await page.GotoAsync(site.Address + path);
            wrong.AddRange(await Hindrances.Of(page));
            if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth") > width)
            {
                wrong.Add($"{path}: wider than {width}");
            }

            wrong.AddRange(await page.Locator("h1").CountAsync() == 1 ? [] : [$"{path}: not one heading"]);
            var title = await page.TitleAsync();
            wrong.AddRange(titles.TryAdd(title, path) ? [] : [$"{path} is called like {titles[title]}: {title}"]);
        }

        Assert.Empty(wrong);
        Assert.True(paths.Count > 5, string.Join(' ', paths));
    }

    [Fact]
    public async Task It_is_small()
    {
        var wrong = new List<string>();
        foreach (var path in await Kinds(""))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Add("Accept-Encoding", "br");
            using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
            var size = (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
            wrong.AddRange(size <= LargestPage ? [] : [$"{path}: {size} bytes"]);
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task With_all_that_it_loads_it_is_small_too()
    {
        await using var chromium = await Chromium.Start();
        var wrong = new List<string>();
        foreach (var path in await Kinds(""))
        {
            var page = await chromium.Page(Desk); // a new one each time: nothing is kept from the page before
            await page.GotoAsync(site.Address + path, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
            var size = await page.EvaluateAsync<int>(
                "performance.getEntries().filter(entry => entry.transferSize).reduce((sum, entry) => sum + entry.transferSize, 0)");
            wrong.AddRange(size is > 0 and <= LargestWithPictures ? [] : [$"{path}: {size} bytes"]);
            await page.CloseAsync();
        }

        Assert.Empty(wrong);
    }

    /// <summary>One address of every kind of page: numbers and names of lists are left out in telling kinds apart.</summary>
    private async Task<List<string>> Kinds(string language) =>
        Known.TryGetValue(language, out var known) ? known : Known[language] = await Followed(language);

    private async Task<List<string>> Followed(string language)
    {
        var seen = new HashSet<string>();
        var paths = new List<string>();
        var next = new Queue<string>([language.Length == 0 ? "/lists" : language, language + "/", language + "/compare?a=020001-2023&b=020001-2024"]);
        while (next.TryDequeue(out var path))
        {
            if (!seen.Add(KindOf(path)))
            {
                continue;
            }

            using var answer = await site.Client.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode}");
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            paths.Add(path);
            var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            foreach (var link in Link().Matches(html).Select(match => System.Net.WebUtility.HtmlDecode(match.Groups["to"].Value)))
            {
                if ((language.Length > 0) == (link == "/en" || link.StartsWith("/en/", StringComparison.Ordinal)))
                {
                    next.Enqueue(link);
                }
            }
        }

        return paths;
    }

    /// <summary>An address without what changes from one list, programme or choice to the next.</summary>
    private static string KindOf(string path)
    {
        var at = path.IndexOf('?', StringComparison.Ordinal);
        var parts = (at < 0 ? path : path[..at]).Split('/', StringSplitOptions.RemoveEmptyEntries);
        var kind = parts.Select((part, place) =>
            part.Any(char.IsAsciiDigit) || part.Contains('%', StringComparison.Ordinal) || (place > 1 && parts[place - 1] is "sources" or "divisions") ? "*" : part);
        string[] keys = at < 0 ? [] : [.. path[(at + 1)..].Split('&').Select(pair => pair.Split('=')[0]).Distinct().Order(StringComparer.Ordinal)];
        return string.Join('/', kind) + "?" + (parts.Contains("search") && keys.Length > 0 ? "*" : string.Join('&', keys));
    }

    [GeneratedRegex("""<a [^>]*href="(?<to>/[^"#]*)""")]
    private static partial Regex Link();
}
