using System.Net;
using Shisaku.Tests.Docs;

namespace Shisaku.EndToEnd.Site;

/// <summary>The front page and what all pages share.</summary>
[Collection(SiteCollection.Name)]
public sealed class FrontPageTests(TheSite site)
{
    [Theory]
    [InlineData("ja,en;q=0.8", HttpStatusCode.OK)]
    [InlineData("en-GB,en;q=0.9,ja;q=0.5", HttpStatusCode.Redirect)]
    [InlineData("fr", HttpStatusCode.OK)]
    public async Task It_is_Japanese_but_for_browsers_that_ask_for_English(string wanted, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("Accept-Language", wanted);

        using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(status, answer.StatusCode);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.ja.md")]
    public void The_readme_starts_it(string readme)
    {
        var line = ShellLine.In(SourceTree.Read(readme)).Single(each => each.Text.Contains(" serve ", StringComparison.Ordinal));
        var options = line.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.StartsWith("--", StringComparison.Ordinal));

        Assert.Equal(["--register", "--listen"], options); // as the site under test was started
    }

    [Theory]
    [InlineData("/lists")]
    [InlineData("/en/search")]
    [InlineData("/api/v1/lists")]
    public async Task Who_asks_what_may_be_asked_is_told(string path)
    {
        using var options = await site.Client.SendAsync(new HttpRequestMessage(HttpMethod.Options, path), TestContext.Current.CancellationToken);
        using var post = await site.Client.PostAsync(path, null, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.MethodNotAllowed), (options.StatusCode, post.StatusCode));
        Assert.All(new[] { options, post }, answer => Assert.Equal(["GET", "HEAD", "OPTIONS"], answer.Content.Headers.Allow));
    }

    [Fact]
    public async Task An_unchanged_page_is_not_sent_again()
    {
        using var first = await site.Client.GetAsync("/en", TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/en");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task A_list_taken_in_meanwhile_is_shown()
    {
        await Task.Delay(TimeSpan.FromSeconds(1.1), TestContext.Current.CancellationToken); // the site looks once a second
        var page = await site.Client.GetStringAsync("/en", TestContext.Current.CancellationToken);

        Assert.Contains("/en/lists/020001-2023", page, StringComparison.Ordinal);
        Assert.Contains("/en/lists/020001-2024", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_not_there_says_so_in_its_language()
    {
        using var answer = await site.Client.GetAsync("/en/nowhere", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("There is no such page", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
