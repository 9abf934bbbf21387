using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shisaku.App.Site;
using Shisaku.Register;

namespace Shisaku.Tests.App.Site;

/// <summary>Who may ask for which route, of all routes that there are.</summary>
public sealed class WorkPolicyTests
{
    // What everybody may ask for; the form of a log-in among it.
    private static readonly string[] Public =
    [
        "/", "/assets", "/faults", "/health", "/api", "/mcp", "/openapi", "/lists", "/compare", "/search", "/programmes", "/read", "/about", "/data", "/copy",
        "/feed.xml", "/sitemap.xml", "/sitemaps", "/robots.txt",
    ];

    private static readonly string[] WithoutSession = ["/sign-in", "/sign-in/code", "/sign-in/link/{token}", "/sign-in/directory", "GET /sign-out"];

    [Fact]
    public void A_route_that_is_not_for_everybody_demands_a_policy_and_hides_without_accounts()
    {
        using var site = Site();
        var work = Routes(site).Where(route => !IsPublic(route)).ToList();

        Assert.True(work.Count > 10);
        Assert.All(work, route => Assert.True(WorkRoutes.IsWork(route), $"{Named(route)} is not mapped by MapWork"));
        Assert.All(work.Where(route => !WithoutSession.Contains(Named(route)) && !WithoutSession.Contains(Path(route))), route =>
        {
            Assert.Null(route.Metadata.GetMetadata<IAllowAnonymous>());
            Assert.True(
                route.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(demand => demand.Policy is { } policy && WorkPolicies.All.ContainsKey(policy)),
                $"{Named(route)} demands no policy");
        });
    }

    [Fact]
    public void A_public_route_is_none_of_work() =>
        Assert.DoesNotContain(Routes(Site()), route => IsPublic(route) && (WorkRoutes.IsWork(route) || route.Metadata.GetMetadata<IAuthorizeData>() is not null));

    [Fact]
    public async Task Each_role_is_let_in_where_its_policies_say_and_nowhere_else()
    {
        using var site = Site();
        var authorization = site.Services.GetRequiredService<IAuthorizationService>();
        foreach (var (policy, roles) in WorkPolicies.All)
        {
            Assert.False((await authorization.AuthorizeAsync(new(), null, policy)).Succeeded);
            foreach (var role in Enum.GetValues<AccountRole>())
            {
                var account = new Account("x", "x", role, null) { Id = 1, SecurityStamp = "s" };
                var answer = await authorization.AuthorizeAsync(AccountPrincipal.Of(account, IdentityConstants.ApplicationScheme), null, policy);
                Assert.Equal(roles.Contains(role), answer.Succeeded);
            }
        }

        Assert.DoesNotContain(AccountRole.Compiler, WorkPolicies.All[WorkPolicies.Approves]);
        Assert.Equal([AccountRole.Administrator], WorkPolicies.All[WorkPolicies.Administers]);
    }

    private static Microsoft.AspNetCore.Builder.WebApplication Site() => SiteHost.Build(
        ProgrammeRegister.At(System.IO.Path.Combine(System.IO.Path.GetTempPath(), "no-register.sqlite")), new SiteSettings("http://127.0.0.1:0"));

    private static IEnumerable<RouteEndpoint> Routes(IEndpointRouteBuilder site) => site.DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();

    private static bool IsPublic(RouteEndpoint route) =>
        Public.Any(path => Path(route) == path || (path != "/" && Path(route).StartsWith(path + "/", StringComparison.Ordinal)));

    private static string Path(RouteEndpoint route) => "/" + route.RoutePattern.RawText!.Trim('/');

    private static string Named(RouteEndpoint route) => $"{route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods[0]} {Path(route)}";
}
