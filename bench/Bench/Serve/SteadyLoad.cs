using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Shisaku.Bench;

/// <summary>Asks at a steady rate, whether answers come or not, as people do; a late answer counts from the moment it was due.</summary>
internal static class SteadyLoad
{
    // What the API allows one visitor is a tenth of the rate: the load is that of many, each with a loopback address of its own.
    private const int Visitors = 25;
    private const int MostConnections = 16;

    private static readonly HttpClient[] Clients = [.. Enumerable.Range(0, Visitors).Select(Visitor)];

    /// <summary>What a run found.</summary>
    /// <param name="Milliseconds">How long each answer took, shortest first.</param>
    /// <param name="Failures">Answers that were anything but 200.</param>
    /// <param name="Largest">The largest answer as it was sent, in bytes, and its address.</param>
    public sealed record Found(double[] Milliseconds, int Failures, (int Bytes, string Address) Largest)
    {
        /// <summary>The time within which a share of the answers came.</summary>
        public double Within(double share) => Milliseconds[Math.Max(0, (int)Math.Ceiling(Milliseconds.Length * share) - 1)];
    }

    /// <summary>Asks.</summary>
    public static async Task<Found> Run(string host, AskedPage page, int perSecond, int seconds, int first)
    {
        var count = perSecond * seconds;
        var (times, failures, largest, gate) = (new double[count], 0, (Bytes: 0, Address: ""), new Lock());
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
        return new Found(times, failures, largest);

        async Task Ask(int n, TimeSpan due)
        {
            var address = page.Address(first + n);
            try
            {
                using var answer = await Clients[n % Visitors].GetAsync(host + address);
                var length = (await answer.Content.ReadAsByteArrayAsync()).Length;
                lock (gate)
                {
                    failures += answer.StatusCode == HttpStatusCode.OK ? 0 : 1;
                    largest = length > largest.Bytes ? (length, address) : largest;
                }
            }
            catch (HttpRequestException)
            {
                Interlocked.Increment(ref failures);
            }

            times[n] = (Stopwatch.GetElapsedTime(start) - due).TotalMilliseconds;
        }
    }

    /// <summary>Somebody who asks from an address of their own, as browsers do.</summary>
    private static HttpClient Visitor(int number)
    {
        var own = new IPEndPoint(IPAddress.Parse($"127.0.1.{number + 1}"), 0);
        var client = new HttpClient(new SocketsHttpHandler
        {
            MaxConnectionsPerServer = MostConnections, AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None,
            ConnectCallback = async (context, stop) =>
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                try
                {
                    socket.Bind(own);
                    await socket.ConnectAsync(context.DnsEndPoint, stop);
                    return new NetworkStream(socket, ownsSocket: true);
                }
                catch
                {
                    socket.Dispose();
                    throw;
                }
            },
        });
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        client.DefaultRequestHeaders.Add("Accept-Language", "ja");
        return client;
    }
}
