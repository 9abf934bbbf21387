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
        ["a policy of re-listings, its total blank"] = new(() => ListText.Recover(AllRelisted.Replace("| 0 ", "|   ", StringComparison.Ordinal))),
        ["totals of measures"] = new(() => ListText.Recover(TwoLevels)),
        ["a broken sum"] = new(() => ListText.Recover(RelistingTests.Page.Replace("| 81,991 ", "| 81,990 ", StringComparison.Ordinal))),
        ["signs that spreadsheets and CSV know"] = new(() => ListText.Recover(Signs)),
        ["undecided amounts"] = new(() => ListText.Recover(Undecided)),
        ["totals above, decimals"] = new(() => ListText.Recover(Ministries)),
        ["items of a budget"] = new(() => ListText.Recover(Items)),
    };

    private const string Ministries = """
        Ministry/Demand             | Revenue | Capital | Total
        MINISTRY OF AGRICULTURE     | 281.30  | 0.67    | 281.97
        1. Department of Crops      | 222.60  | 0.48    | 223.08
        2. Department of Research   | 37.15   | ...     | 37.15
        3. Department of Fisheries  | 21.55   | 0.19    | 21.74
        MINISTRY OF COAL            | 5.50    | ...     | 5.50
        4. Ministry of Coal         | 5.50    | ...     | 5.50
        MINISTRY OF COMMERCE        | 35.15   | 4.10    | 39.25
        5. Department of Commerce   | 19.21   | 3.04    | 22.25
        6. Department of Industry   | 15.94   | 1.06    | 17.00
        """;

    private const string Items = """
        目           | 本年度予算額 | 前年度予算額 | 比較   | 国県支出金 | 地方債 | その他 | 一般財源
        2款 総務費   |
        1 一般管理費 | 2,074        | 2,122        | △48    | 318        |        | 238    | 1,518
        2 文書費     | 618          | 630          | △12    | 1          |        | 4      | 613
        3 財産管理費 | 6,817        | 5,650        | 1,167  |            | 566    | 123    | 6,128
        計           | 9,509        | 8,402        | 1,107  | 319        | 566    | 365    | 8,259
        3款 民生費   |
        1 福祉総務費 | 88           | 52           | 36     | 4          |        |        | 84
        2 手当費     | 6,291        | 6,311        | △20    | 2,903      |        | 328    | 3,060
        計           | 6,379        | 6,363        | 16     | 2,907      |        | 328    | 3,144
        """;

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
