using System.Text.RegularExpressions;

namespace Shisaku.Register;

/// <summary>Words and signs by which the names of one programme differ from year to year without naming another one.</summary>
internal static partial class PrintedWordsOfNames
{
    /// <summary>Signs that set parts of a name off and say nothing of their own.</summary>
    public const string Ornaments = "「」『』“”„\"'’‘`【】〔〕[]{}〈〉《》<>()・、,。.:;!?/&~*★☆◆○●";

    /// <summary>Signs that are printed for one another: dashes, and the mark of a long vowel, which also comes and goes.</summary>
    public const string Dashes = "-‐‑‒–—―−ー－ｰ─━〜～";

    /// <summary>Small kana and the large ones with which they are exchanged.</summary>
    public const string SmallKana = "ァィゥェォッャュョヮヵヶ";

    /// <summary>The large ones, in the same order.</summary>
    public const string LargeKana = "アイウエオツヤユヨワカケ";

    /// <summary>Pairs of quotation marks that set off what a programme is called in public.</summary>
    public static readonly string[] Quotations = ["「」", "『』", "“”", "\"\"", "【】"];

    /// <summary>Spellings of one word; the second is the one compared.</summary>
    public static readonly (string From, string To)[] Spellings =
    [
        ("人財", "人材"), ("障がい", "障害"), ("障碍", "障害"), ("子ども", "こども"), ("子供", "こども"), ("および", "及び"),
        ("取り組み", "取組"), ("取組み", "取組"), ("まちづくり", "街づくり"), ("町づくり", "街づくり"), ("受け入れ", "受入"),
        ("受入れ", "受入"), ("貸付け", "貸付"), ("引き継ぎ", "引継"), ("引継ぎ", "引継"), ("立ち上げ", "立上"), ("立上げ", "立上"),
    ];

    /// <summary>Years within a name: each year's list prints its own.</summary>
    [GeneratedRegex(@"((令和|平成|昭和)(元|\d{1,2})|(?<![A-Z0-9])[RHS]\d{1,2}(?![0-9A-Z])|(?<!\d)(19|20)\d{2}(?!\d))"
        + @"((年度?)?-((令和|平成|昭和|[RHS])?\d{1,2}|(19|20)\d{2}))?(年度?)?(当初|補正)?分?")]
    public static partial Regex Years();

    /// <summary>Numbering: the second phase of a programme is another one than the first, and akin to it.</summary>
    [GeneratedRegex(@"第[0-9一二三四五六七八九十]+[期次弾回号]|(?<!\d)\d{1,2}期目?|(?<![A-Z])(I{1,3}|IV|VI{0,3}|IX|X)$|(?<![\d-])\d{1,2}$")]
    public static partial Regex Phases();
}
