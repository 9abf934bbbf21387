namespace Shisaku.Register;

/// <summary>The words with which lists print a year, and people type one.</summary>
internal static class PrintedWordsOfYears
{
    /// <summary>Eras in words: the western year before their first, and the highest year that is printed; lists plan on
    /// beyond an era's end (H34).</summary>
    public static readonly (string Word, int Before, int Most)[] Eras =
        [("令和", 2018, 99), ("平成", 1988, 99), ("昭和", 1925, 99), ("大正", 1911, 15), ("明治", 1867, 45)];

    /// <summary>Eras as one letter, in lower case.</summary>
    public static readonly (char Letter, int Before, int Most)[] EraLetters =
        [('r', 2018, 99), ('h', 1988, 99), ('s', 1925, 99), ('t', 1911, 15), ('m', 1867, 45)];

    /// <summary>An era's first year.</summary>
    public const char First = '元';

    /// <summary>What may stand behind the number: a year, a fiscal year.</summary>
    public const string Year = "年", FiscalYear = "年度";

    /// <summary>Digits from 0.</summary>
    public const string Digits = "〇一二三四五六七八九";

    /// <summary>Ten.</summary>
    public const char Ten = '十';
}
