using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Protocol;
using Shisaku.App.Commands;
using Shisaku.App.Site;

namespace Shisaku.App.Api;

/// <summary><c>/mcp</c>: the endpoint by which assistants ask (Model Context Protocol over HTTP, without sessions).</summary>
internal static class Assistants
{
    /// <summary>Its path.</summary>
    public const string Path = "/mcp";

    private const string Instructions =
        "Lists of public programmes (policies, budgets, funding sources, divisions in charge) as Japanese governments printed them, read and proved by their own sums. "
        + "Names are Japanese as printed. Totals say whether re-listings are counted. Cite the page given with each figure, and say its certainty: "
        + "proven (the sums leave no other value), preferred (all sums hold, least change), unchecked (in no sum), undecided (no value is claimed).";

    /// <summary>Adds it.</summary>
    public static void AddAssistants(this IServiceCollection services) => services
        .AddMcpServer(server =>
        {
            server.ServerInfo = new Implementation { Name = "shisaku", Title = "Shisaku, the ledger of public programmes", Version = VersionLine.Version };
            server.ServerInstructions = Instructions;
        })
        .WithHttpTransport(transport => transport.Stateless = true)
        .WithTools<ProgrammeTools>()
        .WithTools<ListTools>()
        .WithRequestFilters(filters => filters.AddCallToolFilter(ToolArguments.Check));

    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder site) => site.MapMcp(Path).RequireRateLimiting(Limits.Api);
}
