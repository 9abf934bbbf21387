using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Shisaku.App.Site;
using Shisaku.Budget;
using Shisaku.EndToEnd.Site;
using Shisaku.Register;
using Shisaku.Tests.Docs;

namespace Shisaku.EndToEnd.Security;

/// <summary>A site within this process, so that its routes can be asked for: a list, the draft of its next year, and an account of every
/// role, two of them divisions'.</summary>
internal sealed class WorkSite : IAsyncDisposable
{
    /// <summary>The divisions that have an account, each of that name.</summary>
    public const string Division = "DX推進課", Other = "学校教育課";

    /// <summary>Somebody without an account.</summary>
    public const string Nobody = "nobody";

    /// <summary>Who asks: nobody, one of every role, and a second division.</summary>
    public static readonly string[] Everybody = [Nobody, .. Enum.GetValues<AccountRole>().Select(Account.WordOf), "division2"];

    private readonly string folder = Directory.CreateTempSubdirectory("shisaku-test-").FullName;
    private readonly WebApplication site;
    private readonly IDisposable open;

    private WorkSite()
    {
        var path = Path.Combine(folder, "register.sqlite");
        Assert.True(TheProgram.Run("import", "--register", path, "--government", "020001", SourceTree.Full("samples/aomori-r5.txt")).Code is 0 or 1);
        Register = ProgrammeRegister.At(path);
        foreach (var role in Enum.GetValues<AccountRole>())
        {
            Visitor.Made(Register, Account.WordOf(role), role, role == AccountRole.Division ? Division : null);
        }

        Visitor.Made(Register, "division2", AccountRole.Division, Other);
        var head = Register.Versions().Single();
        Draft = Register.Drafts.Open(
            head, RollOver.Of(Register.Read(head.Id).List.List, Register.ProgrammesOf(head.Id), new RollOverChoice(CarriedAmounts.Carried)).Draft, null, new ChangeNote("test", null));
        site = SiteHost.Build(Register, new SiteSettings("http://127.0.0.1:0"));
        open = Register.KeepOpen();
    }

    /// <summary>Its register.</summary>
    public ProgrammeRegister Register { get; }

    /// <summary>The draft as it was opened.</summary>
    public StoredDraft Draft { get; }

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Address => site.Urls.First();

    /// <summary>An entry of a division.</summary>
    public DraftProgramme EntryOf(string division) => Draft.List.Programmes.First(programme => programme.Divisions is [var only] && only.Name == division);

    /// <summary>Every route that it answers, with each of its methods.</summary>
    public IReadOnlyList<(string Method, RouteEndpoint Route)> Routes =>
    [
        .. ((IEndpointRouteBuilder)site).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .SelectMany(route => (route.Metadata.GetMetadata<Microsoft.AspNetCore.Routing.HttpMethodMetadata>()?.HttpMethods ?? ["*"]).Select(method => (method, route)))
            .OrderBy(each => PathOf(each.route), StringComparer.Ordinal).ThenBy(each => each.method, StringComparer.Ordinal),
    ];

    /// <summary>The path of a route, as it was mapped.</summary>
    public static string PathOf(RouteEndpoint route) => "/" + route.RoutePattern.RawText!.Trim('/');

    /// <summary>Starts one.</summary>
    public static async Task<WorkSite> Start()
    {
        var made = new WorkSite();
        await made.site.StartAsync();
        return made;
    }

    /// <summary>Somebody of <see cref="Everybody"/>, signed in, at an address of their own.</summary>
    public async Task<Visitor> As(string who)
    {
        var visitor = Visitor.At(Address, $"127.0.3.{Array.IndexOf(Everybody, who) + 1}");
        if (who != Nobody)
        {
            using var answer = await visitor.SignIn(who);
            Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        }

        return visitor;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await site.StopAsync();
        await site.DisposeAsync();
        open.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
