using Shisaku.Budget;
using Shisaku.Tests.Publishing.Print;
using Shisaku.Tests.Recovery;

namespace Shisaku.Tests.Publishing.Set;

/// <summary>Lists of many kinds, to be published and read back.</summary>
internal static class PublishedLists
{
    /// <summary>By name.</summary>
    public static IReadOnlyDictionary<string, Lazy<RecoveredList>> All { get; } = new Dictionary<string, Lazy<RecoveredList>>
    {
        ["sample"] = new(() => Sample.Recovered),
        ["re-listings"] = new(() => ListText.Recover(RelistingTests.Page)),
        ["last year's amounts"] = new(() => ListText.Recover(PreviousYearTests.Beside)),
        ["eight sources, no policies"] = new(() => PrintedFile.Recovered(WideLists.EightSources)),
        ["zero, blank, negative"] = new(() => ListText.Recover(ZeroBlankNegative)),
        ["a policy of re-listings"] = new(() => ListText.Recover(AllRelisted)),
        ["totals of measures"] = new(() => ListText.Recover(TwoLevels)),
        ["a broken sum"] = new(() => ListText.Recover(RelistingTests.Page.Replace("| 81,991 ", "| 81,990 ", StringComparison.Ordinal))),
        ["signs that spreadsheets and CSV know"] = new(() => ListText.Recover(Signs)),
        ["undecided amounts"] = new(() => ListText.Recover(Undecided)),
    };

    private const string ZeroBlankNegative = """
        令和6年度商工施策一覧 |
        事業名       | 新規 | 重点 | 予算額(百万円) | 国庫 | 県債 | その他 | 一般財源 | 事業期間 | 補助・委託 | 担当課
        ①経営の安定
        融資事業     |      | ○    | 120            | 100  |      | 20     | 0        | S45-     | △          | 商工課(東部事務所)
        精算事業     |      |      | △30            |      |      | △30    |          | R6       |            | 商工課、労政課
        廃止した事業 |      |      | 0              | 0    |      |        | 0        | H28-R6   |            | 労政課
        相談事業     | ○    |      | 7              |      |      |        | 7        | R6-R8    | ○          | 労政課
        小計         |      |      | 97             | 100  |      | △10    | 7        |          |            |
        合計         |      |      | 97             | 100  |      | △10    | 7        |          |            |
        """;

    private const string AllRelisted = """
        令和5年度施策一覧 |
        施策             | 事業名             | 事業費(千円) | 国庫  | 一般財源 | 担当課
        ①人材の育成
        ・就業の支援     | 若者定着事業       | 4,789        | 2,385 | 2,404    | 労政課
                         | 就職支援事業       | 590          |       | 590      | 労政課
                         | 小計               | 5,379        | 2,385 | 2,994    |
        ②販路の開拓
        ・若者(再掲含む。) | 若者定着事業(再掲) | 4,789      | 2,385 | 2,404    | 労政課
                         | 就職支援事業(再掲) | 590          |       | 590      | 労政課
                         | 小計               | 0            |       |          |
                         | 〃(再掲含む。)     | 5,379        | 2,385 | 2,994    |
                         | 合計               | 5,379        | 2,385 | 2,994    |
        """;

    private const string TwoLevels = """
        施策         | 事業名       | 事業費(千円) | 国庫  | その他 | 一般財源 | 担当課
        ①人材の育成
        ・就業の支援 | 若者定着事業 |  4,789       | 2,385 |        | 2,404    | 労政課
                     | 就職支援事業 |    590       |       |  90    |   500    | 労政課
                     | 計           |  5,379       | 2,385 |  90    | 2,904    |
        ・技能の向上 | 技能向上事業 |  2,139       | 1,335 |        |   804    | 産業課
                     | 講習会事業   |    300       |       |        |   300    | 産業課
                     | 計           |  2,439       | 1,335 |        | 1,104    |
                     | 小計         |  7,818       | 3,720 |  90    | 4,008    |
                     | 合計         |  7,818       | 3,720 |  90    | 4,008    |
        """;

    private const string Signs = """
        令和5年度施策一覧 |
        事業名             | 事業費(円) | 国庫  | 一般財源 | 担当課
        ①人材、技術
        =若者「定着」事業  | 4,789      | 2,385 | 2,404    | 労政課
        '就職, "支援" 事業 | 590        |       | 590      | A課、B課
        @販路;開拓事業     | 10         |       | 10       | A課、B課
        小計               | 5,389      | 2,385 | 3,004    |
        合計               | 5,389      | 2,385 | 3,004    |
        """;

    private const string Undecided = """
        令和5年度施策一覧 |
        事業名   | 事業費(千円) | 国庫 | 一般財源 | 担当課
        ①人材
        A事業    | 100          | 50   | 50       | X課
        B事業    | ?            | 20   | 30       | X課
        C事業    | 70           | ?    | ?        | X課
        小計     | 220          | 100  | 120      |
        合計     | 220          | 100  | 120      |
        """;
}
