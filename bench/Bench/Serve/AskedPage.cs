using System.Globalization;

namespace Shisaku.Bench;

/// <summary>A kind of page that is asked for.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Address">The address of the n-th request: always the same, or ever another one.</param>
internal sealed record AskedPage(string Name, Func<int, string> Address)
{
    private static readonly string[] Words = ["融資", "販路", "創業", "支援", "人材", "DX", "観光", "農業", "輸出", "補助", "技術", "酒蔵"];

    /// <summary>Every kind, for a register of made lists.</summary>
    /// <param name="lists">The lists' names in addresses.</param>
    /// <param name="programmes">How many programmes there are.</param>
    public static IEnumerable<AskedPage> All(IReadOnlyList<string> lists, int programmes)
    {
        var list = lists[lists.Count / 2];
        yield return Same("front page", "/");
        yield return Same("search, the same", "/search?q=" + Uri.EscapeDataString(Words[0]));
        yield return new("search, ever another", n => Text($"/search?q={Uri.EscapeDataString(Words[n % Words.Length])}&year={2006 + (n / Words.Length % 20)}&least={n}"));
        yield return Same("programme, the same", "/programmes/1");
        yield return new("programme, ever another", n => Text($"/programmes/{1 + (n * 7919L % programmes)}"));
        yield return Same("lists", "/lists");
        yield return Same("list", "/lists/" + list);
        yield return new("list, ever another", n => "/lists/" + lists[n * 7 % lists.Count]);
        yield return Same("table", $"/lists/{list}/table");
        yield return new("policy, ever another", n => Text($"/lists/{lists[n / 8 * 7 % lists.Count]}/policies/{1 + (n % 8)}"));
        yield return Same("flow picture", $"/lists/{list}/flow");
        yield return Same("area picture", $"/lists/{list}/area");
        yield return Same("comparison", $"/compare?a={list}&b={lists[lists.Count / 2 + 1]}");
        yield return new("API search, ever another", n => Text($"/api/v1/search?q={Uri.EscapeDataString(Words[n % Words.Length])}&year={2006 + (n / Words.Length % 20)}&least={n}"));
    }

    private static AskedPage Same(string name, string address) => new(name, _ => address);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
