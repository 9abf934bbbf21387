using System.Diagnostics;
using System.Net;
using Shisaku.App.Site;
using Shisaku.Register;

namespace Shisaku.EndToEnd.Site;

/// <summary>Whoever guesses learns nothing, and not for long.</summary>
[Collection(AloneCollection.Name)]
public sealed class SignInLimitTests
{
    [Fact]
    public async Task A_name_that_is_not_there_gets_the_same_answer_in_the_same_time()
    {
        await using var site = await OwnSite.Start([]);
        Visitor.Made(site, "akiko", AccountRole.Reader);
        Visitor.Made(site, "bunta", AccountRole.Reader);
        ProgrammeRegister.At(site.Register).Accounts.Alter(2, account => account with { IsLocked = true }, new ChangeNote("test", null), AccountAct.Change);
        using var visitor = Visitor.Of(site);
        await visitor.SignIn("warm", "up");

        var answers = new List<(HttpStatusCode Status, string Text, TimeSpan Time)>();
        foreach (var (name, password) in ((string, string)[])[("akiko", "wrong"), ("chika", "wrong"), ("bunta", Visitor.Password), ("<>", "x")])
        {
            var token = Visitor.TokenOf(await visitor.Page("/en/sign-in"));
            var began = Stopwatch.GetTimestamp();
            using var answer = await visitor.SendWith(token, "/en/sign-in", ("name", name), ("password", password));
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            answers.Add((answer.StatusCode, Without(text, name), Stopwatch.GetElapsedTime(began)));
        }

        Assert.All(answers, answer => Assert.Equal((answers[0].Status, answers[0].Text), (answer.Status, answer.Text)));
        Assert.All(answers, answer => Assert.InRange((answer.Time - answers[0].Time).TotalMilliseconds, -250, 250));
    }

    [Fact]
    public async Task Ten_wrong_answers_shut_an_account_even_for_the_right_one_and_however_many_come_at_once()
    {
        await using var site = await OwnSite.Start([]);
        var accounts = ProgrammeRegister.At(site.Register).Accounts;
        var account = Visitor.Made(site, "akiko", AccountRole.Reader);
        using var visitor = Visitor.Of(site);
        var token = Visitor.TokenOf(await visitor.Page("/en/sign-in"));
        var answers = await Task.WhenAll(Enumerable.Range(0, SignInDesk.MostFailures)
            .Select(_ => visitor.SendWith(token, "/en/sign-in", ("name", "akiko"), ("password", "wrong"))));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode));
        Assert.NotNull(accounts.Find(account.Id)!.ShutUntil);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.SignIn("akiko")).StatusCode);
        Assert.Contains(ProgrammeRegister.At(site.Register).NewestWork(3), entry => entry.Act == AccountAct.Shut);

        Assert.Equal(0, TheProgram.Run("user", "unlock", "akiko", "--register", site.Register).Code);
        Assert.Equal(HttpStatusCode.SeeOther, (await visitor.SignIn("akiko")).StatusCode);
    }

    [Fact]
    public async Task One_name_and_one_visitor_may_not_try_for_ever()
    {
        await using var site = await OwnSite.Start([]);
        Visitor.Made(site, "akiko", AccountRole.Reader);
        var statuses = new List<HttpStatusCode>();
        for (var at = 1; at <= 2; at++)
        {
            using var visitor = Visitor.Of(site, $"127.0.0.{at + 10}");
            var token = Visitor.TokenOf(await visitor.Page("/en/sign-in"));
            var answers = await Task.WhenAll(Enumerable.Range(0, 15).Select(_ => visitor.SendWith(token, "/en/sign-in", ("name", "nobody"), ("password", "wrong"))));
            statuses.AddRange(answers.Select(answer => answer.StatusCode));
        }

        Assert.Equal(SignInDesk.TriesAtOnce, statuses.Count(status => status == HttpStatusCode.UnprocessableEntity));
        Assert.Equal(30 - SignInDesk.TriesAtOnce, statuses.Count(status => status == HttpStatusCode.TooManyRequests));

        using var busy = Visitor.Of(site, "127.0.0.20");
        var form = Visitor.TokenOf(await busy.Page("/en/sign-in"));
        var many = await Task.WhenAll(Enumerable.Range(0, Limits.SignInsAtOnce + 5).Select(each => busy.SendWith(form, "/en/sign-in", ("name", $"n{each}"), ("password", "wrong"))));
        Assert.InRange(many.Count(answer => answer.StatusCode == HttpStatusCode.TooManyRequests), 3, 5);
    }

    private static string Without(string html, string name) => System.Text.RegularExpressions.Regex.Replace(html, "name=\"form\" value=\"[^\"]+\"", "")
        .Replace($"value=\"{WebUtility.HtmlEncode(name)}\"", "", StringComparison.Ordinal);
}
