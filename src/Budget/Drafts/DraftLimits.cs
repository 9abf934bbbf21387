namespace Shisaku.Budget;

/// <summary>How much a draft takes, so that nothing that is typed can harm what is made of it.</summary>
public static class DraftLimits
{
    /// <summary>The largest amount, in the list's unit: fifteen digits, which every spreadsheet keeps exactly, and so small that no sum
    /// of a list exceeds 64 bits.</summary>
    public const long LargestAmount = 999_999_999_999_999;

    /// <summary>The longest name of a programme or division, in UTF-16 units.</summary>
    public const int LongestName = 400;

    /// <summary>The longest reason.</summary>
    public const int LongestReason = 2_000;

    /// <summary>The most programmes of a draft.</summary>
    public const int MostProgrammes = 5_000;

    /// <summary>The most policies and measures of a draft.</summary>
    public const int MostOutline = 2_000;

    /// <summary>The most places of one programme.</summary>
    public const int MostPlaces = 50;

    /// <summary>The most divisions in charge of one programme.</summary>
    public const int MostDivisions = 10;

    /// <summary>The earliest and the latest year of a term.</summary>
    public const int FirstYear = 1868, LastYear = 2999;
}
