using System.Globalization;
using Shisaku.Budget;

namespace Shisaku.App.Terminal;

/// <summary>What the cells of a listing say to a reader of a language.</summary>
/// <param name="texts">The words in that language.</param>
/// <param name="language">The language.</param>
internal sealed class ListingWords(TextResource texts, Language language)
{
    /// <summary>The marks that a listing has, one below the other in all rows.</summary>
    /// <param name="listing">The listing.</param>
    /// <param name="fields">The marks of the list.</param>
    public string MarksOf(Listing listing, IEnumerable<string> fields) => string.Concat(fields.Select(field =>
    {
        var mark = texts["mark." + field];
        return listing.Mark(field) switch
        {
            true => mark,
            null => DisplayWidth.PadRight("?", DisplayWidth.Of(mark)),
            false => new string(' ', DisplayWidth.Of(mark)),
        };
    }));

    /// <summary>How far a listing is commissioned out.</summary>
    public string Of(Commission commission) => texts[commission == Commission.Whole ? "commission.whole" : "commission.part"];

    /// <summary>A term; in western years for a reader of English, who does not know the Japanese eras.</summary>
    public string Term(ProgrammeTerm term) =>
        language == Language.Japanese || term.From is not { } from ? term.Printed
        : term.To is not { } to ? $"{Year(from)}-"
        : from == to ? Year(from)
        : $"{Year(from)}-{Year(to)}";

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
