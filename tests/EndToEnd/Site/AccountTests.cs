using System.Net;
using System.Text.RegularExpressions;
using OtpNet;
using Shisaku.Register;

namespace Shisaku.EndToEnd.Site;

/// <summary>Signing in, and what those may do who have.</summary>
public sealed partial class AccountTests
{
    [Fact]
    public async Task Without_accounts_there_is_no_log_in_and_the_public_pages_never_change()
    {
        await using var site = await OwnSite.Start([]);
        foreach (var path in (string[])["/sign-in", "/en/sign-in", "/sign-in/code", "/sign-out", "/account", "/accounts", "/accounts/1", "/sign-in/link/x", "/sign-in/directory"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await Get(site, path)).StatusCode);
        }

        using var before = await Get(site, "/lists");
        Assert.Equal([], ProgrammeRegister.At(site.Register).Accounts.Secrets(""));
        Assert.DoesNotContain("/sign-in", await before.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        Visitor.Made(site, "akiko", AccountRole.Administrator);
        using var visitor = Visitor.Of(site);
        Assert.Equal(HttpStatusCode.SeeOther, (await visitor.SignIn("akiko")).StatusCode);
        await Task.Delay(1100, TestContext.Current.CancellationToken); // the register is looked at once a second
        using var after = await visitor.Client.GetAsync("/lists", TestContext.Current.CancellationToken);
        Assert.Equal(before.Headers.ETag, after.Headers.ETag);
        Assert.False(after.Headers.Contains("Set-Cookie"));
        Assert.Equal(
            await before.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), await after.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Whoever_signs_in_goes_on_to_a_page_of_this_site_and_to_no_other()
    {
        await using var site = await OwnSite.Start([]);
        Visitor.Made(site, "akiko", AccountRole.Administrator);
        using var visitor = Visitor.Of(site);

        using var asked = await visitor.Client.GetAsync("/en/accounts?page=1", TestContext.Current.CancellationToken);
        Assert.Equal("/en/sign-in?returnUrl=%2Fen%2Faccounts%3Fpage%3D1", asked.Headers.Location!.OriginalString);
        foreach (var (to, led) in ((string, string)[])
            [("/en/accounts?page=1", "/en/accounts?page=1"), ("//evil.example/", "/en/account"), ("https://evil.example/", "/en/account"), (@"/\evil.example", "/en/account"), ("/\n/evil.example", "/en/account")])
        {
            using var answer = await visitor.SignIn("ＡＫＩＫＯ", returnUrl: to);
            Assert.Equal(led, answer.Headers.Location!.OriginalString);
        }
    }

    [Fact]
    public async Task A_copy_of_a_cookie_is_worth_nothing_after_signing_out_or_another_password()
    {
        await using var site = await OwnSite.Start([]);
        Visitor.Made(site, "akiko", AccountRole.Administrator);
        using var visitor = Visitor.Of(site);
        await visitor.SignIn("akiko");
        var first = Session(visitor);
        Assert.Equal(HttpStatusCode.OK, await With(site, first));

        using var changed = await visitor.Send(
            "/en/account", "/en/account/password", ("current", Visitor.Password), ("password", "quite another sentence 9"), ("again", "quite another sentence 9"));
        Assert.Equal(HttpStatusCode.SeeOther, changed.StatusCode);
        var second = Session(visitor);
        Assert.NotEqual(first, second);
        Assert.Equal(HttpStatusCode.Redirect, await With(site, first));
        Assert.Equal(HttpStatusCode.OK, await With(site, second));

        await visitor.Send("/en/account", "/en/sign-out");
        Assert.Equal(HttpStatusCode.Redirect, await With(site, second));
        Assert.Equal(HttpStatusCode.SeeOther, (await visitor.SignIn("akiko", "quite another sentence 9")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, await With(site, second));
    }

    [Fact]
    public async Task A_session_that_somebody_else_planted_is_not_taken_over()
    {
        await using var site = await OwnSite.Start([]);
        Visitor.Made(site, "akiko", AccountRole.Administrator);
        using var visitor = Visitor.Of(site);
        visitor.Cookies.Add(site.Client.BaseAddress!, new Cookie("shisaku-session", "planted", "/"));
        await visitor.SignIn("akiko");

        Assert.NotEqual("planted", Session(visitor));
        Assert.Equal(HttpStatusCode.Redirect, await With(site, "planted"));
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        await using var site = await OwnSite.Start([]);
        var account = Visitor.Made(site, "akiko", AccountRole.Administrator);
        using var visitor = Visitor.Of(site);
        using var stranger = Visitor.Of(site, "127.0.0.2");
        await visitor.SignIn("akiko");
        var foreign = Visitor.TokenOf(await stranger.Page("/en/sign-in"));

        foreach (var path in (string[])["/sign-in", "/sign-in/code", "/sign-in/link/x", "/sign-out", "/account/password", "/account/factor", "/account/factor/off",
            "/account/factor/codes", "/accounts", "/accounts/1", "/accounts/1/reset", "/accounts/1/lock", "/accounts/1/remove"])
        {
            foreach (var token in (string?[])[null, "x", foreign])
            {
                using var answer = await visitor.SendWith(token, path, ("name", "eve"), ("role", "administrator"));
                Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{path}: {answer.StatusCode}");
            }
        }

        Assert.Equal([account.Id], ProgrammeRegister.At(site.Register).Accounts.All().Select(each => each.Id));
    }

    [Fact]
    public async Task A_code_and_a_recovery_code_let_in_once()
    {
        await using var site = await OwnSite.Start([]);
        Visitor.Made(site, "akiko", AccountRole.Compiler);
        using var visitor = Visitor.Of(site);
        await visitor.SignIn("akiko");
        var page = await visitor.Page("/en/account/factor");
        var key = Key().Match(page).Groups["key"].Value;
        var totp = new Totp(Base32Encoding.ToBytes(key));
        var code = totp.ComputeTotp();
        using var on = await visitor.Send("/en/account/factor", "/en/account/factor", ("key", key), ("code", code));
        var recovery = Recovery().Matches(await on.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Select(match => match.Groups["code"].Value).ToArray();
        Assert.Equal(10, recovery.Length);
        await visitor.Send("/en/account", "/en/sign-out");

        using var step = await visitor.SignIn("akiko");
        Assert.StartsWith("/en/sign-in/code", step.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Client.GetAsync("/en/account", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Code(visitor, code)).StatusCode); // it was taken when the factor was put on
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Code(visitor, "000000")).StatusCode);
        var next = totp.ComputeTotp(DateTime.UtcNow.AddSeconds(30));
        Assert.Equal(HttpStatusCode.SeeOther, (await Code(visitor, next)).StatusCode);
        await visitor.Page("/en/account");

        await visitor.SignIn("akiko");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Code(visitor, next)).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await Code(visitor, recovery[3].ToLowerInvariant())).StatusCode);
        await visitor.SignIn("akiko");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Code(visitor, recovery[3])).StatusCode);
        Assert.Equal(9, ProgrammeRegister.At(site.Register).Accounts.Named("akiko")!.RecoveryCodes.Length);
    }

    [Fact]
    public async Task What_an_administrator_types_is_shown_as_text_and_who_it_is_for_sets_a_password_by_link()
    {
        const string Script = "<script>alert(1)</script>\"'>";
        await using var site = await OwnSite.Start([]);
        Visitor.Made(site, "akiko", AccountRole.Administrator);
        using var visitor = Visitor.Of(site);
        await visitor.SignIn("akiko");
        using var made = await visitor.Send(
            "/en/accounts", "/en/accounts", ("name", "bunta"), ("display", Script), ("role", "division"), ("division", Script), ("subject", Script), ("address", Script));
        var path = Link().Match(await made.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Groups["path"].Value;
        using var refused = await visitor.Send("/en/accounts", "/en/accounts", ("name", Script), ("display", Script), ("role", Script), ("division", Script));
        foreach (var html in new[]
        {
            await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), await visitor.Page("/en/accounts"), await visitor.Page("/en/accounts/2"),
            await (await visitor.SignIn(Script)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
        })
        {
            Assert.DoesNotContain("<script>alert", html, StringComparison.OrdinalIgnoreCase);
        }

        using var person = Visitor.Of(site, "127.0.0.3");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await person.Send(path, path, ("password", "too short"), ("again", "too short"))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await person.Send(path, path, ("password", "passwordpassword"), ("again", "passwordpassword"))).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await person.Send(path, path, ("password", Visitor.Password), ("again", Visitor.Password))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await person.Client.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await person.SignIn("bunta")).StatusCode);
        Assert.DoesNotContain("<script>alert", await person.Page("/en/account"), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.Forbidden, (await person.Client.GetAsync("/en/accounts", TestContext.Current.CancellationToken)).StatusCode);

        await visitor.SignIn("akiko");
        await visitor.Send("/en/accounts/2", "/en/accounts/2/lock", ("locked", "1"));
        Assert.Equal(HttpStatusCode.Redirect, (await person.Client.GetAsync("/en/account", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.Send("/en/accounts/1", "/en/accounts/1/remove")).StatusCode);
        Assert.All(ProgrammeRegister.At(site.Register).NewestWork(100), entry => Assert.DoesNotContain(path[^64..], $"{entry.Before}{entry.After}", StringComparison.Ordinal));
    }

    private static Task<HttpResponseMessage> Code(Visitor visitor, string code) => visitor.Send("/en/sign-in/code", "/en/sign-in/code", ("code", code));

    private static string Session(Visitor visitor) => visitor.Cookies.GetAllCookies().Single(cookie => cookie.Name == "shisaku-session").Value;

    private static Task<HttpResponseMessage> Get(OwnSite site, string path) => site.Client.GetAsync(path, TestContext.Current.CancellationToken);

    private static async Task<HttpStatusCode> With(OwnSite site, string session)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/en/account");
        request.Headers.Add("Cookie", $"shisaku-session={session}");
        using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    [GeneratedRegex("name=\"key\" value=\"(?<key>[A-Z2-7]+)\"")]
    private static partial Regex Key();

    [GeneratedRegex("<li class=\"secret\">(?<code>[^<]+)</li>")]
    private static partial Regex Recovery();

    [GeneratedRegex("id=\"link\">[^<]*(?<path>/sign-in/link/[0-9a-f]{64})<")]
    private static partial Regex Link();
}
