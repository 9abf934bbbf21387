using System.Diagnostics;
using Shisaku.Tests.Docs;

namespace Shisaku.EndToEnd.Site;

/// <summary>The real server in a process of its own on a free port, over a register made for it; stopped with the tests that share it.</summary>
public sealed class TheSite : IAsyncLifetime
{
    private const string Ready = "serving ";
    private readonly string folder = Directory.CreateTempSubdirectory("shisaku-test-").FullName;
    private Process? process;

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Asks it without following redirections.</summary>
    public HttpClient Client { get; } = new(new PatientVisitor());

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var register = Path.Combine(folder, "register.sqlite");
        process = TheProgram.Start("en", ["serve", "--register", register, "--listen", "http://127.0.0.1:0"]);
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            if (line.IndexOf(Ready, StringComparison.Ordinal) is >= 0 and var at)
            {
                Address = line[(at + Ready.Length)..].Split(';')[0];
                Client.BaseAddress = new Uri(Address);
                AddNextYear(register);
                return;
            }
        }

        throw new InvalidOperationException("the site ended before it listened");
    }

    // A second year, so that there is something to compare, taken in while the site runs.
    private void AddNextYear(string register)
    {
        var list = Path.Combine(folder, "next.txt");
        File.WriteAllText(list, NextYear.Of(File.ReadAllText(SourceTree.Full("samples/aomori-r5.txt"))));
        var outcome = TheProgram.Run("import", "--register", register, list);
        Assert.True(outcome.Code is 0 or 1, outcome.Error);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (process is not null)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }

        Directory.Delete(folder, recursive: true);
    }
}

/// <summary>The tests that share one site.</summary>
[CollectionDefinition(Name)]
public sealed class SiteCollection : ICollectionFixture<TheSite>
{
    /// <summary>Its name.</summary>
    public const string Name = "site";
}
