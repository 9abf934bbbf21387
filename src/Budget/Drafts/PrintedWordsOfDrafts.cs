using System.Text.RegularExpressions;

namespace Shisaku.Budget;

/// <summary>The words and signs that a compiled list prints, and those by which a year is written.</summary>
internal static partial class PrintedWordsOfDrafts
{
    /// <summary>Labels of totals rows.</summary>
    public const string Subtotal = "小計", WithRelistings = "〃(再掲含む。)", GrandTotal = "合計";

    /// <summary>After the name of a re-listing; after a measure that counts re-listings in; before a measure.</summary>
    public const string Relisted = "(再掲)", IncludingRelistings = "(再掲含む。)", Bullet = "・";

    /// <summary>A mark; a commission in part; the sign before a negative amount; between two divisions.</summary>
    public const string Whole = "○", Part = "△", Minus = "△", Comma = "、";

    /// <summary>In a questionnaire: nobody has said whether a mark stands.</summary>
    public const string Unsaid = "？";

    /// <summary>What people write for a mark, for a part, for what nobody has said, and for nothing.</summary>
    public static readonly string[] Wholes = ["○", "〇", "◯", "●", "◎", "o", "O", "ｏ", "Ｏ"], Parts = ["△", "▲", "∆", "Δ"], Unsaids = ["？", "?"],
        Nothings = ["－", "-", "ー", "―", "‐", "−", "—", "×", "✕", "なし"];

    /// <summary>Headings of columns.</summary>
    public const string Measure = "基本方針", Name = "事業名", New = "新規", Priority = "重点", KeyResult = "主要成果", Budget = "事業費",
        Funding = "財源内訳", Term = "事業期間", Commission = "補助・委託(△は一部)", Divisions = "担当課等";

    /// <summary>First year of an era, written out.</summary>
    public const string FirstYear = "元";

    /// <summary>What stands between two divisions.</summary>
    [GeneratedRegex("[、，,;；\\n]+")]
    public static partial Regex Commas();

    /// <summary>A year in full: era and number, or four digits.</summary>
    [GeneratedRegex("^(?<era>[^0-9元]*)(?<year>元|[0-9]{1,4})(年度?)?$")]
    public static partial Regex Year();

    /// <summary>Where a text may name a year: an era's name or letter before a number, or a number of four digits.</summary>
    [GeneratedRegex("(?<era>[一-龠]{2}|(?<![A-ZＡ-Ｚ])[A-ZＡ-Ｚ])?(?<year>元|[0-9０-９]{1,4})(?=年度|年|[^0-9０-９]|$)")]
    public static partial Regex YearWithin();
}
