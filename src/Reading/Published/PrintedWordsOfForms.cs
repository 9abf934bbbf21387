using System.Globalization;

namespace Shisaku.Reading;

/// <summary>The words of the forms that lists are published in, and those in which they are printed.</summary>
/// <remarks>Tests hold them against what the forms are written with.</remarks>
internal static class PrintedWordsOfForms
{
    /// <summary>The wide form's headings before the amounts; the last begins the budget's.</summary>
    public static readonly string[] WideBefore = ["番号", "区分", "施策", "事業名", "新規", "重点", "主要成果", "事業費"];

    /// <summary>The wide form's headings behind the amounts.</summary>
    public static readonly string[] WideAfter = ["事業期間", "補助・委託", "担当課", "行番号", "初出の行番号"];

    /// <summary>Over the columns of a printed list.</summary>
    public const string Measure = "基本方針", Name = "事業名", New = "新規", Priority = "重点", KeyResult = "主要成果", Budget = "事業費",
        Funding = "財源内訳", Term = "事業期間", Commission = "補助・委託", Divisions = "担当課等", Year = "年度";

    /// <summary>Over the columns of a table of another kind.</summary>
    public const string Group = "区分", Item = "項目", Amount = "金額";

    /// <summary>The marks: of a flag and a whole commission; of a part; of an amount that nobody can say yet.</summary>
    public const string Whole = "○", Part = "△", Undecided = "?";

    /// <summary>Behind the name of a re-listing; behind that of a measure or total that counts re-listings in.</summary>
    public const string Relisted = "(再掲)", IncludingRelistings = "(再掲含む。)";

    /// <summary>Before a measure; between two divisions.</summary>
    public const string Bullet = "・", Comma = "、";

    /// <summary>The labels of totals.</summary>
    public const string Subtotal = "小計", SubtotalWithRelistings = "〃(再掲含む。)", GrandTotal = "合計";

    private static readonly (char Letter, int YearBefore)[] Eras = [('R', 2018), ('H', 1988), ('S', 1925), ('T', 1911), ('M', 1867)];

    private static readonly (int First, char Sign, int Count)[] Circles = [(1, '\u2460', 20), (21, '\u3251', 15), (36, '\u32B1', 15)];

    /// <summary>A unit of yen as lists print it; null for 1, which may be no unit at all, and for what has no word.</summary>
    public static string? UnitOf(long yen) => yen switch
    {
        1_000 => "千円",
        1_000_000 => "百万円",
        100_000_000 => "億円",
        _ => null,
    };

    /// <summary>How many yen a unit's word says, or null.</summary>
    public static long? YenOf(string word) => word switch
    {
        "円" => 1,
        "千円" => 1_000,
        "百万円" => 1_000_000,
        "億円" => 100_000_000,
        _ => null,
    };

    /// <summary>A number before a policy, in a circle where there is such a sign.</summary>
    public static string Numbered(int number)
    {
        foreach (var (first, sign, count) in Circles)
        {
            if (number >= first && number < first + count)
            {
                return ((char)(sign + number - first)).ToString();
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"({number})");
    }

    /// <summary>A term of western years in eras; a year before the first era as it is.</summary>
    public static string TermOf(int from, int? to, bool isOpen) =>
        to == from && !isOpen ? YearOf(from) : $"{YearOf(from)}-{(to is { } last ? YearOf(last) : "")}";

    private static string YearOf(int year)
    {
        foreach (var (letter, before) in Eras)
        {
            if (year > before)
            {
                return string.Create(CultureInfo.InvariantCulture, $"{letter}{year - before}");
            }
        }

        return year.ToString(CultureInfo.InvariantCulture);
    }
}
