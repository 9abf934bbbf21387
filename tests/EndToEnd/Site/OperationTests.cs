using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Shisaku.EndToEnd.Site;

/// <summary>What those get who run the site.</summary>
public sealed class OperationTests
{
    [Fact]
    public async Task It_says_whether_it_is_alive_and_whether_its_register_answers()
    {
        await using var site = await OwnSite.Start([]);
        Assert.Equal(HttpStatusCode.OK, await Status(site, "/health/live"));
        Assert.Equal(HttpStatusCode.OK, await Status(site, "/health/ready"));

        await File.WriteAllTextAsync(site.Register, "no register any more", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, await Status(site, "/health/live"));
        using var unready = await site.Client.GetAsync("/health/ready", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, unready.StatusCode);
        Assert.DoesNotContain("   at ", await unready.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var page = await site.Client.GetAsync("/en/search?q=x", TestContext.Current.CancellationToken);
        Assert.DoesNotContain("   at ", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var answer = await site.Client.GetAsync("/api/v1/search", TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode is HttpStatusCode.ServiceUnavailable, answer.StatusCode.ToString());
        Assert.Contains("problem-register-unusable", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.0.0.0/8", true)]
    [InlineData("10.0.0.0/8", false)]
    [InlineData(null, false)]
    public async Task Only_a_proxy_that_was_named_is_believed(string? proxy, bool isBelieved)
    {
        await using var site = await OwnSite.Start(proxy is null ? [] : ["--behind-proxy", proxy]);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-Host", "shisaku.example");
        using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(isBelieved, (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Contains("https://shisaku.example", StringComparison.Ordinal));
    }

    [Fact]
    public void A_proxy_that_is_none_is_refused() =>
        Assert.Equal(2, TheProgram.Run("serve", "--register", "x.sqlite", "--behind-proxy", "somewhere").Code);

    [Fact]
    public async Task A_collector_that_is_named_gets_figures_and_traces()
    {
        using var collector = new TcpListener(IPAddress.Loopback, 0);
        collector.Start();
        var port = ((IPEndPoint)collector.LocalEndpoint).Port;
        await using var site = await OwnSite.Start(
            [], ("OTEL_EXPORTER_OTLP_ENDPOINT", $"http://127.0.0.1:{port}"), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"), ("OTEL_METRIC_EXPORT_INTERVAL", "500"));
        await site.Client.GetAsync("/api/v1/search", TestContext.Current.CancellationToken);

        var told = "";
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(30));
        while (!told.Contains("/v1/metrics", StringComparison.Ordinal) || !told.Contains("/v1/traces", StringComparison.Ordinal) || !told.Contains("shisaku.searches", StringComparison.Ordinal))
        {
            told += await Take(collector, limit.Token);
        }

        Assert.Contains("shisaku.answers", told, StringComparison.Ordinal);
    }

    private static async Task<string> Take(TcpListener collector, CancellationToken stop)
    {
        using var client = await collector.AcceptTcpClientAsync(stop);
        var stream = client.GetStream();
        var (buffer, said) = (new byte[256 * 1024], new StringBuilder());
        do
        {
            said.Append(Encoding.Latin1.GetString(buffer, 0, await stream.ReadAsync(buffer, stop)));
            await Task.Delay(50, stop);
        }
        while (stream.DataAvailable);

        await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray(), stop);
        return said.ToString();
    }

    private static async Task<HttpStatusCode> Status(OwnSite site, string address)
    {
        using var answer = await site.Client.GetAsync(address, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
