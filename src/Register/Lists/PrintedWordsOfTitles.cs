namespace Shisaku.Register;

/// <summary>What stands in titles of lists besides their name.</summary>
internal static class PrintedWordsOfTitles
{
    /// <summary>A fiscal year as titles print it: 令和5年度, R5, 2023年度, FY 2023.</summary>
    public const string YearPattern =
        @"[(（]?(?:(?:令和|平成|昭和)\s*(?:[0-9０-９]{1,2}|元|[一二三四五六七八九十]{1,3})\s*(?:会計)?年度?"
        + @"|\b[RHS][0-9]{1,2}(?:年度)?\b|(?:FY\s*|fiscal year\s*)?(?:19|20)[0-9]{2}(?:[-/–][0-9]{2,4})?(?:\s*年度)?)[)）]?";
}
