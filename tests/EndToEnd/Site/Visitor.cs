using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Shisaku.App.UseCases;
using Shisaku.Register;

namespace Shisaku.EndToEnd.Site;

/// <summary>Somebody at a browser without scripts: keeps cookies, takes the token of a form from its page.</summary>
internal sealed partial class Visitor : IDisposable
{
    /// <summary>A password that all accounts of the tests have.</summary>
    public const string Password = "seven dull lanterns under snow";

    private readonly HttpClient client;

    private Visitor(string site, string address) => client = new HttpClient(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        CookieContainer = Cookies,
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

    /// <summary>The cookies.</summary>
    public CookieContainer Cookies { get; } = new();

    /// <summary>Asks.</summary>
    public HttpClient Client => client;

    /// <summary>A visitor at an address of this machine, whose limits are its own.</summary>
    public static Visitor Of(OwnSite site, string address = "127.0.0.1") => new(site.Client.BaseAddress!.ToString(), address);

    /// <summary>A visitor of a site that listens somewhere, at an address of this machine, whose limits are its own.</summary>
    public static Visitor At(string site, string address) => new(site, address);

    /// <summary>Makes an account behind the site, with the usual password.</summary>
    public static Account Made(OwnSite site, string name, AccountRole role, string? division = null) => Made(ProgrammeRegister.At(site.Register), name, role, division);

    /// <summary>Makes an account in a register, with the usual password.</summary>
    public static Account Made(ProgrammeRegister register, string name, AccountRole role, string? division = null) => register.Accounts.Add(
        AccountLinks.WithPassword(new Account(name, name, role, division), Password), new ChangeNote("test", null))!;

    /// <summary>A page's text; it must be there.</summary>
    public async Task<string> Page(string path)
    {
        using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {answer.StatusCode} {answer.Headers.Location}");
        return text;
    }

    /// <summary>Sends a form with the token of the page on which it stands.</summary>
    public async Task<HttpResponseMessage> Send(string page, string path, params (string Name, string Value)[] fields) =>
        await SendWith(TokenOf(await Page(page)), path, fields);

    /// <summary>Sends a form with a token, or without.</summary>
    public Task<HttpResponseMessage> SendWith(string? token, string path, params (string Name, string Value)[] fields) => client.PostAsync(
        path,
        new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))
            .Concat(token is null ? [] : [KeyValuePair.Create("form", token)])),
        TestContext.Current.CancellationToken);

    /// <summary>Gives a name and a password, and answers with what came.</summary>
    public Task<HttpResponseMessage> SignIn(string name, string password = Password, string returnUrl = "") =>
        Send("/en/sign-in", "/en/sign-in", ("name", name), ("password", password), ("returnUrl", returnUrl));

    /// <summary>The token of a page's forms.</summary>
    public static string TokenOf(string html) => Token().Match(html) is { Success: true } match ? match.Groups["token"].Value : throw new InvalidOperationException(html);

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    [GeneratedRegex("name=\"form\" value=\"(?<token>[^\"]+)\"")]
    private static partial Regex Token();
}
