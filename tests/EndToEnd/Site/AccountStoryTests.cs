using Microsoft.Playwright;
using OtpNet;
using Shisaku.Register;

namespace Shisaku.EndToEnd.Site;

/// <summary>An administrator and a compiler at their browsers; every page on the way hinders nobody.</summary>
public sealed class AccountStoryTests
{
    private const int Phone = 390;
    private const int Desk = 1280;

    [Theory]
    [InlineData("", Phone)]
    [InlineData("/en", Desk)]
    public async Task An_administrator_makes_an_account_and_its_person_takes_it_over(string language, int width)
    {
        await using var site = await OwnSite.Start([]);
        Visitor.Made(site, "akiko", AccountRole.Administrator);
        await using var chromium = await Chromium.Start();
        var wrong = new List<string>();

        var admin = await Page(chromium, site, width, wrong);
        await admin.GotoAsync(language + "/accounts");
        await Look(admin, width, wrong);
        await SignIn(admin, "akiko", Visitor.Password);
        await Look(admin, width, wrong);
        await admin.FillAsync("#name", "bunta");
        await admin.FillAsync("#display", "Bunta");
        await admin.SelectOptionAsync("#role", "compiler");
        await admin.ClickAsync("form.sheet button");
        await Look(admin, width, wrong);
        var link = new Uri(await admin.InnerTextAsync("#link")).AbsolutePath;

        var person = await Page(chromium, site, width, wrong);
        await person.GotoAsync(language + link);
        await Look(person, width, wrong);
        await person.FillAsync("#new-password", Visitor.Password);
        await person.FillAsync("#again", "another one altogether");
        await person.ClickAsync("form.sheet button");
        Assert.True(await person.Locator("#refusal").IsVisibleAsync());
        await Look(person, width, wrong);
        await person.FillAsync("#new-password", Visitor.Password);
        await person.FillAsync("#again", Visitor.Password);
        await person.ClickAsync("form.sheet button");
        await SignIn(person, "bunta", Visitor.Password);
        await Look(person, width, wrong);
        await person.ClickAsync($"a[href='{language}/account/factor']");
        await Look(person, width, wrong);
        var totp = new Totp(Base32Encoding.ToBytes(await person.InnerTextAsync("#key")));
        await person.FillAsync("#code", totp.ComputeTotp());
        await person.ClickAsync("form.sheet button");
        Assert.Equal(10, await person.Locator(".codes li").CountAsync());
        await Look(person, width, wrong);
        await person.ClickAsync(".leave button");
        await SignIn(person, "bunta", Visitor.Password);
        await Look(person, width, wrong);
        await person.FillAsync("#code", totp.ComputeTotp(DateTime.UtcNow.AddSeconds(30)));
        await person.ClickAsync("form.sheet button");
        await person.WaitForFunctionAsync("() => location.pathname.endsWith('/account')");

        await admin.GotoAsync(language + "/accounts");
        await admin.ClickAsync("tbody a >> text=bunta");
        await Look(admin, width, wrong);
        await admin.ClickAsync("form[action$='/lock'] button");
        await person.ReloadAsync();
        Assert.Contains("/sign-in", person.Url, StringComparison.Ordinal);
        Assert.Empty(wrong);
    }

    private static async Task<IPage> Page(Chromium chromium, OwnSite site, int width, List<string> wrong)
    {
        var page = await chromium.Page(width, site.Client.BaseAddress!.ToString());
        page.Console += (_, said) => wrong.AddRange(said.Type is "error" or "warning" && !said.Text.Contains("422", StringComparison.Ordinal) ? [$"{page.Url}: {said.Text}"] : []);
        return page;
    }

    private static async Task SignIn(IPage page, string name, string password)
    {
        await page.FillAsync("#name", name);
        await page.FillAsync("#password", password);
        await page.ClickAsync("form.sheet button");
    }

    private static async Task Look(IPage page, int width, List<string> wrong)
    {
        wrong.AddRange(await Hindrances.Of(page));
        wrong.AddRange(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") > width ? [$"{page.Url}: wider than {width}"] : []);
    }
}
