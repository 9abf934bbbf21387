using Shisaku.Budget;
using Shisaku.Tests.Recovery;

namespace Shisaku.Tests.Budget.Drafts;

/// <summary>Last year's list as it looks on the page, and the draft that follows from it.</summary>
internal static class SmallDraft
{
    public const string Page = """
        令和5年度施策一覧
        基本方針|事業名|新規|重点|主要成果|R5事業費(千円)|財源内訳| | |事業期間|補助・委託(△は一部)|担当課等
        | | | | | |国庫|その他|一般財源| | |
        ①人材
        ・育成|定着事業| |○| |300|100| |200|R4-R6| |若者課
        |研修事業|○| | |50| | |50|R5| |学校課
        |小計| | | |350|100| |250| | |
        ②販路
        ・見本市(再掲含む。)|商談事業| | |○|900| |400|500|S45-|△|交流課、若者課
        |定着事業(再掲)| |○| |300|100| |200|R4-R6| |若者課
        |小計| | | |900| |400|500| | |
        |〃(再掲含む。)| | | |1,200|100|400|700| | |
        |合計| | | |1,250|100|400|750| | |
        """;

    public static ProgrammeList List { get; } = ListText.Recover(Page).List;

    /// <summary>With last year's amounts.</summary>
    public static DraftList Carried { get; } = Rolled(List, CarriedAmounts.Carried).Draft;

    /// <summary>Without amounts.</summary>
    public static DraftList Empty { get; } = Rolled(List, CarriedAmounts.Empty).Draft;

    public static RolledOver Rolled(ProgrammeList list, CarriedAmounts amounts) =>
        RollOver.Of(list, new Dictionary<int, long>(), new RollOverChoice(amounts));

    /// <summary>The programme of a name.</summary>
    public static DraftProgramme Named(this DraftList draft, string name) => draft.Programmes.Single(each => each.Name == name);

    /// <summary>The draft with a programme as a change makes it, whatever its state.</summary>
    public static DraftList With(this DraftList draft, string name, Func<DraftProgramme, DraftProgramme> change) => draft with
    {
        Programmes = [.. draft.Programmes.Select(each => each.Name == name ? change(each) : each)],
    };

    /// <summary>A budget with its sources, <c>null</c> for a blank.</summary>
    public static FundingBreakdown Amounts(long? budget, params long?[] sources) => new(Of(budget), [.. sources.Select(Of)]);

    /// <summary>The table as text, without its heading.</summary>
    public static string[] Rows(this CompiledList list) => [.. list.Text.TrimEnd('\n').Split('\n').Skip(3).Select(row => row.Replace('\t', '|'))];

    private static Amount Of(long? amount) => amount is { } known ? Amount.Of(known) : Amount.Blank;
}
