namespace Shisaku.Recovery;

/// <content>Numbers before names.</content>
internal static partial class PrintedWords
{
    /// <summary>A group's number with the word for its level: 第2款, ３項, 第1章.</summary>
    public const string GroupPattern = @"^第?\s*(?<number>[0-9]{1,3}|[一二三四五六七八九十]{1,3})\s*(?<word>款|項|目|節|章|編|部|類)\s*";

    /// <summary>Numbers of one sign in Chinese letters.</summary>
    public const string ChineseDigits = "一二三四五六七八九十";

    /// <summary>Numbers of one syllable in their order.</summary>
    public const string KanaNumbers = "アイウエオカキクケコサシスセソタチツテト";

    /// <summary>A number before a name that is written as a word: 第1章, 一、, ア and a blank.</summary>
    public const string WrittenNumberPattern =
        @"^(第(?<number>[0-9]{1,2}|[一二三四五六七八九]?十?[一二三四五六七八九]|[一二三四五六七八九]?十)(?<word>[章節編部款項])\s*"
        + @"|(?<number>[一二三四五六七八九]?十?[一二三四五六七八九]|[一二三四五六七八九]?十)(\s+|[、.]\s*)"
        + @"|\((?<number>[一二三四五六七八九十アイウエオカキクケコサシスセソタチツテト])\)\s*"
        + @"|(?<number>[アイウエオカキクケコサシスセソタチツテト])(\s+|[、.]\s*))";
}
