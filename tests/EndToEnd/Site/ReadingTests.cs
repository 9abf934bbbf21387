using System.Net;
using System.Text;
using Microsoft.Playwright;
using Shisaku.App.Site;
using Shisaku.Tests.Docs;

namespace Shisaku.EndToEnd.Site;

/// <summary>Somebody brings a list and has it read.</summary>
[Collection(SiteCollection.Name)]
public sealed class ReadingTests(TheSite site)
{
    private static readonly string Sample = SourceTree.Full("samples/aomori-r5.txt");

    [Theory]
    [InlineData(1280, true)]
    [InlineData(390, true)]
    [InlineData(1280, false)]
    [InlineData(390, false)]
    public async Task A_file_is_brought_and_its_proof_shown(int width, bool hasScript)
    {
        await using var chromium = await Chromium.Start();
        var page = await chromium.Page(width, hasScript);
        var wrong = new List<string>();
        page.Console += (_, said) => wrong.AddRange(said.Type is "error" ? [$"{page.Url}: {said.Text}"] : []);
        await page.GotoAsync(site.Address + "/en/read");
        await page.Locator("#file").SetInputFilesAsync(Sample);
        await page.GetByRole(AriaRole.Button, new() { Name = "Read it" }).ClickAsync();

        await page.Locator(".facts").WaitForAsync(new() { Timeout = 30_000 });
        Assert.Contains("17,154,177", await page.Locator(".facts").InnerTextAsync(), StringComparison.Ordinal);
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width || !hasScript);
        if (hasScript)
        {
            Assert.Empty(await Hindrances.Of(page));
        }

        var address = page.Url;
        await page.GetByRole(AriaRole.Link, new() { Name = "Show it", Exact = true }).ClickAsync();
        await page.Locator("#list").WaitForAsync();
        if (hasScript)
        {
            await page.Locator("button.cell").First.ClickAsync(); // its own script runs
            Assert.True(await page.Locator("#proof").IsVisibleAsync());
            Assert.True(await page.EvaluateAsync<bool>("self.origin === 'null'")); // and apart from the site
        }

        Assert.Contains("/read/", address, StringComparison.Ordinal);
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData(1280, true)]
    [InlineData(390, false)]
    public async Task Print_and_table_stand_side_by_side_and_a_cell_is_decided_about(int width, bool hasScript)
    {
        // The total of a source no longer is what its parts add up to, and what could tell which of them is wrong can't be read.
        var broken = (await File.ReadAllTextAsync(Sample, TestContext.Current.CancellationToken)).Replace("2,749,115", "2,749,119", StringComparison.Ordinal).Replace("17,154,177", "17,154,17?", StringComparison.Ordinal);
        using var visitor = OwnSite.VisitorOf(site.Address, $"127.0.0.{(hasScript ? 21 : 22)}");
        var address = await Brought(visitor, "/en/read", Encoding.UTF8.GetBytes(broken), "broken.txt");
        await using var chromium = await Chromium.Start();
        var page = await chromium.Page(width, hasScript);
        await page.GotoAsync(site.Address + address + "?rows=changed");

        var row = page.Locator(".beside-rows tbody tr").Filter(new() { HasText = "2,749,119" });
        Assert.Equal(2, await row.Locator(".cells li:has-text('2,749,119')").CountAsync()); // on either side
        Assert.True(await row.Locator(".broken").CountAsync() > 0);
        if (hasScript)
        {
            Assert.Empty(await Hindrances.Of(page));
            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width);
        }

        var form = page.Locator("form.decide").Filter(new() { HasText = "2,749,115" });
        await form.GetByRole(AriaRole.Radio).First.CheckAsync();
        await form.GetByLabel("Reason").FillAsync("the ledger says so");
        await form.GetByRole(AriaRole.Button).ClickAsync();
        await page.Locator("#decided").WaitForAsync(new() { Timeout = 30_000 });

        Assert.DoesNotContain(address, page.Url, StringComparison.Ordinal); // the reading before stays where it is
        Assert.Equal(0, await page.Locator(".beside-rows .broken").CountAsync());
        var decisions = await visitor.GetStringAsync(new Uri(page.Url).AbsolutePath + "/decisions.json", TestContext.Current.CancellationToken);
        Assert.Contains("\"field\": \"funding.national\"", decisions, StringComparison.Ordinal);
        Assert.Contains("the ledger says so", decisions, StringComparison.Ordinal);

        // The same decisions do the same in the program.
        var folder = Directory.CreateTempSubdirectory("shisaku-test-");
        var (list, file) = (Path.Combine(folder.FullName, "broken.txt"), Path.Combine(folder.FullName, "decisions.json"));
        await File.WriteAllTextAsync(list, broken, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(file, decisions, TestContext.Current.CancellationToken);
        Assert.Equal(
            TheProgram.Run("read", "--json", "--settle", file, list).Output,
            await visitor.GetStringAsync(new Uri(page.Url).AbsolutePath + "/list.json", TestContext.Current.CancellationToken));
        folder.Delete(recursive: true);

        await page.Locator(".decided").GetByRole(AriaRole.Button).ClickAsync(); // taken back
        await page.Locator(".beside-rows").WaitForAsync(new() { Timeout = 30_000 });
        Assert.Equal(0, await page.Locator("#decided").CountAsync());
    }

    [Fact]
    public async Task A_decision_that_lacks_something_or_cannot_be_followed_changes_nothing()
    {
        using var visitor = OwnSite.VisitorOf(site.Address, "127.0.0.23");
        var address = await Brought(visitor, "/en/read", await File.ReadAllBytesAsync(Sample, TestContext.Current.CancellationToken), "list.txt");

        using var without = await Decide(("line", "165"), ("field", "budget"), ("choice", "1"));
        using var unknown = await Decide(("line", "165"), ("field", "budget"), ("choice", "seventeen"), ("reason", "a guess"));
        using var nowhere = await visitor.PostAsync("/read/AAAAAAAAAAAAAAAAAAAAAA/decisions", new FormUrlEncodedContent([]), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, without.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, nowhere.StatusCode);
        await visitor.GetStringAsync(unknown.Headers.Location + "/progress", TestContext.Current.CancellationToken); // until it is read
        using var refused = await visitor.GetAsync(unknown.Headers.Location, TestContext.Current.CancellationToken);
        var said = await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains(address, said, StringComparison.Ordinal); // the way back
        Assert.DoesNotContain(Path.GetTempPath(), said, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode);

        Task<HttpResponseMessage> Decide(params (string Name, string Value)[] fields) => visitor.PostAsync(
            address + "/decisions", new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_dropped_file_is_read_too()
    {
        await using var chromium = await Chromium.Start();
        var page = await chromium.Page(1280);
        await page.GotoAsync(site.Address + "/en/read");
        var dropped = await page.EvaluateHandleAsync(
            "text => { const data = new DataTransfer(); data.items.add(new File([text], 'dropped.txt')); return data; }", await File.ReadAllTextAsync(Sample, TestContext.Current.CancellationToken));
        await page.DispatchEventAsync("form.bring", "drop", new { dataTransfer = dropped });

        await page.Locator(".facts").WaitForAsync(new() { Timeout = 30_000 });
        Assert.Contains("dropped.txt", await page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_can_be_taken_along_and_nobody_else_keeps_it()
    {
        using var visitor = OwnSite.VisitorOf(site.Address, "127.0.0.8");
        var lists = await visitor.GetStringAsync("/api/v1/lists", TestContext.Current.CancellationToken);
        var address = await Brought(visitor, "/read", await File.ReadAllBytesAsync(Sample, TestContext.Current.CancellationToken), "aomori-r5.txt");
        var written = TheProgram.Run("read", "--json", Sample).Output;

        Assert.Equal(written, await visitor.GetStringAsync(address + "/list.json", TestContext.Current.CancellationToken));
        foreach (var (ending, start) in ((string, byte[])[])[("xlsx", "PK"u8.ToArray()), ("pdf", "%PDF-"u8.ToArray()), ("csv", [0xEF, 0xBB, 0xBF])])
        {
            using var file = await visitor.GetAsync($"{address}/list.{ending}", TestContext.Current.CancellationToken);
            var content = await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            Assert.True(content.AsSpan().StartsWith(start), $"{ending}: {(int)file.StatusCode} {Encoding.UTF8.GetString(content)[..Math.Min(200, content.Length)]}");
            Assert.Equal("no-store", file.Headers.CacheControl?.ToString());
        }

        Assert.Equal(lists, await visitor.GetStringAsync("/api/v1/lists", TestContext.Current.CancellationToken)); // nothing enters the register
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(address + "/list.exe", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/read/AAAAAAAAAAAAAAAAAAAAAA", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task A_file_that_is_no_list_is_refused_in_one_clear_line()
    {
        using var visitor = OwnSite.VisitorOf(site.Address, "127.0.0.9");
        using var answer = await Send(visitor, "/en/read", [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0], "../../etc/picture.png");
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("picture.png: ", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Path.GetTempPath(), page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_form_and_what_is_too_large_is_refused()
    {
        using var visitor = OwnSite.VisitorOf(site.Address, "127.0.0.10");
        using var none = await visitor.PostAsync("/read", new MultipartFormDataContent { { new StringContent("x"), "other" } }, TestContext.Current.CancellationToken);
        using var text = await visitor.PostAsync("/read", new StringContent("x"), TestContext.Current.CancellationToken);
        using var large = await Send(visitor, "/read", new byte[ReadingDeskLimits.FileBytes + 1], "large.txt");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, none.StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, text.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
    }

    [Fact]
    public async Task Who_brings_too_many_files_is_told_when_to_come_back()
    {
        using var visitor = OwnSite.VisitorOf(site.Address, "127.0.0.11");
        var statuses = new List<HttpStatusCode>();
        HttpResponseMessage? last = null;
        for (var file = 0; file <= Limits.FilesAtOnce; file++)
        {
            last = await visitor.PostAsync("/read", new StringContent("x"), TestContext.Current.CancellationToken);
            statuses.Add(last.StatusCode);
        }

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, statuses[0]);
        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
        Assert.NotNull(last!.Headers.RetryAfter);
    }

    [Fact]
    public async Task Progress_is_told_until_the_reading_ends()
    {
        using var visitor = OwnSite.VisitorOf(site.Address, "127.0.0.12");
        var address = await Brought(visitor, "/read", await File.ReadAllBytesAsync(Sample, TestContext.Current.CancellationToken), "list.txt");
        using var told = await visitor.GetAsync(address + "/progress", TestContext.Current.CancellationToken);

        Assert.Equal("text/event-stream", told.Content.Headers.ContentType?.MediaType);
        Assert.EndsWith("data: ended\n\n", await told.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static async Task<string> Brought(HttpClient visitor, string to, byte[] content, string name)
    {
        using var answer = await Send(visitor, to, content, name);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var address = answer.Headers.Location!.ToString();
        for (var tries = 0; tries < 100; tries++)
        {
            if ((await visitor.GetStringAsync(address, TestContext.Current.CancellationToken)).Contains("/explained", StringComparison.Ordinal))
            {
                return address;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(300), TestContext.Current.CancellationToken);
        }

        throw new InvalidOperationException("the reading does not end");
    }

    private static async Task<HttpResponseMessage> Send(HttpClient visitor, string to, byte[] content, string name)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(content), "file", name } };
        return await visitor.PostAsync(to, form, TestContext.Current.CancellationToken);
    }
}
