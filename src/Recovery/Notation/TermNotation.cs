using System.Globalization;
using System.Text.RegularExpressions;
using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>Reads terms and fiscal years, in eras written out or abbreviated, or in western years.</summary>
internal static partial class TermNotation
{
    /// <summary>The term that a cell states, or null if it states none.</summary>
    public static ProgrammeTerm? Read(string text)
    {
        // Most cells are no terms, and their first sign tells.
        if (text.Length is 0 or > 40 || !PrintedWords.TermStarts.Contains(Widths.Half(text[0])))
        {
            return null;
        }

        var match = Term().Match(Widths.Tight(text));
        if (!match.Success)
        {
            return null;
        }

        var from = YearOf(match, "era", "year");
        var to = !match.Groups["dash"].Success ? from
            : match.Groups["to"].Success ? YearOf(match, match.Groups["toEra"].Length > 0 ? "toEra" : "era", "to")
            : null;
        return from is null || to < from ? null : new ProgrammeTerm(text, from, to);
    }

    /// <summary>The western year in which the first fiscal year named in a text begins, or null.</summary>
    public static int? FiscalYearIn(string text)
    {
        var match = FiscalYear().Match(Widths.Tight(text));
        return !match.Success ? null
            : match.Groups["western"].Success && match.Groups["year"].Length == 2 ? 2000 + int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture)
            : YearOf(match, "era", "year");
    }

    /// <summary>The year that stands alone in a title, or null; where a fiscal year is named, that counts.</summary>
    public static int? BareYearIn(string title)
    {
        var match = BareYear().Match(Widths.Half(title));
        return match.Success ? int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture) : null;
    }

    private static int? YearOf(Match match, string eraGroup, string yearGroup)
    {
        var printed = match.Groups[yearGroup].Value;
        var number = printed == PrintedWords.FirstYear ? 1 : int.Parse(printed, CultureInfo.InvariantCulture);
        var name = match.Groups[eraGroup].Value;
        if (name.Length == 0)
        {
            return number >= 1800 ? number : null;
        }

        foreach (var era in PrintedWords.Eras)
        {
            if (name == era.Name || char.ToUpperInvariant(name[0]) == era.Letter)
            {
                return number is > 0 and < 100 ? era.YearBefore + number : null;
            }
        }

        return null;
    }

    [GeneratedRegex(PrintedWords.TermPattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Term();

    [GeneratedRegex(PrintedWords.BareYearPattern)]
    private static partial Regex BareYear();

    [GeneratedRegex(PrintedWords.FiscalYearPattern, RegexOptions.CultureInvariant)]
    private static partial Regex FiscalYear();
}
