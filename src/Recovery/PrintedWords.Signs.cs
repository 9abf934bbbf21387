namespace Shisaku.Recovery;

/// <content>Marks, bullets and signs.</content>
internal static partial class PrintedWords
{
    /// <summary>The ditto mark before 再掲含む.</summary>
    public const string Ditto = "〃";

    /// <summary>Signs that print and extraction leave of a ditto mark.</summary>
    public const string DittoLikeness = "〃\"″”“''";

    /// <summary>Says that re-listings are counted in.</summary>
    public static readonly string[] IncludingRelistings = ["(再掲含む。)", "(再掲含む)", "(再掲を含む。)", "(再掲を含む)", "(再掲分含む。)", "(再掲分含む)", "(再掲分を含む)"];

    /// <summary>Marks a re-listing.</summary>
    public static readonly string[] Relisted = ["(再掲)", "[再掲]", "【再掲】", "〔再掲〕", "<再掲>"];

    /// <summary>Bullets before a measure; the first is the usual one, the others are misreadings and variants.</summary>
    public const string Bullets = "・･*＊●◆■◇□";

    /// <summary>The usual bullet.</summary>
    public const char Bullet = '・';

    /// <summary>The mark in a flag column, and for a whole commission.</summary>
    public const string WholeMarks = "○〇◯◎●";

    /// <summary>The mark for a commission in part.</summary>
    public const string PartMarks = "△▲";

    /// <summary>Signs before a negative amount.</summary>
    public const string Negative = "△▲-−";

    /// <summary>Signs printed for nothing.</summary>
    public const string Nothing = "-－−―ー–—‐";

    /// <summary>Printed for an amount that stands there and that nobody can say.</summary>
    public const string UnknownAmount = "?";

    /// <summary>Whether a text stands for nothing: one or several dashes or dots.</summary>
    public static bool IsNothing(string text) =>
        text.AsSpan().Trim(Nothing).IsEmpty || (text.Length <= 6 && text.AsSpan().Trim("….･・").IsEmpty);
}
