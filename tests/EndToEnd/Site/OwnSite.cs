using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Shisaku.EndToEnd.Site;

/// <summary>A server of one test's own, over an empty register, started with options and variables of its own.</summary>
internal sealed class OwnSite : IAsyncDisposable
{
    private const string Ready = "serving ";
    private readonly string folder = Directory.CreateTempSubdirectory("shisaku-test-").FullName;
    private readonly Process process;

    private OwnSite(string[] options, (string, string?)[] variables) => process = TheProgram.Start(
        "en", ["serve", "--register", Register, "--listen", "http://127.0.0.1:0", .. options], variables: variables);

    /// <summary>Its register.</summary>
    public string Register => Path.Combine(folder, "register.sqlite");

    /// <summary>Asks it without following redirections.</summary>
    public HttpClient Client { get; } = new(new HttpClientHandler { AllowAutoRedirect = false });

    /// <summary>Starts one.</summary>
    public static async Task<OwnSite> Start(string[] options, params (string, string?)[] variables)
    {
        var site = new OwnSite(options, variables);
        while (await site.process.StandardError.ReadLineAsync() is { } line)
        {
            if (line.IndexOf(Ready, StringComparison.Ordinal) is >= 0 and var at)
            {
                site.Client.BaseAddress = new Uri(line[(at + Ready.Length)..].Split(';')[0]);
                return site;
            }
        }

        throw new InvalidOperationException("the site ended before it listened");
    }

    /// <summary>Asks as another visitor of this machine does, from an address of its own.</summary>
    public static HttpClient VisitorOf(string site, string address) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        ConnectCallback = async (context, stop) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(IPAddress.Parse(address), 0));
            await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, context.DnsEndPoint.Port), stop);
            return new NetworkStream(socket, ownsSocket: true);
        },
    })
    {
        BaseAddress = new Uri(site),
    };

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
