namespace Shisaku.Publishing;

/// <summary>The words that a questionnaire prints besides the headings of its columns.</summary>
internal static class PrintedWordsOfQuestionnaires
{
    /// <summary>The names of its sheets; that of the marked copy.</summary>
    public const string Guide = "記入のしかた", Entries = "調査票", Lists = "照合用", ToMend = "直すところ";

    /// <summary>Who notes what is to be mended.</summary>
    public const string Checker = "調査票の点検";

    /// <summary>On the page of instructions: before the division, and before the day until which it is asked to answer.</summary>
    public const string To = "担当課：", DueBefore = "　回答期限：";

    /// <summary>What it is; before the unit.</summary>
    public const string Title = "調査票", UnitBefore = "単位：";

    /// <summary>Above the entries, counted by a formula.</summary>
    public const string NothingToMend = "直すところはありません", CountBefore = "直すところ：", CountBehind = "行", Hint = "黄色のセルに記入してください。";

    /// <summary>Messages of the live checks.</summary>
    public const string NoName = "事業名がありません", EndsWithAmounts = "終了する事業の金額は空欄にしてください", NoBudget = "事業費を数で記入してください",
        SourceIsNoNumber = "財源に数でないものがあります", NoSources = "財源内訳を記入してください（ないものは0）", SumBefore = "財源の合計と合いません。差は",
        NoFrom = "期間の始めを記入してください", BadFrom = "期間の始めは「R6」のように記入してください", BadTo = "期間の終わりは「R6」のように記入するか、空欄にしてください",
        NotBegun = "期間がまだ始まりません", Ended = "期間が終わっています。延ばすか「終了」に○を付けてください", Backwards = "期間の終わりが始めより前です",
        Unsaid = "「？」に○か空欄で答えてください", NewButEarlier = "「新規」ですが、期間が前の年度に始まっています", NotNew = "今年度に始まる事業です。「新規」に○を付けてください",
        NoMeasure = "基本方針・施策を選んでください";

    /// <summary>Messages of drop-down lists and of limits.</summary>
    public const string FromList = "一覧から選んでください。", WantsNumber = "数を記入してください。負の額は -100 のように記入します。", TooLong = "長すぎます。";
}
