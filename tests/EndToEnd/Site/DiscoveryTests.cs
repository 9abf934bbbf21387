using System.Net;
using System.Xml.Linq;

namespace Shisaku.EndToEnd.Site;

/// <summary>What search engines and feed readers find.</summary>
[Collection(SiteCollection.Name)]
public sealed class DiscoveryTests(TheSite site)
{
    private static readonly XNamespace Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task The_site_map_names_pages_that_are_there_each_once()
    {
        var map = await Xml("/sitemap.xml");
        string[] addresses = [.. map.Descendants(Sitemaps + "loc").Select(element => element.Value)];

        Assert.Equal(addresses.Distinct(), addresses);
        Assert.Contains(addresses, address => address.EndsWith("/en/lists/020001-2023", StringComparison.Ordinal));
        Assert.Contains(addresses, address => address.Contains("/programmes/", StringComparison.Ordinal));

        // Pages of lists and all else once; of the programmes every fifth, for time.
        foreach (var address in addresses.Where((address, place) => place % 5 == 0 || !address.Contains("/programmes/", StringComparison.Ordinal)))
        {
            using var answer = await site.Client.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Robots_are_led_to_the_site_map()
        => Assert.Contains($"Sitemap: {site.Address}/sitemap.xml\n", await site.Client.GetStringAsync("/robots.txt", TestContext.Current.CancellationToken), StringComparison.Ordinal);

    [Theory]
    [InlineData("/feed.xml", "令和6年度(2024)", "ja")]
    [InlineData("/en/feed.xml", "FY2024", "en")]
    public async Task The_feed_tells_in_its_language_what_came_in_newest_first(string path, string year, string language)
    {
        var feed = (await Xml(path)).Root!;
        XElement[] entries = [.. feed.Elements(Atom + "entry")];

        Assert.Equal(language, feed.Attribute(XNamespace.Xml + "lang")!.Value);
        Assert.Contains(entries, entry => entry.Element(Atom + "title")!.Value.Contains(year, StringComparison.Ordinal));
        string[] times = [.. entries.Select(entry => entry.Element(Atom + "updated")!.Value)];
        Assert.Equal(times.OrderDescending(StringComparer.Ordinal), times);
        Assert.Equal(times[0], feed.Element(Atom + "updated")!.Value);
        string[] ids = [.. entries.Select(entry => entry.Element(Atom + "id")!.Value)];
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(ids, id => Assert.StartsWith("urn:uuid:", id, StringComparison.Ordinal));
        foreach (var entry in entries)
        {
            using var answer = await site.Client.GetAsync(entry.Element(Atom + "link")!.Attribute("href")!.Value, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    private async Task<XDocument> Xml(string path) =>
        XDocument.Parse(await site.Client.GetStringAsync(path, TestContext.Current.CancellationToken));
}
