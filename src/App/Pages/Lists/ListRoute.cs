using System.Globalization;
using Microsoft.AspNetCore.Http;
using Shisaku.App.Pages.Parts;
using Shisaku.App.Site;
using Shisaku.Budget;
using Shisaku.Publishing;

namespace Shisaku.App.Pages.Lists;

/// <summary>What pages of a list have in common: the list that an address names, what was made of it before, and its links.</summary>
internal static class ListRoute
{
    /// <summary>The answer about a list; not found where there is none of the name, or the page finds nothing to show.</summary>
    public static IResult With(PublicLists lists, string slug, Func<PublicList, Publication, IResult?> page) =>
        lists.Find(slug) is { } list ? page(list, lists.Read(list)) ?? SitePage.NotFound : SitePage.NotFound;

    /// <summary>A part of a list as a list of its own, kept.</summary>
    public static Publication Select(PublicLists lists, PublicList list, ListSelection selection) => selection.Lines is null
        ? lists.Read(list)
        : lists.Keep($"{list.Head.Id} selection {selection.Name}", selection.Lines.Count, () => SelectedList.Of(lists.Read(list), selection));

    /// <summary>The table of a part of a list, kept.</summary>
    public static ShownTable Table(PublicLists lists, PublicList list, ListSelection selection)
    {
        var part = Select(lists, list, selection);
        return lists.Keep($"{list.Head.Id} table {selection.Name}", part.List.List.Listings.Count(), () => ShownTable.Of(part.List));
    }

    /// <summary>The proofs of a list's cells, kept.</summary>
    public static CellProofs Proofs(PublicLists lists, PublicList list, Language language) => lists.Keep(
        $"{list.Head.Id} proofs {language}", list.Head.Listings, () => CellProofs.Of(lists.Read(list).List, language));

    /// <summary>The number of a page that a query asks for: from 1, else the first.</summary>
    public static int Page(string? asked) =>
        int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1;

    /// <summary>The address of a page of a view; the first page is the view itself.</summary>
    public static string Paged(string address, int page) =>
        page <= 1 ? address : $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}page={Numbers.Plain(page)}";

    /// <summary>A text as a part of a path: what would end the path or the part is escaped, a slash stays one.</summary>
    public static string Escaped(string text) => string.Join('/', text.Split('/').Select(Uri.EscapeDataString));

    /// <summary>The path of the proof of a cell.</summary>
    public static string Proof(string slug, int line, string field) => $"/lists/{slug}/proof/{Numbers.Plain(line)}/{Escaped(field)}";

    /// <summary>The path of a division.</summary>
    public static string Division(string slug, string division) => $"/lists/{slug}/divisions/{Escaped(division)}";

    /// <summary>The address of a file, the same in every language: <c>policy-1.xlsx</c>, and <c>policy-1.long.xlsx</c> of a format whose
    /// ending alone does not pick it.</summary>
    public static string File(string slug, string name, PublicationFormat format) => $"/lists/{slug}/files/{Escaped(name)}{Ending(format)}";

    /// <summary>What a file's name ends with in a format.</summary>
    public static string Ending(PublicationFormat format) => PublicationFormats.ForFile(format.FileName) == format ? format.Ending : "." + format.FileName;

    /// <summary>A file's name without the ending of its format, and the format; null where no format has the ending.</summary>
    public static (string Name, PublicationFormat Format)? Parted(string file) => PublicationFormats.All
        .Where(format => file.EndsWith(Ending(format), StringComparison.Ordinal)).OrderByDescending(format => Ending(format).Length)
        .Select(format => ((string, PublicationFormat)?)(file[..^Ending(format).Length], format)).FirstOrDefault();
}
