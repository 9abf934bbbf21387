namespace Shisaku.EndToEnd.Site;

/// <summary>Makes a list of the year after out of a printed one.</summary>
internal static class NextYear
{
    /// <summary>The same print under the title of the next year.</summary>
    public static string Of(string printed) => printed.Replace("令和5年度", "令和6年度", StringComparison.Ordinal);
}
