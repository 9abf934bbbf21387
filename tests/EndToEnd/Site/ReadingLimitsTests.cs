using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Shisaku.App.Site;
using Shisaku.Register;
using Shisaku.Tests.Docs;

namespace Shisaku.EndToEnd.Site;

/// <summary>A file that anybody brings can't take more of the machine than it may.</summary>
public sealed class ReadingLimitsTests
{
    private static readonly string Sample = SourceTree.Full("samples/aomori-r5.txt");

    [Fact]
    public async Task A_reading_that_takes_too_long_is_stopped()
    {
        await using var site = await LimitedSite.Start(ReadingDeskLimits.Usual with { Longest = TimeSpan.FromMilliseconds(20) });
        using var answer = await site.Read(await File.ReadAllBytesAsync(Sample, TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("longer than is allowed", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reading_that_takes_too_much_memory_is_stopped_by_its_heap()
    {
        await using var site = await LimitedSite.Start(ReadingDeskLimits.Usual with { Memory = 12L << 20 });
        using var answer = await site.Read(Encoding.UTF8.GetBytes(Long(rows: 60_000)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("more memory than is allowed", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reading_that_takes_too_much_memory_outside_its_heap_is_stopped_too()
    {
        // The program alone takes more than this.
        await using var site = await LimitedSite.Start(ReadingDeskLimits.Usual with { Memory = 1L << 30, BesidesHeap = 1 - (1L << 30) });
        using var answer = await site.Read(Encoding.UTF8.GetBytes(Long(rows: 60_000)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("more memory than is allowed", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_more_may_wait_the_next_is_told_when_to_come_back()
    {
        await using var site = await LimitedSite.Start(ReadingDeskLimits.Usual with { Waiting = 1, AtOnce = 0 });
        using var first = await site.Bring(await File.ReadAllBytesAsync(Sample, TestContext.Current.CancellationToken)); // waits for ever: nothing reads
        using var second = await site.Bring(await File.ReadAllBytesAsync(Sample, TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.SeeOther, first.StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, second.StatusCode);
        Assert.NotNull(second.Headers.RetryAfter?.Delta);
        Assert.Contains("there is no room just now", await second.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("is being read", await site.Client.GetStringAsync(first.Headers.Location, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static string Long(int rows)
    {
        var list = new StringBuilder("事業名\t事業費\n");
        for (var row = 0; row < rows; row++)
        {
            list.Append("Programme ").Append(row).Append('\t').Append(row).Append('\n');
        }

        return list.ToString();
    }

    private sealed class LimitedSite : IAsyncDisposable
    {
        private readonly string folder = Directory.CreateTempSubdirectory("shisaku-test-").FullName;
        private readonly ProgrammeRegister register;
        private readonly WebApplication site;

        private LimitedSite(ReadingDeskLimits limits)
        {
            register = ProgrammeRegister.At(Path.Combine(folder, "register.sqlite"));
            site = SiteHost.Build(register, new SiteSettings("http://127.0.0.1:0") { Reading = limits });
        }

        public HttpClient Client { get; } = new(new HttpClientHandler { AllowAutoRedirect = false });

        public static async Task<LimitedSite> Start(ReadingDeskLimits limits)
        {
            var site = new LimitedSite(limits);
            await site.site.StartAsync();
            site.Client.BaseAddress = new Uri(site.site.Urls.First());
            return site;
        }

        public async Task<HttpResponseMessage> Bring(byte[] content)
        {
            using var form = new MultipartFormDataContent { { new ByteArrayContent(content), "file", "list.txt" } };
            return await Client.PostAsync("/en/read", form, TestContext.Current.CancellationToken);
        }

        /// <summary>What is said at the end.</summary>
        public async Task<HttpResponseMessage> Read(byte[] content)
        {
            var answer = await Bring(content);
            for (var address = answer.Headers.Location; address is not null && (int)answer.StatusCode < 400; await Task.Delay(200, TestContext.Current.CancellationToken))
            {
                answer.Dispose();
                answer = await Client.GetAsync(address, TestContext.Current.CancellationToken);
            }

            return answer;
        }

        public async ValueTask DisposeAsync()
        {
            Client.Dispose();
            await site.StopAsync();
            await site.DisposeAsync();
            Directory.Delete(folder, recursive: true);
        }
    }
}
