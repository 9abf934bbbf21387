namespace Shisaku.Tests.Publishing.Print;

/// <summary>Lists that are hard to print.</summary>
internal static class WideLists
{
    private static readonly string[] Sources = ["国庫支出金", "県支出金", "県債", "使用料", "手数料", "財産収入", "繰入金", "一般財源"];

    /// <summary>Without policies and measures, with eight sources, long names and amounts of ten digits.</summary>
    public static string EightSources { get; } = Made();

    private static string Made()
    {
        List<string> lines =
        [
            "令和6年度施策一覧", "", $"事業名\t予算額(千円)\t財源内訳{new string('\t', Sources.Length)}担当課",
            $"\t\t{string.Join('\t', Sources)}\t",
        ];
        var totals = new long[Sources.Length];
        for (var row = 0; row < 60; row++)
        {
            var amounts = Sources.Select((_, source) => (row + source) % 3 == 0 ? 1_234_567_000L + (row * 31) + source : 0).ToArray();
            totals = [.. totals.Zip(amounts, (one, other) => one + other)];
            var name = row % 7 == 0 ? $"中小企業の経営の革新及び創業の促進並びに取引の適正化に関する総合的な支援のための事業第{row}号" : $"支援事業第{row}号";
            lines.Add($"{name}\t{Text(amounts.Sum())}\t{string.Join('\t', amounts.Select(amount => amount == 0 ? "" : Text(amount)))}\t経営支援課");
        }

        lines.Add($"合計\t{Text(totals.Sum())}\t{string.Join('\t', totals.Select(Text))}\t");
        return string.Join('\n', lines) + "\n";
    }

    private static string Text(long amount) => amount.ToString("#,0", System.Globalization.CultureInfo.InvariantCulture);
}
