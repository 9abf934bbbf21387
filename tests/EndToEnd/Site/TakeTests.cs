using System.Net;
using Shisaku.Register;
using Shisaku.Tests.Docs;

namespace Shisaku.EndToEnd.Site;

/// <summary>A list that was read on the site is taken into the register by who compiles.</summary>
public sealed class TakeTests
{
    [Fact]
    public async Task A_list_that_was_read_is_taken_in_and_then_replaced_only_by_who_has_seen_what()
    {
        await using var site = await OwnSite.Start([]);
        var register = ProgrammeRegister.At(site.Register);
        var before = register.Versions().Single();
        Visitor.Made(site, "compiler", AccountRole.Compiler);
        await using var chromium = await Chromium.Start();
        var page = await chromium.SignedIn(site, "compiler", 390, hasScript: true);

        // The same list under another year: its title says so.
        var text = (await File.ReadAllTextAsync(SourceTree.Full("samples/aomori-r5.txt"), TestContext.Current.CancellationToken));
        await Bring(text.Replace("令和５年度", "令和６年度", StringComparison.Ordinal).Replace("令和5年度", "令和6年度", StringComparison.Ordinal));
        Assert.Equal("2024", await page.InputValueAsync("#year"));
        Assert.Equal(before.Key.Government.Code, await page.InputValueAsync("#code"));
        Assert.Empty(await Hindrances.Of(page));
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 390);
        await page.FillAsync("#year", "next");
        await page.FillAsync("#licence", "CC BY 4.0");
        await page.ClickAsync("form.entry button");
        Assert.Equal("true", await page.GetAttributeAsync("#year", "aria-invalid"));
        await page.FillAsync("#year", "Ｒ6");
        await page.ClickAsync("form.entry button");
        Assert.EndsWith("/en/lists/020001-2024", page.Url, StringComparison.Ordinal);
        var taken = register.Versions().Single(head => head.Key.FiscalYear == 2024);
        Assert.Equal(("CC BY 4.0", before.Listings, 1), (taken.Licence, taken.Listings, taken.Number));
        Assert.Equal("compiler", register.Journal().Last().Actor);

        // Another file of that year replaces it, when what is replaced was seen.
        await Bring(text.Replace("令和５年度", "令和６年度", StringComparison.Ordinal).Replace("令和5年度", "令和6年度", StringComparison.Ordinal) + "\n");
        await page.ClickAsync("form.entry button");
        Assert.Contains("the register has such a list", await page.InnerTextAsync("[role=alert]"), StringComparison.Ordinal);
        Assert.Contains("version 1", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Equal(2, register.Versions().Length);
        await page.ClickAsync("form.entry button");
        Assert.Equal(2, register.Versions().Single(head => head.Key.FiscalYear == 2024).Number);

        async Task Bring(string list)
        {
            await page.GotoAsync(site.Client.BaseAddress + "en/work");
            await page.GetByText("Read a list from a file").ClickAsync();
            await page.SetInputFilesAsync("#file", new Microsoft.Playwright.FilePayload { Name = "list.txt", MimeType = "text/plain", Buffer = System.Text.Encoding.UTF8.GetBytes(list) });
            await page.GetByText("Read it", new() { Exact = true }).ClickAsync();
            await page.Locator(".facts").WaitForAsync(new() { Timeout = 30_000 });
            await page.GetByText("Take it into the register").ClickAsync();
        }
    }

    [Fact]
    public async Task Nobody_else_takes_one_in()
    {
        await using var site = await OwnSite.Start([]);
        var reading = await Read();
        Assert.DoesNotContain("/work/take/", await site.Client.GetStringAsync(reading, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        foreach (var role in new[] { AccountRole.Reader, AccountRole.Division, AccountRole.Approver, AccountRole.Administrator })
        {
            Visitor.Made(site, role.ToString(), role, role == AccountRole.Division ? "DX推進課" : null);
            using var visitor = Visitor.Of(site);
            await visitor.SignIn(role.ToString());
            using var asked = await visitor.Client.GetAsync(reading.Replace("/read/", "/work/take/", StringComparison.Ordinal), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Forbidden, asked.StatusCode);
        }

        async Task<string> Read()
        {
            using var form = new MultipartFormDataContent
            {
                { new ByteArrayContent(await File.ReadAllBytesAsync(SourceTree.Full("samples/aomori-r5.txt"), TestContext.Current.CancellationToken)), "file", "list.txt" },
            };
            using var answer = await site.Client.PostAsync("/en/read", form, TestContext.Current.CancellationToken);
            return answer.Headers.Location!.ToString();
        }
    }
}
