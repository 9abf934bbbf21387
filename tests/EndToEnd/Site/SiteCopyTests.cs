using System.Security.Cryptography;
using AngleSharp;
using AngleSharp.Html.Parser;
using Microsoft.Playwright;
using Shisaku.App.UseCases;
using Shisaku.Tests.Docs;

namespace Shisaku.EndToEnd.Site;

/// <summary>The site as files: complete, and as good from a disk as from its server.</summary>
public sealed class SiteCopyTests(SampleCopy sample) : IClassFixture<SampleCopy>
{
    private string Copy => sample.Folder;

    [Fact]
    public async Task Every_link_leads_to_a_file_and_every_file_is_what_its_digest_says()
    {
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

        // A cell leads to the page of its proof, which is fetched beside the table only where there is a server.
        await page.GotoAsync("file://" + Path.Combine(Copy, "en/lists/020001-2023/table/index.html"));
        await page.Locator("a.proof").First.ClickAsync();
        Assert.Contains("/proof/", page.Url, StringComparison.Ordinal);
        Assert.Empty(failed);
    }

    [Fact]
    public async Task All_lists_are_searched_by_filters_with_counts_from_a_disk()
    {
        using var two = new SampleCopy();
        Assert.True(TheProgram.Run("import", "--register", two.Register, "--government", "020001", SourceTree.Full("samples/aomori-r5.txt")).Code is 0 or 1);
        var akita = Path.Combine(Path.GetDirectoryName(two.Register)!, "akita.txt");
        await File.WriteAllTextAsync(
            akita, (await File.ReadAllTextAsync(SourceTree.Full("samples/aomori-r5.txt"), TestContext.Current.CancellationToken)).Replace("DX推進課", "デジタル課", StringComparison.Ordinal),
            TestContext.Current.CancellationToken);
        Assert.Equal(0, TheProgram.Run("import", "--register", two.Register, "--government", "050008", akita).Code);
        await using var chromium = await Chromium.Start();
        var page = await chromium.Page(1280);
        await page.GotoAsync("file://" + Path.Combine(two.Folder, "en/copy/search/index.html") + "?q=DX");
        var found = page.Locator("#found");
        await page.Locator("#results li").First.WaitForAsync();
        Assert.Contains("of 214 listings", await found.InnerTextAsync(), StringComparison.Ordinal);

        await page.SelectOptionAsync("#by-government", "秋田県");
        await Assertions.Expect(found).ToContainTextAsync("of 107 listings");
        var divisions = await page.Locator("#by-division option").AllInnerTextsAsync();
        Assert.Contains(divisions, each => each.StartsWith("デジタル課", StringComparison.Ordinal));
        Assert.DoesNotContain(divisions, each => each.StartsWith("DX推進課", StringComparison.Ordinal));

        // What an option counts is what choosing it shows.
        await page.FillAsync("#q", "");
        foreach (var filter in new[] { "year", "division", "policy", "mark" })
        {
            var option = page.Locator($"#by-{filter} option").Nth(1);
            var counted = (await option.InnerTextAsync()).Split('(')[^1].TrimEnd(')');
            await page.SelectOptionAsync("#by-" + filter, (await option.GetAttributeAsync("value"))!);
            await Assertions.Expect(found).ToContainTextAsync(counted + " found");
            await page.SelectOptionAsync("#by-" + filter, "");
        }

        Assert.Empty(await Hindrances.Of(page));
    }

    [Fact]
    public async Task Everyday_words_find_from_a_disk_what_lists_print_and_names_come_first()
    {
        await using var chromium = await Chromium.Start();
        var page = await chromium.Page(390);
        await page.GotoAsync("file://" + Path.Combine(Copy, "en/copy/search/index.html") + "?q=loans+for");
        await page.Locator("#results li").First.WaitForAsync();
        Assert.Contains("融資", await page.Locator("#widened").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("Not searched for: for.", await page.Locator("#widened").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(await Hindrances.Of(page));

        // Whatever is an everyday word is one in the copy, with the same words beside it.
        var needs = EverydayWords.All;
        var widened = await page.EvaluateAsync<string[]>("words => words.map(word => { const found = shisakuCopy.wordsOf(word); return found.also.join(); })", needs.Keys);
        Assert.Equal(needs.Keys.Select(word => EverydayWords.Widen(word).Also.TryGetValue(word, out var also) ? string.Join(',', also) : ""), widened);

        // Printed names before listings that have the word elsewhere.
        await page.FillAsync("#q", "観光");
        var names = await page.Locator("#results li > :first-child").AllInnerTextsAsync();
        var without = names.ToList().FindIndex(name => !EverydayWords.All["観光"].Append("観光").Any(word => name.Contains(word, StringComparison.Ordinal)));
        Assert.NotEqual(0, without);
        Assert.All(without < 0 ? [] : names.Skip(without), name => Assert.DoesNotContain("観光", name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Letters_are_compared_in_a_copy_as_the_server_compares_them()
    {
        await using var chromium = await Chromium.Start();
        var page = await chromium.Page(1280);
        await page.GotoAsync("file://" + Path.Combine(Copy, "copy/search/index.html"));
        await page.Locator("#results li").First.WaitForAsync();
        string[] texts =
        [
            "ＤＸ・推進（ﾃﾞｼﾞﾀﾙ）", "廣告 國庫 櫻", "スーパ-マン A-B", "ｱｵﾓﾘ ヶ ヵ", "Ｓｔｒａße Σίσυφος", "㈱ ㍿ ①", "が か\u3099 か゛", "𠮟 𩸽 叱", "「」、。!?~^|", "İ ı ſ", "〇 ○ △ →",
            .. await page.EvaluateAsync<string[]>("shisakuCopy.rows.map(row => row.name + ' ' + row.policy)"),
        ];

        var folded = await page.EvaluateAsync<string[]>("texts => texts.map(shisakuCopy.fold)", texts);

        Assert.Equal(texts.Select(Shisaku.Register.SearchText.Normal).Where(text => !text.Any(IsYear)), folded.Where((_, at) => !Shisaku.Register.SearchText.Normal(texts[at]).Any(IsYear)));
    }

    // Years are read by the server alone.
    private static bool IsYear(char letter) => char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.PrivateUse;

    [Fact]
    public void It_is_written_again_over_itself_and_over_nothing_else()
    {
        var before = File.ReadAllText(Path.Combine(Copy, "SHA256SUMS"));
        sample.Write();
        Assert.Equal(before, File.ReadAllText(Path.Combine(Copy, "SHA256SUMS")));

        var mine = Path.Combine(Copy, "lists", "mine.txt");
        File.WriteAllText(mine, "mine");
        var refused = TheProgram.Run("site", "--to", Copy, "--register", sample.Register);

        Assert.Equal(5, refused.Code);
        Assert.Contains("lists/mine.txt", refused.Error, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(mine));
        File.Delete(mine);
    }

    private static string LinkOf(AngleSharp.Dom.IElement element) =>
        element.GetAttribute("href") ?? element.GetAttribute("src") ?? element.GetAttribute("action")!;

    private static bool IsWithin(string link) => link.Length > 0 && link[0] != '#' && !link.Contains(':', StringComparison.Ordinal);
}

/// <summary>A copy of the site of a register of its own, which has the sample unless something else is imported first. Written when it is first asked for.</summary>
public sealed class SampleCopy : IDisposable
{
    private readonly string _own = Directory.CreateTempSubdirectory("shisaku-test-").FullName;
    private bool _isWritten;

    public string Register => Path.Combine(_own, "register.sqlite");

    public string Folder
    {
        get
        {
            if (!_isWritten)
            {
                Write();
            }

            return Path.Combine(_own, "copy");
        }
    }

    public void Write()
    {
        var outcome = TheProgram.Run("site", "--to", Path.Combine(_own, "copy"), "--register", Register);
        Assert.True(outcome.Code == 0, outcome.Error);
        _isWritten = true;
    }

    public void Dispose() => Directory.Delete(_own, recursive: true);
}
