using System.Collections.Immutable;
using Shisaku.App.Site;
using Shisaku.Register;

namespace Shisaku.App.Pages.Search;

/// <summary>A programme of a list that was found, with all its listings there that were: the first one, and re-listings.</summary>
/// <param name="Programme">The register's number of it.</param>
/// <param name="List">The list.</param>
/// <param name="Hits">Its listings, the best hit first.</param>
/// <param name="NewestYear">The newest fiscal year of the list's series: what ended before it is over.</param>
public sealed record FoundProgramme(long Programme, PublicList List, ImmutableArray<SearchHit> Hits, int NewestYear)
{
    /// <summary>The listing that stands for the others: the first listing where it was found, else the best hit.</summary>
    public SearchHit Best => Hits.FirstOrDefault(hit => hit.Listing.IsRelisted == false) ?? Hits[0];

    /// <summary>Where terms stand in a text of the listing; none where the field does not match.</summary>
    public static FieldMatch? Match(SearchHit hit, string field, string text) =>
        hit.Matches.FirstOrDefault(match => match.Field == field && match.Text == text);
}

/// <summary>Puts hits together to programmes.</summary>
internal sealed class FoundProgrammes(PublicLists lists)
{
    // A list's programmes take little room beside the list itself, by which the memory of the site is counted.
    private const int ListingsOfRoom = 20;

    /// <summary>The programmes of hits, in their order. Hits of one list that are the same programme become one.</summary>
    public ImmutableArray<FoundProgramme> Of(IEnumerable<SearchHit> hits)
    {
        var found = new List<FoundProgramme>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var hit in hits)
        {
            if (lists.OfVersion(hit.Head.Version) is not { } list
                || !Programmes(list).TryGetValue(hit.Listing.Line, out var programme))
            {
                continue; // the list changed between the search and now: the next request sees it
            }

            var key = $"{hit.Head.Version} {programme}";
            if (places.TryGetValue(key, out var place))
            {
                found[place] = found[place] with { Hits = found[place].Hits.Add(hit) };
            }
            else
            {
                places.Add(key, found.Count);
                found.Add(new FoundProgramme(programme, list, [hit], NewestYear(list)));
            }
        }

        return [.. found];
    }

    private Dictionary<int, long> Programmes(PublicList list) => lists.Keep(
        $"programmes {Numbers(list.Head.Id)}", list.Head.Listings / ListingsOfRoom,
        () => new Dictionary<int, long>(lists.Register.ProgrammesOf(list.Head.Id)));

    private int NewestYear(PublicList list) => lists.All.First(other =>
        other.Head.Key.Government.Code == list.Head.Key.Government.Code && other.Head.Key.Series == list.Head.Key.Series).Head.Key.FiscalYear;

    private static string Numbers(long number) => Parts.Numbers.Plain(number);
}
