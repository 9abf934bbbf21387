namespace Shisaku.EndToEnd.Site;

/// <summary>Every kind of page by the keyboard alone.</summary>
[Collection(SiteCollection.Name)]
public sealed class KeyboardTests(TheSite site)
{
    // A row of a table has several links: those of some pages go into the thousands.
    private const int MostStops = 2_000;

    private const string CountStops = """
        () => {
          const seen = part => part.checkVisibility({ visibilityProperty: true }) && !part.disabled;
          const stops = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
            .filter(part => seen(part) && part.tabIndex >= 0 && part.type !== "hidden");
          const groups = new Set(stops.filter(part => part.type === "radio").map(part => part.name)); // one stop a group
          return stops.filter(part => part.type !== "radio").length + groups.size;
        }
        """;

    private const string Stop = """
        () => {
          const part = document.activeElement;
          if (!part || part === document.body) { return null; }
          window.__stops ??= new Map();
          const first = !window.__stops.has(part);
          window.__stops.set(part, true);
          const style = getComputedStyle(part), box = part.getBoundingClientRect();
          const shown = style.outlineStyle !== "none" || style.boxShadow !== "none";
          return `${first ? "first" : "again"} ${shown && box.width > 0 && box.bottom > 0 && box.top < innerHeight ? "shown" : "hidden"} ${part.outerHTML.slice(0, 100)}`;
        }
        """;

    [Theory]
    [InlineData("/")]
    [InlineData("/search?q=DX")]
    [InlineData("/programmes/5")]
    [InlineData("/lists/020001-2023")]
    [InlineData("/lists/020001-2023/policies/1")]
    [InlineData("/lists/020001-2023/flow")]
    [InlineData("/lists/020001-2023/area")]
    [InlineData("/lists/020001-2023/proof/17/budget")]
    [InlineData("/compare?a=020001-2023&b=020001-2024")]
    [InlineData("/read")]
    [InlineData("/api")]
    public async Task Tab_comes_to_everything_once_shows_where_it_is_and_leaves_again(string path)
    {
        await using var chromium = await Chromium.Start();
        var page = await chromium.Page(1280);
        await page.GotoAsync(site.Address + path);
        var (expected, stops) = (await page.EvaluateAsync<int>(CountStops), new List<string>());
        for (var press = 0; press < MostStops; press++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string?>(Stop) is not { } stop || stop.StartsWith("again", StringComparison.Ordinal))
            {
                break; // out of the page, or round to its beginning
            }

            stops.Add(stop);
        }

        Assert.DoesNotContain(stops, stop => stop.Contains(" hidden ", StringComparison.Ordinal));
        Assert.Equal(expected, stops.Count);
        Assert.Contains("skip", stops[0], StringComparison.Ordinal);
    }
}
