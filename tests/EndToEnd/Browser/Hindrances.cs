using System.Collections.Immutable;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Shisaku.EndToEnd;

/// <summary>What a page puts in somebody's way, as axe judges it.</summary>
internal static class Hindrances
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    // The size of what is pressed is asked by WCAG 2.2 AA, but axe asks for it only when told to.
    // What lies off the screen is laid out when it is looked at; unless all is, axe measures places that are only guessed.
    private const string Judge = """
        async () => {
            const shown = new CSSStyleSheet();
            shown.replaceSync('* { content-visibility: visible !important }');
            document.adoptedStyleSheets = [shown];
            return (await axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })).violations
                .map(found => `${location.href}: ${found.id}: ${found.help}: ${found.nodes.slice(0, 3).map(node => node.html).join(' | ')}`);
        }
        """;

    /// <summary>Rule and first elements of each violation; none on a page that is open to everybody.</summary>
    /// <remarks>axe is run within the page and only violations leave it: told in full, what passed of a table takes longer than the judging.</remarks>
    public static async Task<ImmutableArray<string>> Of(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
        {
            await page.EvaluateAsync(Axe);
        }

        return [.. await page.EvaluateAsync<string[]>(Judge)];
    }
}
