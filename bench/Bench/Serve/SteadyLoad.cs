using System.Diagnostics;
using System.Net;

namespace Shisaku.Bench;

/// <summary>Asks at a steady rate, whether answers come or not, as people do; a late answer counts from the moment it was due.</summary>
internal static class SteadyLoad
{
    private const int MostConnections = 256;

    /// <summary>What a run found.</summary>
    /// <param name="Milliseconds">How long each answer took, shortest first.</param>
    /// <param name="Failures">Answers that were no success.</param>
    /// <param name="Bytes">The largest answer as it was sent.</param>
    public sealed record Found(double[] Milliseconds, int Failures, long Bytes)
    {
        /// <summary>The time within which a share of the answers came.</summary>
        public double Within(double share) => Milliseconds[Math.Max(0, (int)Math.Ceiling(Milliseconds.Length * share) - 1)];
    }

    /// <summary>Asks.</summary>
    public static async Task<Found> Run(string host, AskedPage page, int perSecond, int seconds, int first)
    {
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = MostConnections, AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None });
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        client.DefaultRequestHeaders.Add("Accept-Language", "ja");
        var count = perSecond * seconds;
        var (times, failures, bytes) = (new double[count], 0, 0L);
        var asked = new Task[count];
        var start = Stopwatch.GetTimestamp();
        for (var n = 0; n < count; n++)
        {
            var due = TimeSpan.FromSeconds((double)n / perSecond);
            if (due - Stopwatch.GetElapsedTime(start) is { Ticks: > 0 } wait)
            {
                await Task.Delay(wait);
            }

            asked[n] = Ask(n, due);
        }

        await Task.WhenAll(asked);
        Array.Sort(times);
        return new Found(times, failures, bytes);

        async Task Ask(int n, TimeSpan due)
        {
            try
            {
                using var answer = await client.GetAsync(host + page.Address(first + n));
                var length = (await answer.Content.ReadAsByteArrayAsync()).Length;
                InterlockedMax(ref bytes, length);
                if (!answer.IsSuccessStatusCode)
                {
                    Interlocked.Increment(ref failures);
                }
            }
            catch (HttpRequestException)
            {
                Interlocked.Increment(ref failures);
            }

            times[n] = (Stopwatch.GetElapsedTime(start) - due).TotalMilliseconds;
        }
    }

    private static void InterlockedMax(ref long most, long value)
    {
        while (Interlocked.Read(ref most) is var now && value > now && Interlocked.CompareExchange(ref most, value, now) != now)
        {
        }
    }
}
