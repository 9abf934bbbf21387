using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Shisaku.Bench;

/// <summary>Somebody who edits entries at a browser of their own: opens one, thinks, changes its reason, saves, thinks, opens the next.</summary>
/// <param name="site">Where the site listens.</param>
/// <param name="number">Who, from 0: an address of this machine of their own, whose limits are theirs.</param>
/// <param name="draft">The draft.</param>
/// <param name="entries">The entries that are theirs to change.</param>
/// <param name="tally">Is told all.</param>
internal sealed partial class EditPerson(string site, int number, long draft, IReadOnlyList<long> entries, EditTally tally) : IDisposable
{
    /// <summary>How long a thought takes, in ms.</summary>
    public const int ShortestThought = 1_000, LongestThought = 3_000;

    private const int EndlessReason = 1_500; // below what a reason may be long

    private readonly Chance chance = new(Chance.SeedOf(1, (ulong)number));
    private readonly HttpClient client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        CookieContainer = new CookieContainer(),
        ConnectCallback = async (context, stop) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            socket.Bind(new IPEndPoint(new IPAddress([127, 0, (byte)(1 + (number / 200)), (byte)(1 + (number % 200))]), 0));
            await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, context.DnsEndPoint.Port), stop);
            return new NetworkStream(socket, ownsSocket: true);
        },
    })
    {
        BaseAddress = new Uri(site),
    };

    private int marks;

    /// <summary>The name of the account of a person.</summary>
    public static string NameOf(int number) => FormattableString.Invariant($"person{number}");

    /// <summary>Signs in.</summary>
    public async Task SignIn(string password)
    {
        var page = await client.GetStringAsync("/sign-in");
        using var answer = await client.PostAsync("/sign-in", new FormUrlEncodedContent(
            [new("name", NameOf(number)), new("password", password), new("returnUrl", ""), new("form", Token().Match(page).Groups["token"].Value)]));
        if (answer.StatusCode is not (HttpStatusCode.SeeOther or HttpStatusCode.Redirect))
        {
            throw new InvalidOperationException($"{NameOf(number)} was not let in: {answer.StatusCode}");
        }
    }

    /// <summary>Works.</summary>
    /// <param name="counts">From when on times are counted (<see cref="Stopwatch.GetTimestamp"/>): before, the site warms up.</param>
    /// <param name="until">Until when.</param>
    public async Task Work(long counts, long until)
    {
        await Task.Delay(chance.Below(LongestThought));
        while (Stopwatch.GetTimestamp() < until)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"/work/{draft}/programmes/{chance.OneOf(entries)}");
            try
            {
                while (!await Edit(path, counts) && Stopwatch.GetTimestamp() < until)
                {
                }
            }
            catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException or FormatException)
            {
                tally.Error(fault.GetType().Name);
            }

            await Think();
        }
    }

    public void Dispose() => client.Dispose();

    /// <summary>Opens an entry, adds a mark to its reason, and saves it; false where somebody else was faster.</summary>
    private async Task<bool> Edit(string path, long counts)
    {
        if (await Load(path, counts) is not { } seen)
        {
            return true;
        }

        await Think();
        var mark = FormattableString.Invariant($"{number}.{marks++}");
        var reason = seen.Reason.Length is 0 or > EndlessReason ? mark : $"{seen.Reason} {mark}";
        var start = Stopwatch.GetTimestamp();
        using var content = seen.With(reason);
        using var answer = await client.PostAsync(path, content);
        await answer.Content.ReadAsByteArrayAsync();
        Time(tally.Saves, start, counts);
        switch (answer.StatusCode)
        {
            case HttpStatusCode.SeeOther:
                tally.Taken.Add(new TakenSave(long.Parse(path[(path.LastIndexOf('/') + 1)..], CultureInfo.InvariantCulture), seen.Revision, seen.Reason, reason));
                await Load(answer.Headers.Location!.ToString(), counts);
                return true;
            case HttpStatusCode.Conflict:
                tally.Conflict();
                return false;
            default:
                tally.Error($"save: {answer.StatusCode}");
                return true;
        }
    }

    private async Task<EntryFields?> Load(string path, long counts)
    {
        var start = Stopwatch.GetTimestamp();
        using var answer = await client.GetAsync(path);
        var page = await answer.Content.ReadAsStringAsync();
        Time(tally.Loads, start, counts);
        if (answer.StatusCode == HttpStatusCode.OK)
        {
            return EntryFields.Read(page);
        }

        tally.Error($"load: {answer.StatusCode}");
        return null;
    }

    private Task Think() => Task.Delay(chance.Between(ShortestThought, LongestThought));

    private static void Time(System.Collections.Concurrent.ConcurrentBag<double> times, long start, long counts)
    {
        if (start >= counts)
        {
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
    }

    [GeneratedRegex("name=\"form\" value=\"(?<token>[^\"]+)\"")]
    private static partial Regex Token();
}
