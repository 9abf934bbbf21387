using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Shisaku.App.Site;
using Shisaku.Register;

namespace Shisaku.Tests.Docs;

public sealed partial class SitePageTests
{
    private static readonly string[] Pages = ["docs/site.md", "docs/api.md", "docs/accounts.md"];

    [Fact]
    public void Every_address_of_the_site_is_documented_and_nothing_else()
    {
        using var site = SiteHost.Build(ProgrammeRegister.At(Path.Combine(Path.GetTempPath(), "no-register.sqlite")), new SiteSettings("http://127.0.0.1:0"));
        var routes = ((IEndpointRouteBuilder)site).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Select(endpoint => "/" + Constraint().Replace(endpoint.RoutePattern.RawText!.Trim('/'), "}")).Distinct();
        var documented = Pages.Where(page => File.Exists(SourceTree.Full(page))).SelectMany(page => Route().Matches(SourceTree.Read(page)))
            .Select(match => match.Groups["route"].Value);

        Assert.Equal(routes.Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"^\| `(?:GET |POST )?(?<route>/[^`]*)` \|", RegexOptions.Multiline)]
    private static partial Regex Route();

    [GeneratedRegex(":[a-z]+}")]
    private static partial Regex Constraint();
}
