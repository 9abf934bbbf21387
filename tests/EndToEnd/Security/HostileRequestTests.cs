using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Shisaku.App.Api;
using Shisaku.App.Site;
using Shisaku.EndToEnd.Site;
using Shisaku.Register;

namespace Shisaku.EndToEnd.Security;

/// <summary>Requests that no browser sends.</summary>
public sealed class HostileRequestTests
{
    private static readonly string[] Roots =
        ["/assets/", "/lists/", "/lists/020001-2023/files/", "/programmes/", "/sitemaps/", "/read/", "/sign-in/link/", "/api/v1/lists/", "/work/1/files/", "/work/1/marked/", "/work/1/workbooks/", "/work/take/"];

    private static readonly string[] Ways =
    [
        "../../../../../../etc/passwd", "..%2f..%2f..%2f..%2fetc%2fpasswd", "%2e%2e/%2e%2e/%2e%2e/etc/passwd", "..%5c..%5cshisaku.dll", "..\\..\\shisaku.dll", "%2fetc%2fpasswd",
        "....//....//etc/passwd", "%252e%252e%252fetc%252fpasswd", "..%c0%af..%c0%afetc/passwd", "site.css%00.txt", "%ff%fe", "%zz", "list.json::$DATA", "~/list.json", ";list.json", "%0d%0aSet-Cookie:%20x=1",
    ];

    [Fact]
    public async Task No_name_in_an_address_leads_out_of_what_it_names()
    {
        await using var site = await WorkSite.Start();
        using var compiler = await site.As("compiler");
        var cookie = compiler.Cookies.GetCookieHeader(new Uri(site.Address));
        var wrong = new List<string>();
        foreach (var path in Roots.SelectMany(root => Ways.Append(new string('a', 6_000)).Select(way => root + way)))
        {
            foreach (var session in (string[])["", $"Cookie: {cookie}\r\n"])
            {
                var answer = await Raw(site, $"GET {path} HTTP/1.1\r\nHost: localhost\r\n{session}Connection: close\r\n\r\n");
                var status = answer.Length > 12 ? answer[9..12] : answer;
                wrong.AddRange(status is "400" or "404" or "302" or "414" or "429" ? [] : [$"{path[..Math.Min(path.Length, 80)]}: {status}"]);
                wrong.AddRange(answer.Contains("root:", StringComparison.Ordinal) || answer.Contains("\r\nSet-Cookie: x=1", StringComparison.OrdinalIgnoreCase) ? [$"{path}: leads out"] : []);
            }
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\n\r\n", "400")]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "400")]
    [InlineData("POST /read HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n", "400")]
    [InlineData("POST /read HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n", "400")]
    [InlineData("POST /read HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked, identity\r\n\r\n", "400")]
    [InlineData("GET / HTTP/1.1\r\nHost : a\r\n\r\n", "400")]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\n folded: b\r\n\r\n", "400")]
    [InlineData("GET / HTTP/9.9\r\nHost: a\r\n\r\n", "505")]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nX: {40000}\r\n\r\n", "431")]
    [InlineData("GET /{9000} HTTP/1.1\r\nHost: a\r\n\r\n", "414")]
    [InlineData("PUT /lists HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n", "405")]
    public async Task A_request_that_two_servers_could_read_differently_is_refused(string request, string status)
    {
        await using var site = await OwnSite.Start([]);
        foreach (var length in (int[])[9_000, 40_000])
        {
            request = request.Replace($"{{{length}}}", new string('a', length), StringComparison.Ordinal);
        }

        var answer = await Raw(site.Client.BaseAddress!, request);
        Assert.StartsWith("HTTP/1.1 " + status, answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_was_asked_for_under_another_name_is_shown_to_nobody_else()
    {
        await using var site = await OwnSite.Start([]);
        foreach (var path in (string[])["/", "/lists/020001-2023", "/feed.xml", "/sitemap.xml", "/robots.txt", "/openapi/v1.json", "/api/v1"])
        {
            await Raw(site.Client.BaseAddress!, $"GET {path} HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
            await Raw(site.Client.BaseAddress!, $"GET {path} HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-Host: evil.example\r\nForwarded: host=evil.example\r\nConnection: close\r\n\r\n");
            using var answer = await site.Client.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.DoesNotContain("evil.example", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Whatever_is_asked_for_in_a_query_is_only_looked_for()
    {
        await using var site = await WorkSite.Start();
        using var visitor = await site.As(WorkSite.Nobody);
        string[] asked =
        [
            "' or '1'='1", "1; drop table version; --", "\" union select password_hash from account --", "%", "_", "\\", "((((((((((((((((((((", "*", "a* b* c* d*", "\"", "\"a", "-", "a OR", "NEAR(", "\0", "\uFFFE", "\u202E",
            "-1", "0", "99999999999999999999", "1e999", "NaN", "true", string.Concat(Enumerable.Repeat("a ", 1_500)), new string('あ', 1_000), string.Concat(Enumerable.Repeat("(a|", 500)), "$where", "{{7*7}}", "${jndi:ldap://x}", "../../etc/passwd",
        ];
        var (wrong, tables) = (new List<string>(), Tables(site));
        foreach (var (path, parameters) in Asked(site))
        {
            foreach (var parameter in parameters)
            {
                foreach (var value in asked)
                {
                    var began = Stopwatch.GetTimestamp();
                    using var answer = await Patient(visitor, $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{parameter}={Uri.EscapeDataString(value)}");
                    wrong.AddRange((int)answer.StatusCode < 500 ? [] : [$"{path} {parameter}={value[..Math.Min(40, value.Length)]}: {answer.StatusCode}"]);
                    wrong.AddRange(Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(10) ? [] : [$"{path} {parameter}={value[..Math.Min(40, value.Length)]}: {Stopwatch.GetElapsedTime(began)}"]);
                }
            }
        }

        Assert.Empty(wrong);
        Assert.Equal(tables, Tables(site));
    }

    [Fact]
    public async Task Nobody_is_led_to_another_site_after_signing_in()
    {
        await using var site = await WorkSite.Start();
        var wrong = new List<string>();
        using var visitor = await site.As(WorkSite.Nobody);
        foreach (var to in (string[])["//evil.example", "///evil.example", @"/\evil.example", @"\/evil.example", "https:evil.example", "https://evil.example", "javascript:alert(1)", " //evil.example", "/\t/evil.example",
            "/%09/evil.example", "evil.example", "/%2f%2fevil.example", ".//evil.example", "http:///evil.example", "/\r\nLocation: https://evil.example", "/work/日本?q=語", "/work\u0001", "/" + new string('a', 5_000)])
        {
            using var answer = await visitor.SignIn("compiler", returnUrl: to);
            var led = answer.Headers.Location is { } location ? new Uri(new Uri(site.Address), location) : null;
            wrong.AddRange(answer.StatusCode == HttpStatusCode.SeeOther && led?.Authority == new Uri(site.Address).Authority ? [] : [$"{to}: {answer.StatusCode} {led}"]);
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task No_page_of_work_is_stored_and_every_answer_says_what_browsers_may_do()
    {
        await using var site = await WorkSite.Start();
        var wrong = new List<string>();
        foreach (var who in (string[])[WorkSite.Nobody, "compiler", "administrator"])
        {
            using var visitor = await site.As(who);
            foreach (var (method, route) in site.Routes.Where(each => each.Method is "GET" or "POST").Append(("GET", null!)))
            {
                var path = route is null ? "/no/such/page" : AccessTableTests.PathFor(site, WorkSite.PathOf(route));
                if (method == "POST" && (path.EndsWith("/sign-out", StringComparison.Ordinal) || path.StartsWith("/sign-in", StringComparison.Ordinal)))
                {
                    continue;
                }

                using var request = new HttpRequestMessage(new HttpMethod(method), path);
                using var answer = await visitor.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
                foreach (var (name, says) in ((string, string)[])[("Content-Security-Policy", "frame-ancestors 'none'"), ("Content-Security-Policy", "default-src 'none'"), ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", path.StartsWith("/read/", StringComparison.Ordinal) ? "no-referrer" : "same-origin"), ("Cross-Origin-Opener-Policy", "same-origin")])
                {
                    wrong.AddRange(answer.Headers.TryGetValues(name, out var values) && values.Single().Contains(says, StringComparison.Ordinal) ? [] : [$"{who} {method} {path} {(int)answer.StatusCode}: {name}"]);
                }

                if (route is not null && WorkRoutes.IsWork(route))
                {
                    wrong.AddRange(answer.Headers.CacheControl?.NoStore == true && answer.Content.Headers.ContentEncoding.Count == 0 ? [] : [$"{who} {method} {path} {(int)answer.StatusCode}: {answer.Headers.CacheControl}"]);
                }
                else
                {
                    wrong.AddRange(answer.Headers.Contains("Set-Cookie") ? [$"{who} {method} {path}: a cookie"] : []);
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task What_an_administrator_takes_from_an_account_is_gone_at_its_next_request()
    {
        await using var site = await WorkSite.Start();
        var accounts = site.Register.Accounts;
        using var visitor = await site.As("compiler");
        var outline = $"/work/{site.Draft.Head.Id}/outline";
        Assert.Equal(HttpStatusCode.OK, await Asks());
        Alter(now => now with { Role = AccountRole.Reader });
        Assert.Equal(HttpStatusCode.Forbidden, await Asks());
        Alter(now => now with { Role = AccountRole.Compiler });
        Assert.Equal(HttpStatusCode.OK, await Asks());
        Alter(now => now with { IsLocked = true });
        Assert.Equal(HttpStatusCode.Redirect, await Asks());
        Alter(now => now with { IsLocked = false });
        accounts.Remove(accounts.Named("compiler")!.Id, new ChangeNote("test", null));
        Assert.Equal(HttpStatusCode.Redirect, await Asks());

        async Task<HttpStatusCode> Asks()
        {
            using var answer = await visitor.Client.GetAsync(outline, TestContext.Current.CancellationToken);
            return answer.StatusCode;
        }

        void Alter(Func<Account, Account> change) => accounts.Alter(accounts.Named("compiler")!.Id, change, new ChangeNote("test", null), AccountAct.Change);
    }

    /// <summary>Paths with the parameters that can be asked: those of the API as it tells them, those of pages as they are.</summary>
    private static IEnumerable<(string Path, IEnumerable<string> Parameters)> Asked(WorkSite site)
    {
        foreach (var route in ApiMap.Routes)
        {
            yield return (AccessTableTests.PathFor(site, route.Path), route.Parameters.Select(parameter => parameter.Name));
        }

        yield return ("/search", ["q", "government", "year", "division", "policy", "flag", "min", "max", "order", "page"]);
        yield return ("/compare?a=020001-2023", ["b", "q", "page"]);
        yield return ("/lists/020001-2023/table", ["q", "page", "policy"]);
        yield return ("/lists", ["page", "q"]);
        yield return ("/accounts", ["page"]);
    }

    private static async Task<HttpResponseMessage> Patient(Visitor visitor, string path)
    {
        while (true)
        {
            var answer = await visitor.Client.GetAsync(path, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
            if (answer.StatusCode != HttpStatusCode.TooManyRequests)
            {
                return answer;
            }

            answer.Dispose();
            await Task.Delay(answer.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        }
    }

    private static (int, int, string) Tables(WorkSite site) =>
        (site.Register.Versions().Length, site.Register.Accounts.All().Length, site.Register.Drafts.Read(site.Draft.Head.Id)!.Stamp);

    private static Task<string> Raw(WorkSite site, string request) => Raw(new Uri(site.Address), request);

    /// <summary>Sends a text as it is, and takes what comes until the connection ends or nothing comes for a while.</summary>
    private static async Task<string> Raw(Uri site, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, site.Port, TestContext.Current.CancellationToken);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request), TestContext.Current.CancellationToken);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(20));
        var (buffer, said) = (new byte[64 * 1024], new StringBuilder());
        while (await stream.ReadAsync(buffer, limit.Token) is > 0 and var read)
        {
            said.Append(Encoding.Latin1.GetString(buffer, 0, read));
            if (said.Length > 12 && said[9] is '4' or '5')
            {
                break;
            }
        }

        return said.ToString();
    }
}
