using Shisaku.Tests.Docs;

namespace Shisaku.EndToEnd.Site;

/// <summary>The real server in a process of its own on a free port, over a register of two years; stopped with the tests that share it.</summary>
public sealed class TheSite : IAsyncLifetime
{
    private OwnSite? own;

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Asks it without following redirections.</summary>
    public HttpClient Client { get; } = new(new PatientVisitor());

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        own = await OwnSite.Start([]);
        Client.BaseAddress = own.Client.BaseAddress;
        Address = own.Client.BaseAddress!.ToString().TrimEnd('/');
        AddNextYear(own.Register);
    }

    // A second year, so that there is something to compare, taken in while the site runs.
    private static void AddNextYear(string register)
    {
        var list = Path.Combine(Path.GetDirectoryName(register)!, "next.txt");
        File.WriteAllText(list, NextYear.Of(File.ReadAllText(SourceTree.Full("samples/aomori-r5.txt"))));
        var outcome = TheProgram.Run("import", "--register", register, list);
        Assert.True(outcome.Code is 0 or 1, outcome.Error);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (own is not null)
        {
            await own.DisposeAsync();
        }
    }
}

/// <summary>The tests that share one site.</summary>
[CollectionDefinition(Name)]
public sealed class SiteCollection : ICollectionFixture<TheSite>
{
    /// <summary>Its name.</summary>
    public const string Name = "site";
}
