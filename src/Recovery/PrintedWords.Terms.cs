namespace Shisaku.Recovery;

/// <content>Terms, eras and divisions.</content>
internal static partial class PrintedWords
{
    /// <summary>The last sign of a division's name.</summary>
    public const string DivisionEndings = "課室局部所館校署場院団会隊ー";

    /// <summary>Signs between two divisions.</summary>
    public const string DivisionSeparators = "、・,/;";

    /// <summary>First year of an era, written out.</summary>
    public const string FirstYear = "元";

    /// <summary>Eras: Latin letter, name, and the western year before their first.</summary>
    public static readonly (char Letter, string Name, int YearBefore)[] Eras =
    [
        ('R', "令和", 2018), ('H', "平成", 1988), ('S', "昭和", 1925), ('T', "大正", 1911), ('M', "明治", 1867),
    ];

    /// <summary>The signs with which a term can begin.</summary>
    public const string TermStarts = "RHSTMrhstm令平昭大明0123456789";

    /// <summary>A term: one year, or two with a dash between them, the second of which may be missing.</summary>
    public const string TermPattern =
        @"^(?<era>[RHSTM]|令和|平成|昭和|大正|明治|)(?<year>元|[0-9]{1,4})(年度?)?"
        + @"((?<dash>[-−~〜～―ー–—]|から)((?<toEra>[RHSTM]|令和|平成|昭和|大正|明治|)(?<to>元|[0-9]{1,4})(年度?)?(まで)?)?)?$";
}
