namespace Shisaku.Budget;

/// <summary>The names by which findings, cells and checks point at a part of a row.</summary>
public static class Field
{
    /// <summary>The listing's name.</summary>
    public const string Name = "name";

    /// <summary>The re-listing mark.</summary>
    public const string Relisted = "relisted";

    /// <summary>新規.</summary>
    public const string New = "new";

    /// <summary>重点.</summary>
    public const string Priority = "priority";

    /// <summary>主要成果.</summary>
    public const string KeyResult = "keyResult";

    /// <summary>事業費.</summary>
    public const string Budget = "budget";

    /// <summary>事業期間.</summary>
    public const string Term = "term";

    /// <summary>補助・委託.</summary>
    public const string Commission = "commission";

    /// <summary>担当課.</summary>
    public const string Divisions = "divisions";

    /// <summary>The row as a whole.</summary>
    public const string Row = "row";

    /// <summary>基本方針.</summary>
    public const string Policy = "policy";

    /// <summary>施策.</summary>
    public const string Measure = "measure";

    /// <summary>A policy's totals row.</summary>
    public const string Subtotal = "subtotal";

    /// <summary>The grand total.</summary>
    public const string Total = "total";

    /// <summary>The list's title.</summary>
    public const string Title = "title";

    /// <summary>The marks of a listing, in the order in which they are shown.</summary>
    public static IReadOnlyList<string> Marks { get; } = [Relisted, New, Priority, KeyResult];

    private const string FundingPrefix = "funding.";
    private const string AmountPrefix = "amounts.";

    /// <summary>The field of a funding source.</summary>
    public static string Funding(string key) => FundingPrefix + key;

    /// <summary>The field of a further amount column.</summary>
    public static string Amount(string key) => AmountPrefix + key;

    /// <summary>Whether the field is 新規, 重点 or 主要成果.</summary>
    public static bool IsFlag(string field) => field is New or Priority or KeyResult;

    /// <summary>Whether the field is the budget, a funding source or a further amount.</summary>
    public static bool IsAmount(string field) => field == Budget || IsFunding(field) || IsFurtherAmount(field);

    /// <summary>Whether the field is a funding source.</summary>
    public static bool IsFunding(string field) => field.StartsWith(FundingPrefix, StringComparison.Ordinal);

    /// <summary>Whether the field is an amount besides the budget and its sources.</summary>
    public static bool IsFurtherAmount(string field) => field.StartsWith(AmountPrefix, StringComparison.Ordinal);
}
