namespace Shisaku.Publishing;

/// <summary>The words and signs that a printed table is made of, as prefectures print them.</summary>
internal static class PrintedWordsOfTables
{
    /// <summary>Over the measures.</summary>
    public const string Measure = "基本方針";

    /// <summary>Over the names.</summary>
    public const string Name = "事業名";

    /// <summary>Over the marks.</summary>
    public const string New = "新規", Priority = "重点", KeyResult = "主要成果";

    /// <summary>Over the budget; over the sources together.</summary>
    public const string Budget = "事業費", Funding = "財源内訳";

    /// <summary>Over the terms.</summary>
    public const string Term = "事業期間";

    /// <summary>Over the commissions, with what the sign for a part means.</summary>
    public const string Commission = "補助・委託\n(△は一部)";

    /// <summary>Over the divisions.</summary>
    public const string Divisions = "担当課等";

    /// <summary>The mark of a flag, and of a whole commission.</summary>
    public const string Whole = "○";

    /// <summary>A commission in part; the sign before a negative amount, in Japanese.</summary>
    public const string Part = "△";

    /// <summary>The sign before a negative amount in other tables.</summary>
    public const string Minus = "-";

    /// <summary>After the name of a re-listing.</summary>
    public const string Relisted = "(再掲)";

    /// <summary>After a measure that counts re-listings in.</summary>
    public const string IncludingRelistings = "(再掲含む。)";

    /// <summary>Before a measure.</summary>
    public const string Bullet = "・";

    /// <summary>Between two divisions.</summary>
    public const string Comma = "、";

    /// <summary>The unit, with its place in braces.</summary>
    public const string UnitLine = "(単位:{unit})", UnitLineEnglish = "(unit: {unit})";

    /// <summary>Over the amounts of a table that is no list of programmes and has no heading there.</summary>
    public const string Amount = "金額", AmountEnglish = "Amount";

    /// <summary>What an amount says that nobody can say yet.</summary>
    public const string Undecided = "?";

    /// <summary>Under a table that holds such an amount.</summary>
    public const string UndecidedNote = "※「?」は、一覧からは確定できない金額又は印です。",
        UndecidedNoteEnglish = "Note: “?” is an amount or mark that the table alone does not decide.";

    /// <summary>Under a table with sums that do not hold.</summary>
    public const string BrokenNote = "※ 検算と一致しない合計(原資料のとおり):{labels}",
        BrokenNoteEnglish = "Note: totals that do not add up (as printed in the source): {labels}";

    /// <summary>Between two labels in a remark in English.</summary>
    public const string CommaEnglish = ", ";

    /// <summary>The title of a list that has none.</summary>
    public const string NoTitle = "施策一覧";

    /// <summary>A face that every office has, whose letters are half or as wide as its ideographs.</summary>
    public const string OfficeFace = "ＭＳ ゴシック";

    /// <summary>Signs that must not begin a line.</summary>
    public const string NotAtStart = "、。，．,.・:;：；?!？！)]}）］｝」』】〕〉》〟”’ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々〃%％°℃~～";

    /// <summary>Signs that must not end a line.</summary>
    public const string NotAtEnd = "([{（［｛「『【〔〈《〝“‘※①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

    /// <summary>Letters by which a face shows that it is for Japanese tables.</summary>
    public const string Probe = "あアー国庫重点○△①〃、。（";
}
