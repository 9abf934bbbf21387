using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Web;
using Shisaku.Register;

namespace Shisaku.EndToEnd.Site;

/// <summary>Signing in by an office's directory, which is played here.</summary>
public sealed class DirectoryTests
{
    [Fact]
    public async Task Whom_the_directory_vouches_for_gets_in_only_by_an_account_that_names_the_person()
    {
        using var directory = new Directory();
        await using var site = await OwnSite.Start(
            [], ("SHISAKU_DIRECTORY", directory.Address), ("SHISAKU_DIRECTORY_CLIENT", "shisaku"), ("SHISAKU_DIRECTORY_SECRET", "secret"));
        var akiko = Visitor.Made(site, "akiko", AccountRole.Compiler);
        var bunta = Visitor.Made(site, "bunta", AccountRole.Reader);
        var accounts = ProgrammeRegister.At(site.Register).Accounts;
        accounts.Change(akiko with { DirectorySubject = "person-1" }, new ChangeNote("test", null), AccountAct.Change);
        accounts.Change(bunta with { DirectoryAddress = "bunta@example.jp" }, new ChangeNote("test", null), AccountAct.Change);

        Assert.Equal("/en/account", await Led(site, directory, "person-1", "else@example.jp", isVerified: true));
        Assert.Equal("/en/account", await Led(site, directory, "person-2", "Bunta@example.jp", isVerified: true));
        Assert.Equal("/sign-in?directory=refused", await Led(site, directory, "person-2", "bunta@example.jp", isVerified: false));
        Assert.Equal("/sign-in?directory=refused", await Led(site, directory, "person-3", "chika@example.jp", isVerified: true));

        accounts.Alter(akiko.Id, now => now with { IsLocked = true }, new ChangeNote("test", null), AccountAct.Change);
        Assert.Equal("/sign-in?directory=refused", await Led(site, directory, "person-1", "else@example.jp", isVerified: true));
        using var forged = await site.Client.GetAsync("/sign-in/directory/return?code=x&state=forged", TestContext.Current.CancellationToken);
        Assert.Equal("/sign-in?directory=refused", forged.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("nonce")]
    [InlineData("iss")]
    [InlineData("aud")]
    [InlineData("exp")]
    [InlineData("key")]
    [InlineData("alg")]
    [InlineData("visitor")]
    public async Task A_word_that_is_not_of_this_directory_for_this_sign_in_lets_nobody_in(string wrong)
    {
        using var directory = new Directory();
        await using var site = await OwnSite.Start(
            [], ("SHISAKU_DIRECTORY", directory.Address), ("SHISAKU_DIRECTORY_CLIENT", "shisaku"), ("SHISAKU_DIRECTORY_SECRET", "secret"));
        var akiko = Visitor.Made(site, "akiko", AccountRole.Compiler);
        ProgrammeRegister.At(site.Register).Accounts.Change(akiko with { DirectorySubject = "person-1" }, new ChangeNote("test", null), AccountAct.Change);

        Assert.Equal("/sign-in?directory=refused", await Led(site, directory, "person-1", "akiko@example.jp", isVerified: true, wrong));
        Assert.Equal("/en/account", await Led(site, directory, "person-1", "akiko@example.jp", isVerified: true));
    }

    [Fact]
    public void A_directory_that_is_told_by_halves_is_refused() =>
        Assert.Equal(2, TheProgram.RunBehind(["env", "SHISAKU_DIRECTORY=https://directory.example"], "en", "serve", "--register", "x.sqlite").Code);

    private static async Task<string> Led(OwnSite site, Directory directory, string subject, string email, bool isVerified, string wrong = "")
    {
        using var visitor = Visitor.Of(site);
        using var challenge = await visitor.Client.GetAsync("/sign-in/directory?returnUrl=%2Fen%2Faccount", TestContext.Current.CancellationToken);
        var asked = HttpUtility.ParseQueryString(challenge.Headers.Location!.Query);
        Assert.StartsWith(directory.Address + "/authorize", challenge.Headers.Location.OriginalString, StringComparison.Ordinal);
        Assert.Equal("S256", asked["code_challenge_method"]);
        directory.Vouch(subject, email, isVerified, asked["nonce"]!, wrong);
        using var another = Visitor.Of(site); // who was led to the return of a sign-in that somebody else began
        using var back = await (wrong == "visitor" ? another : visitor).Client.GetAsync(
            $"/sign-in/directory/return?code=c&state={Uri.EscapeDataString(asked["state"]!)}", TestContext.Current.CancellationToken);
        var led = back.Headers.Location!.OriginalString;
        if (!led.Contains("refused", StringComparison.Ordinal))
        {
            await visitor.Page(led);
        }

        return led;
    }

    /// <summary>A directory that vouches for whom it is told to.</summary>
    private sealed class Directory : IDisposable
    {
        private readonly HttpListener listener = new();
        private readonly RSA key = RSA.Create(2048);
        private string token = "";

        public Directory()
        {
            using (var free = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0))
            {
                free.Start();
                Address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}";
            }

            listener.Prefixes.Add(Address + "/");
            listener.Start();
            _ = Task.Run(Answer);
        }

        public string Address { get; }

        public void Vouch(string subject, string email, bool isVerified, string nonce, string wrong)
        {
            var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
            var head = Coded(Encoding.UTF8.GetBytes(wrong == "alg" ? """{"alg":"none","typ":"JWT"}""" : """{"alg":"RS256","kid":"k","typ":"JWT"}"""));
            var body = Coded(Encoding.UTF8.GetBytes(new JsonObject
            {
                ["iss"] = wrong == "iss" ? "http://127.0.0.1:1" : Address, ["aud"] = wrong == "aud" ? "another" : "shisaku",
                ["sub"] = subject, ["email"] = email, ["email_verified"] = isVerified, ["nonce"] = wrong == "nonce" ? "another" : nonce,
                ["iat"] = now - 7200, ["exp"] = wrong == "exp" ? now - 3600 : now + 300,
            }.ToJsonString()));
            using var other = RSA.Create(2048);
            var signature = wrong == "alg" ? "" : Coded((wrong == "key" ? other : key).SignData(Encoding.ASCII.GetBytes($"{head}.{body}"), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
            token = $"{head}.{body}.{signature}";
        }

        public void Dispose()
        {
            listener.Close();
            key.Dispose();
        }

        private async Task Answer()
        {
            while (listener.IsListening)
            {
                HttpListenerContext context;
                try
                {
                    context = await listener.GetContextAsync();
                }
                catch (Exception end) when (end is HttpListenerException or ObjectDisposedException)
                {
                    return;
                }

                var parameters = key.ExportParameters(includePrivateParameters: false);
                var answer = context.Request.Url!.AbsolutePath switch
                {
                    "/.well-known/openid-configuration" => new JsonObject
                    {
                        ["issuer"] = Address, ["authorization_endpoint"] = Address + "/authorize", ["token_endpoint"] = Address + "/token", ["jwks_uri"] = Address + "/keys",
                    },
                    "/keys" => new JsonObject
                    {
                        ["keys"] = new JsonArray(new JsonObject
                        {
                            ["kty"] = "RSA", ["kid"] = "k", ["use"] = "sig", ["alg"] = "RS256", ["n"] = Coded(parameters.Modulus!), ["e"] = Coded(parameters.Exponent!),
                        }),
                    },
                    _ => new JsonObject { ["id_token"] = token, ["access_token"] = "a", ["token_type"] = "Bearer" },
                };
                context.Response.ContentType = "application/json";
                context.Response.Close(Encoding.UTF8.GetBytes(answer.ToJsonString()), willBlock: false);
            }
        }

        private static string Coded(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }
}
