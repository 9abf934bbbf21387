using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Shisaku.Budget;
using Shisaku.Publishing;

namespace Shisaku.Tests.Publishing.Explain;

/// <summary>The explaining page as text, and what a reader of it would see.</summary>
internal static partial class PageText
{
    public static string Of(RecoveredList list, Language language = Language.English, int limit = ShownRows.Limit)
    {
        using var stream = new MemoryStream();
        ExplainingPage.Write(list, language, stream, limit);
        return new UTF8Encoding(false, true).GetString(stream.ToArray());
    }

    /// <summary>The part that comes from the list: without style and script.</summary>
    public static string Markup(string page) => Embedded().Replace(page, "");

    /// <summary>What is read: text without markup, blanks drawn together.</summary>
    public static string Read(string page) => Blanks().Replace(WebUtility.HtmlDecode(Tag().Replace(Cell().Replace(Markup(page), " "), "")), " ");

    /// <summary>All values of an attribute.</summary>
    public static IEnumerable<string> Values(string page, string attribute) =>
        Regex.Matches(Markup(page), $" {attribute}=\"([^\"]*)\"").Select(match => WebUtility.HtmlDecode(match.Groups[1].Value));

    [GeneratedRegex("<(style|script)>.*?</(style|script)>", RegexOptions.Singleline)]
    private static partial Regex Embedded();

    [GeneratedRegex("</t[dh]>")]
    private static partial Regex Cell();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
