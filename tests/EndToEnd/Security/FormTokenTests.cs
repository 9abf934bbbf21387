using System.Text;
using Shisaku.App.Site;
using Shisaku.EndToEnd.Site;

namespace Shisaku.EndToEnd.Security;

/// <summary>No form of those who have an account is taken but from its own page, for the one who was shown it. The forms are those that the
/// running site's routes take.</summary>
public sealed class FormTokenTests
{
    [Fact]
    public async Task A_form_without_the_token_of_its_page_changes_nothing_at_any_route()
    {
        await using var site = await WorkSite.Start();
        var forms = site.Routes.Where(each => each.Method == "POST" && WorkRoutes.IsWork(each.Route)).Select(each => WorkSite.PathOf(each.Route)).ToList();
        Assert.True(forms.Count > 15, string.Join(' ', forms));
        using var stranger = Visitor.At(site.Address, "127.0.5.2");
        var foreign = Visitor.TokenOf(await stranger.Page("/en/sign-in"));
        var taken = new Dictionary<string, int>();
        var before = site.Register.NewestWork(1).Single().Number;
        var wrong = new List<string>();
        foreach (var who in (string[])[WorkSite.Nobody, "administrator", "compiler", "approver", "division"])
        {
            // Who has no account yet meets the forms by which one gets in.
            using var visitor = who == WorkSite.Nobody ? Visitor.At(site.Address, "127.0.5.1") : await site.As(who);
            before += who == WorkSite.Nobody ? 0 : 1; // signing in is told
            var own = Visitor.TokenOf(await visitor.Page(who == WorkSite.Nobody ? "/en/sign-in" : "/en/account"));
            foreach (var form in forms.Where(form => form.StartsWith("/sign-in", StringComparison.Ordinal) == (who == WorkSite.Nobody)))
            {
                foreach (var (attack, content, site2) in Attacks(own, foreign))
                {
                    using var request = new HttpRequestMessage(HttpMethod.Post, AccessTableTests.PathFor(site, form)) { Content = content };
                    if (site2 is not null)
                    {
                        request.Headers.Add("Sec-Fetch-Site", site2);
                        request.Headers.Add("Origin", "https://evil.example");
                    }

                    using var answer = await visitor.Client.SendAsync(request, TestContext.Current.CancellationToken);
                    wrong.AddRange((int)answer.StatusCode is 400 or 403 or 429 ? [] : [$"{who}: {form} {attack}: {(int)answer.StatusCode}"]);
                    taken[form] = taken.GetValueOrDefault(form) + ((int)answer.StatusCode == 400 ? 1 : 0);
                }
            }
        }

        Assert.Empty(wrong);
        Assert.All(forms, form => Assert.True(taken[form] > 0, $"{form}: nobody came as far as the token"));
        Assert.Equal(before, site.Register.NewestWork(1).Single().Number);
    }

    [Fact]
    public async Task The_token_of_one_account_is_worth_nothing_in_the_session_of_another()
    {
        await using var site = await WorkSite.Start();
        using var visitor = await site.As("compiler");
        var token = Visitor.TokenOf(await visitor.Page("/en/account"));
        await visitor.SendWith(token, "/en/sign-out");
        await visitor.SignIn("administrator");
        using var answer = await visitor.SendWith(token, "/accounts", ("name", "eve"), ("role", "administrator"));

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Null(site.Register.Accounts.Named("eve"));
    }

    private static IEnumerable<(string Attack, HttpContent Content, string? Site)> Attacks(string own, string foreign)
    {
        yield return ("without a token", Form(null), null);
        yield return ("another's token", Form(foreign), null);
        yield return ("a broken token", Form(own[..^4] + "AAAA"), null);
        yield return ("its own token, from another site", Form(own), "cross-site");
        yield return ("its own token, from another host of the domain", Form(own), "same-site");
        yield return ("as plain text", new StringContent("form=" + own, Encoding.UTF8, "text/plain"), null);
        yield return ("as JSON", new StringContent($$"""{"form":"{{own}}"}""", Encoding.UTF8, "application/json"), null);
        yield return ("with a type that is none", With("nonsense", own), null);
    }

    private static FormUrlEncodedContent Form(string? token) => new(
        new Dictionary<string, string> { ["act"] = "publish", ["name"] = "eve", ["role"] = "administrator" }.Concat(token is null ? [] : [new("form", token)]));

    private static ByteArrayContent With(string type, string token)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes("form=" + token));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return content;
    }
}
