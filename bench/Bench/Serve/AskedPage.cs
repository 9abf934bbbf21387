using System.Globalization;

namespace Shisaku.Bench;

/// <summary>A kind of page that is asked for.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Address">The address of the n-th request: always the same, or ever another one.</param>
/// <param name="IsPage">Whether it is a page for people, which has stylesheets, scripts and pictures.</param>
internal sealed record AskedPage(string Name, Func<int, string> Address, bool IsPage = true)
{
    private static readonly string[] Words = ["融資", "販路", "創業", "支援", "人材", "DX", "観光", "農業", "輸出", "補助", "技術", "酒蔵"];
    private static readonly int Pairs = RegisterWords.Targets.Length * RegisterWords.Acts.Length;
    private static readonly string[] Sources = ["national", "prefectural", "bonds", "other", "general"];

    /// <summary>Every kind, for a register of made lists.</summary>
    /// <param name="lists">The lists' names in addresses.</param>
    /// <param name="programmes">How many programmes there are.</param>
    public static IEnumerable<AskedPage> All(IReadOnlyList<string> lists, int programmes)
    {
        AskedPage[] kinds = [.. Kinds(lists, programmes)];
        return [.. kinds, new("all of these in turns", n => kinds[n % kinds.Length].Address(n / kinds.Length), IsPage: false)];
    }

    private static IEnumerable<AskedPage> Kinds(IReadOnlyList<string> lists, int programmes)
    {
        var list = lists[lists.Count / 2];

        // There are fewer lists than requests: what no page heeds makes an address another one, whose answer is not kept yet.
        string List(int n) => lists[(int)(n * 7L % lists.Count)];
        string Again(int n) => Text($"another={n}");
        string Word(int n) => Uri.EscapeDataString(Words[n % Words.Length]);
        string Query(int n) => Text($"q={Word(n)}&year={2006 + (n / Words.Length % 20)}");

        // Whom, what for, and after some thousands where: nearly as many searches as requests.
        string Need(int n) => Uri.EscapeDataString(
            $"{RegisterWords.Targets[n % RegisterWords.Targets.Length]} {RegisterWords.Acts[n / RegisterWords.Targets.Length % RegisterWords.Acts.Length]}"
            + (n / Pairs % RegisterWords.Regions.Length is > 0 and var region ? " " + RegisterWords.Regions[region] : ""));
        yield return Same("front page", "/");
        yield return new("front page, ever made anew", n => "/?" + Again(n));
        yield return Same("programme, the same", "/programmes/1");
        yield return new("programme, ever another", n => Text($"/programmes/{1 + (n * 7919L % programmes)}"));
        yield return new("programme in English, ever another", n => Text($"/en/programmes/{1 + (n * 7919L % programmes)}"));
        yield return Same("search, the same", "/search?q=" + Word(0));
        yield return new("search by other words each time", n => "/search?q=" + Need(n));
        yield return new("search in all years by other words", n => "/search?year=all&q=" + Need(n));
        yield return new("search by a frequent word and another budget", n => Text($"/search?q={Word(n)}&least={n}"));
        yield return new("search in all years by word and budget", n => Text($"/search?q={Word(n)}&year=all&least={n}"));
        yield return new("lists, ever made anew", n => Text($"/lists?year={2006 + (n % 20)}&{Again(n)}"));
        yield return Same("list, the same", "/lists/" + list);
        yield return new("list, ever another", n => Text($"/lists/{List(n)}?{Again(n)}"));
        yield return new("table, ever another", n => Text($"/lists/{List(n)}/table?page={1 + (n % 4)}&{Again(n)}"));
        yield return new("table as printed, ever another", n => Text($"/lists/{List(n)}/table?as=printed&page={1 + (n % 4)}&{Again(n)}"));
        yield return new("policy, ever another", n => Text($"/lists/{List(n / 8)}/policies/{1 + (n % 8)}?{Again(n)}"));
        yield return new("divisions, ever another", n => Text($"/lists/{List(n)}/divisions?{Again(n)}"));
        yield return new("division, ever another", n => Text($"/lists/{List(n)}/divisions/{Uri.EscapeDataString(RegisterWords.Divisions[n % 8])}?{Again(n)}"));
        yield return new("sources, ever another", n => Text($"/lists/{List(n)}/sources?{Again(n)}"));
        yield return new("source, ever another", n => Text($"/lists/{List(n)}/sources/{Sources[n % Sources.Length]}?{Again(n)}"));
        yield return new("flow picture, ever another", n => Text($"/lists/{List(n)}/flow?{Again(n)}"));
        yield return new("area picture, ever another", n => Text($"/lists/{List(n)}/area?{Again(n)}"));
        yield return new("proof, ever another", n => Text($"/lists/{List(n)}/proof/{12 + (2 * (n % 900))}/budget?{Again(n)}"));
        yield return new("two years, ever others", n => Text($"/compare?a={lists[n % lists.Count]}&b={lists[(n + 1) % lists.Count]}&{Again(n)}"));
        yield return new("feed, ever made anew", n => "/feed.xml?" + Again(n), IsPage: false);
        yield return new("site map, ever another", n => Text($"/sitemaps/{1 + (n % 40)}.xml?{Again(n)}"), IsPage: false);
        yield return new("data, ever made anew", n => "/data?" + Again(n));
        yield return new("about, ever made anew", n => "/about?" + Again(n));
        yield return new("API: lists, ever others", n => Text($"/api/v1/lists?limit={1 + (n / 20 % 100)}&year={2006 + (n % 20)}"), IsPage: false);
        yield return new("API: list, ever another", n => Text($"/api/v1/lists/{List(n)}/listings?limit={100 - (n / lists.Count % 80)}"), IsPage: false);
        yield return new("API: programmes, ever others", n => Text($"/api/v1/programmes?after={n * 97L % programmes}&limit=50"), IsPage: false);
        yield return new("API: programme, ever another", n => Text($"/api/v1/programmes/{1 + (n * 7919L % programmes)}"), IsPage: false);
        yield return new("API: search, ever another", n => Text($"/api/v1/search?{Query(n)}&least={n}"), IsPage: false);
        yield return new("API: totals, ever others", n => Text($"/api/v1/lists/{List(n)}/totals?by=division&limit={100 - (n / lists.Count % 80)}"), IsPage: false);
        yield return new("API: flows, ever others", n => Text($"/api/v1/lists/{List(n)}/flows?limit={100 - (n / lists.Count % 80)}"), IsPage: false);
        yield return new("API: proof, ever another", n => Text($"/api/v1/lists/{List(n)}/proof/{12 + (2 * (n % 900))}/budget"), IsPage: false);
    }

    private static AskedPage Same(string name, string address) => new(name, _ => address);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
