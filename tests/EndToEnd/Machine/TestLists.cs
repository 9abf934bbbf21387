namespace Shisaku.EndToEnd;

/// <summary>Small lists, stated as they look on the page.</summary>
internal static class TestLists
{
    /// <summary>A list whose sums hold, of some year.</summary>
    public static string Whole(int year = 2023, string first = "若者定着事業", string title = "中小企業施策一覧") => Tabbed($"""
        {year}年度{title}
        事業名       | 事業費(千円) | 国庫   | その他 | 一般財源 | 担当課
        ①人材の育成
        {first} |  4,879       |  2,385 |    90  | 2,404    | 労政課
        就職支援事業 |    500       |        |   500  |          | 労政課
        技能向上事業 |    500       |    500 |        |          | 産業課
        小計         |  5,879       |  2,885 |   590  | 2,404    |
        """);

    /// <summary>A list of which a cell in row 5 waits for a decision: national treasury or others, 500.</summary>
    public static string Open(int year = 2023) => Tabbed($"""
        {year}年度中小企業施策一覧
        事業名       | 事業費(千円) | 国庫   | その他 | 一般財源 | 担当課
        ①人材の育成
        若者定着事業 |  4,879       |  2,385 |    90  | 2,404    | 労政課
        就職支援事業 |    500       |        |   500  |          | 労政課
        技能向上事業 |    500       |        |   500  |          | 産業課
        小計         |  5,879       |  2,885 |    90  | 2,904    |
        """);

    /// <summary>A page with bars for cells, as the reader takes it.</summary>
    public static string Tabbed(string page) =>
        string.Join('\n', page.Split('\n').Select(line => string.Join('\t', line.Split('|', StringSplitOptions.TrimEntries))));
}
