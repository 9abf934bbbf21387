using Shisaku.App.Pages.Parts;
using Shisaku.App.Site;
using Shisaku.Budget;

namespace Shisaku.App.Pages.Programmes;

/// <summary>What pages say of a programme's term and money in words.</summary>
internal static class ProgrammeWords
{
    private const string Part = "programme";

    /// <summary>Until when a programme runs: a fiscal year ends with March.</summary>
    /// <param name="language">The language.</param>
    /// <param name="isPrinted">Whether its list prints a term.</param>
    /// <param name="from">The first fiscal year; null where it can't be read.</param>
    /// <param name="to">The last one; null where the term is open.</param>
    /// <param name="newestYear">The fiscal year of the newest list: what ended before it is over.</param>
    public static string Until(Language language, bool isPrinted, int? from, int? to, int newestYear)
    {
        var texts = SiteText.In(language, Part);
        return !isPrinted ? texts["term.none"]
            : to is { } last ? texts.Fill(last < newestYear ? "term.ended" : "term.until", ("year", Numbers.Plain(last + 1)))
            : from is null ? texts["term.unread"] : texts["term.open"];
    }

    /// <summary>An amount of yen exactly, in thousands where it has no others.</summary>
    public static string Yen(Language language, long yen)
    {
        var texts = SiteText.In(language, Part);
        return yen % MonetaryUnit.ThousandYen == 0
            ? texts.Fill("money.thousand", ("amount", Numbers.Of(yen / MonetaryUnit.ThousandYen))) : texts.Fill("money.yen", ("amount", Numbers.Of(yen)));
    }

    /// <summary>The name of a funding source by its key; the printed heading where it is none of the usual ones.</summary>
    public static string Source(Language language, string key, string printed) => SiteText.In(language, Part).Find("source." + key) ?? printed;
}
