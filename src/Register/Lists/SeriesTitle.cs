using System.Text.RegularExpressions;

namespace Shisaku.Register;

/// <summary>The name of a series: what remains of its lists' titles without the year.</summary>
public static partial class SeriesTitle
{
    /// <summary>The name that a title gives; null where it says nothing but a year.</summary>
    public static string? Of(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        var name = Year().Replace(title, " ").Trim(' ', '\u3000', '-', ',', ':', '(', ')', '\uFF08', '\uFF09');
        return name.Length == 0 ? null : Blanks().Replace(name, " ");
    }

    [GeneratedRegex(PrintedWordsOfTitles.YearPattern, RegexOptions.IgnoreCase)]
    private static partial Regex Year();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
