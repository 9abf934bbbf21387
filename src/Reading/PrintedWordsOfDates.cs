namespace Shisaku.Reading;

/// <summary>An era of the Japanese calendar.</summary>
/// <param name="Start">Its first day.</param>
/// <param name="Letter">The letter that stands for it.</param>
/// <param name="Name">Its name.</param>
internal sealed record Era(DateTime Start, string Letter, string Name);

/// <summary>The words with which spreadsheets show Japanese dates.</summary>
internal static class PrintedWordsOfDates
{
    private static readonly Era[] Eras =
    [
        new(new DateTime(2019, 5, 1), "R", "令和"),
        new(new DateTime(1989, 1, 8), "H", "平成"),
        new(new DateTime(1926, 12, 25), "S", "昭和"),
        new(new DateTime(1912, 7, 30), "T", "大正"),
        new(new DateTime(1868, 1, 25), "M", "明治"),
    ];

    /// <summary>The number of an era's first year, in words.</summary>
    public static string FirstYear => "元";

    /// <summary>The era of a day, which is never before 1900.</summary>
    public static Era EraOf(DateTime date) => Array.Find(Eras, era => era.Start <= date) ?? Eras[^1];

    /// <summary>The day of the week, short for up to three letters.</summary>
    public static string Weekday(DayOfWeek day, int letters) => "日月火水木金土"[(int)day] + (letters > 3 ? "曜日" : "");

    /// <summary>Whether words around a number make it a year: R before it, or 年度 behind it.</summary>
    public static bool NameYear(string before, string behind)
        => behind.StartsWith('年') || Array.Exists(Eras, era => before.Trim() == era.Letter || before.Trim() == era.Name);

    /// <summary>The codes that a workbook does not write down, because every spreadsheet knows their numbers.</summary>
    /// <remarks>Those from 27 to 36 and from 50 to 58 are the Japanese ones; elsewhere they mean something else.</remarks>
    public static string FormatCode(uint number) => number switch
    {
        1 or 3 or 37 or 38 => "0",
        2 or 4 or 39 or 40 => "0.00",
        9 => "0%",
        10 => "0.00%",
        14 or 15 or 30 or 31 => "yyyy/m/d",
        16 or 35 or 53 or 56 => "m/d",
        17 or 34 or 52 or 55 => "yyyy/m",
        18 or 20 or 32 => "h:mm",
        19 or 21 or 33 => "h:mm:ss",
        22 => "yyyy/m/d h:mm",
        27 or 36 or 50 or 57 => "ge.m.d",
        28 or 29 or 51 or 54 or 58 => "ggge年m月d日",
        45 or 47 => "mm:ss",
        46 => "[h]:mm:ss",
        _ => "",
    };
}
