using Shisaku.Budget;
using Shisaku.Register;

namespace Shisaku.Bench;

/// <summary>What people may look for in a made register, by kind.</summary>
internal static class SearchQueries
{
    private static readonly string[] Years = ["令和5年度", "R5", "2023年", "２０２３", "H30", "平成29年度"];

    private static readonly string[] Frequent = ["事業", "支援", "企業", "地域", "中小", "産業", "推進", "対策", "人材", "開拓"];

    public static IEnumerable<(string Kind, SearchQuery Query)> All()
    {
        var targets = RegisterWords.Targets;
        var acts = RegisterWords.Acts;
        return
        [
            .. Of("two letters, frequent", Frequent),
            .. Of("two letters, rare", "盆栽 真珠 鰹節 錦鯉 養蚕 藍染 樺細 和紙 漆器 家具 茶産 酒蔵".Split(' ')),
            .. Of("one letter", "業 県 金 茶 蚕 E 6 の".Split(' ')),
            .. Of("longer word", [.. targets, .. acts]),
            .. Of("typed otherwise", ["ICT", "ｉｃｔ", "ろぼっと", "クラフトﾋﾞｰﾙ", "サイバーセキュリティ", "觀光産業", "傳統工藝", "支援事業費", "くらうど", .. Years]),
            .. Of("several terms", targets.Zip(acts, (target, act) => $"{target} {act}")),
            .. Of("three terms", Frequent.Zip(targets, (word, target) => $"{word} {target} 事業")),
            .. Of("without a term", Frequent.Select(word => $"{word} -中小企業")),
            .. Of("government and word", RegisterWords.Prefectures.Take(12).Select(name => $"{name} 観光")),
            .. Of("whole name", ["中小企業人材育成事業", "小規模事業者販路開拓支援事業", "県内中小企業人材育成推進事業", "商店街 デジタル化 支援事業"]),
            .. Of("no hit", "宇宙人 鬼退治 海底火山 zzz ぬぬぬ 中小観光企業 支援事業事業".Split(' ')),
            ("no text", new SearchQuery()),
            .. Enum.GetValues<SearchSort>().SelectMany(sort => new[]
            {
                ("by order", new SearchQuery { Sort = sort }),
                ("by order", new SearchQuery("支援") { Sort = sort }),
                ("by order", new SearchQuery("事業") { Sort = sort, Offset = 1_000 }),
            }),
            .. Frequent.SelectMany(Filtered).Select(query => ("filters", query)),
        ];
    }

    private static IEnumerable<SearchQuery> Filtered(string word)
    {
        yield return new SearchQuery(word) { Governments = ["020003", "130005"], Years = [2023, 2024] };
        yield return new SearchQuery(word) { Divisions = ["観光政策課", "財政課"], Sources = ["national"] };
        yield return new SearchQuery(word) { Flags = [Field.New], LeastBudget = 10_000_000 };
        yield return new SearchQuery(word) { ActiveIn = 2020, IsRelisted = false };
        yield return new SearchQuery(word) { EndsIn = 2024, Commissions = [Commission.Whole], Sort = SearchSort.LargestBudget };
        yield return new SearchQuery { Divisions = [RegisterWords.Divisions[word[0] % RegisterWords.Divisions.Length]], Sources = ["bonds", "other"], Flags = [Field.Priority] };
    }

    private static IEnumerable<(string Kind, SearchQuery Query)> Of(string kind, IEnumerable<string> texts) =>
        texts.Select(text => (kind, new SearchQuery(text)));
}
